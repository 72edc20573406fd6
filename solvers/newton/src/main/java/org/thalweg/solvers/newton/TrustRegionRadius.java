package org.thalweg.solvers.newton;

/**
 * The trust-region radius Δ and how it follows the quality of steps.
 *
 * <p>Source: A. Conn, N. Gould and P. Toint, Trust-Region Methods (2000), section 17.1, with its usual constants.
 */
final class TrustRegionRadius {

    private static final double POOR = 0.25;
    private static final double GOOD = 0.75;
    private static final double SHRINK = 0.25;
    private static final double GROW = 2;
    /** For trials where the objective is not finite, which says nothing about how far away the fence is. */
    private static final double SHRINK_NOT_FINITE = 0.1;

    private final double largest;
    private double value;

    TrustRegionRadius(double initial, double largest) {
        this.value = initial;
        this.largest = largest;
    }

    double value() {
        return value;
    }

    /** Raises the radius if it is smaller. */
    void atLeast(double minimum) {
        value = Math.max(value, minimum);
    }

    /** Lowers the radius to a positive length if it is larger. */
    void atMost(double length) {
        value = length > 0 ? Math.min(value, length) : value;
    }

    /**
     * Reacts to a step.
     *
     * @param quality actual over predicted reduction; −∞ if the objective was not finite
     */
    void update(double quality, double stepNorm, boolean onBoundary) {
        if (quality == Double.NEGATIVE_INFINITY) {
            value = SHRINK_NOT_FINITE * stepNorm;
        } else if (quality < POOR) {
            value = SHRINK * stepNorm;
        } else if (quality > GOOD && onBoundary) {
            value = Math.min(largest, GROW * value);
        }
    }
}
