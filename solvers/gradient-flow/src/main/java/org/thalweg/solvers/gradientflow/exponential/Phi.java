package org.thalweg.solvers.gradientflow.exponential;

/** φ<sub>k</sub>(z) = ∫₀¹ e<sup>(1−x)z</sup> x<sup>k−1</sup>/(k−1)! dx, the functions of exponential integrators. */
final class Phi {

    /** Below this size the series converges fast and the recursion would cancel. */
    private static final double SERIES_UP_TO = 1;

    private static final int TERMS = 20;

    private Phi() {}

    /**
     * φ<sub>order</sub>(z), order 1 to 4; relative error below 1e-14. Overflows to infinity for z above 709.
     */
    static double phi(int order, double z) {
        if (Math.abs(z) <= SERIES_UP_TO) {
            return series(order, z);
        }
        double phi = StrictMath.expm1(z) / z;
        double factorial = 1;
        for (int k = 2; k <= order; k++) {
            // φ_k(z) = (φ_{k−1}(z) − 1/(k−1)!)/z
            factorial *= k - 1;
            phi = (phi - 1 / factorial) / z;
        }
        return phi;
    }

    /** Σ z<sup>j</sup>/(j + order)!, by Horner's rule. */
    private static double series(int order, double z) {
        double sum = 1;
        for (int j = TERMS; j > 0; j--) {
            sum = Math.fma(z / (j + order), sum, 1);
        }
        double factorial = 1;
        for (int k = 2; k <= order; k++) {
            factorial *= k;
        }
        return sum / factorial;
    }
}
