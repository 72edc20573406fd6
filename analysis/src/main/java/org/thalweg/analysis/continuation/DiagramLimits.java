package org.thalweg.analysis.continuation;

/**
 * How far a bifurcation diagram goes.
 *
 * @param maxSteps most steps along one branch
 * @param maxBranches most branches, the two halves of the first one included
 */
public record DiagramLimits(int maxSteps, int maxBranches) {

    /** Checks that both are positive. */
    public DiagramLimits {
        if (maxSteps < 1 || maxBranches < 1) {
            throw new IllegalArgumentException(
                    "A diagram needs at least 1 step and 1 branch, but got " + maxSteps + " and " + maxBranches + ".");
        }
    }

    /** {@return limits of 2000 steps and 20 branches} */
    public static DiagramLimits withDefaults() {
        return new DiagramLimits(2000, 20);
    }
}
