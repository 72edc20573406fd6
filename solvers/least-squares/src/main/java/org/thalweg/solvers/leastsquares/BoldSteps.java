package org.thalweg.solvers.leastsquares;

import org.thalweg.core.solve.Iterate;

/**
 * Uphill steps that go on in the direction of the last one: in a narrow curved valley they are worth their price.
 *
 * <p>With β the cosine between a velocity and the last accepted one in the metric of the damping, a step to value E is
 * permitted if β &gt; 0 and (1 − β)<sup>b</sup> E is no more than the lowest value so far. Source: M. Transtrum and J. Sethna,
 * arXiv:1201.5885 (2012), section 4, with b = 1 or 2. Remembers the lowest point.
 */
final class BoldSteps {

    private final double[] lastVelocity;
    private final double[] lowestPoint;
    private double exponent;
    private double lowest = Double.POSITIVE_INFINITY;

    /** For dimension n; {@code exponent} b, or 0 for none. */
    BoldSteps(int n, double exponent) {
        this.exponent = exponent;
        this.lastVelocity = new double[n];
        this.lowestPoint = new double[n];
    }

    /** Whether a step may be taken although the value there shows no sufficient decrease. */
    boolean permits(double[] velocity, double[] scale, double value) {
        if (exponent == 0 || !(value < Double.POSITIVE_INFINITY)) {
            return false;
        }
        double cosine = Math.min(1, ScaledNorm.cosine(velocity, lastVelocity, scale));
        return cosine > 0 && StrictMath.pow(1 - cosine, exponent) * value <= lowest;
    }

    /** Takes note of an accepted step; the velocity is copied. */
    void accepted(double[] velocity, Iterate iterate) {
        System.arraycopy(velocity, 0, lastVelocity, 0, velocity.length);
        if (iterate.value() < lowest) {
            lowest = iterate.value();
            System.arraycopy(iterate.point(), 0, lowestPoint, 0, lowestPoint.length);
        }
    }

    /** Whether the run has been lower, by more than rounding, than it is now. */
    boolean isAbove(double value, double noise) {
        return exponent > 0 && value > lowest + noise;
    }

    /** Permits none any more. */
    void forbid() {
        exponent = 0;
    }

    /** The lowest accepted θ[n]; live. */
    double[] lowestPoint() {
        return lowestPoint;
    }
}
