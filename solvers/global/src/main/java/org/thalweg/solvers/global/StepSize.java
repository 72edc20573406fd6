package org.thalweg.solvers.global;

/** A step size that follows the acceptance of the steps taken with it. */
final class StepSize {

    private final BasinHoppingOptions options;
    private double size;
    private long tried;
    private long accepted;

    StepSize(BasinHoppingOptions options) {
        this.options = options;
        this.size = options.stepSize();
    }

    double size() {
        return size;
    }

    /** Counts a step; at the end of each interval, too many accepted ones lengthen it and too few shorten it. */
    void count(boolean wasAccepted) {
        tried++;
        accepted += wasAccepted ? 1 : 0;
        if (tried == options.adaptationInterval()) {
            double target = options.targetAcceptance() * tried;
            if (accepted > target) {
                size = Math.min(size / options.stepFactor(), Double.MAX_VALUE);
            } else if (accepted < target) {
                size = Math.max(size * options.stepFactor(), Double.MIN_NORMAL);
            }
            tried = 0;
            accepted = 0;
        }
    }
}
