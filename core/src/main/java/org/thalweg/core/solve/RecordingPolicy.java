package org.thalweg.core.solve;

/**
 * What a trajectory keeps: states on a logarithmic grid of time (flows) or iterations (others).
 *
 * @param pointsPerDecade grid points for each factor of 10; 0 keeps first and last only
 * @param keepParameters whether θ is kept beside the loss
 */
public record RecordingPolicy(int pointsPerDecade, boolean keepParameters) {

    /** Checks the grid. */
    public RecordingPolicy {
        if (pointsPerDecade < 0) {
            throw new IllegalArgumentException(
                    "A trajectory needs 0 or more points per decade, but got " + pointsPerDecade + ".");
        }
    }

    /** {@return a policy of 20 points per decade, without parameters} */
    public static RecordingPolicy defaults() {
        return new RecordingPolicy(20, false);
    }
}
