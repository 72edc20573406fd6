package org.thalweg.analysis.continuation;

/**
 * A point where the Hessian is singular.
 *
 * @param kind what happens there
 * @param point the stationary point
 */
public record BranchEvent(Kind kind, BranchPoint point) {

    /** What happens at a singular point. */
    public enum Kind {
        /** The branch turns back. */
        FOLD,
        /** The branch goes on and others cross it; its stability changes in one direction. */
        BRANCHING
    }

    /** Value of the continued parameter. */
    public double parameter() {
        return point.parameter();
    }
}
