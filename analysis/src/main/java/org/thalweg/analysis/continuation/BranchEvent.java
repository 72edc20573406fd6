package org.thalweg.analysis.continuation;

/**
 * A point where the Hessian is singular.
 *
 * @param kind what happens there
 * @param point the stationary point
 * @param after how many points of the branch come before it
 * @param multiplicity number of eigenvalues that vanish together
 */
public record BranchEvent(Kind kind, BranchPoint point, int after, int multiplicity) {

    /** What happens at a singular point. */
    public enum Kind {
        /** The branch turns back. */
        FOLD("fold"),
        /** A branch of less symmetry crosses, both halves of which are mirror images: they leave to the same side. */
        PITCHFORK("pitchfork"),
        /** Another branch crosses that is no mirror image of itself. */
        CROSSING("crossing");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** {@return the word written in results} */
        public String text() {
            return text;
        }
    }

    /** {@return value of the continued parameter} */
    public double parameter() {
        return point.parameter();
    }
}
