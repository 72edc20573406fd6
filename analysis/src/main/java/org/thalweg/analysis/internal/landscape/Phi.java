package org.thalweg.analysis.internal.landscape;

/** φ₁(z) = (e<sup>z</sup> − 1)/z and φ₃(z) = (e<sup>z</sup> − 1 − z − z²/2)/z³ of exponential integrators. */
final class Phi {

    private static final int TERMS = 20;

    private Phi() {}

    static double one(double z) {
        return z == 0 ? 1 : StrictMath.expm1(z) / z;
    }

    static double three(double z) {
        if (Math.abs(z) >= 1) {
            return (StrictMath.expm1(z) - z - 0.5 * z * z) / (z * z * z);
        }
        double sum = 0;
        for (int k = TERMS; k >= 1; k--) {
            // Σ z^j / (j + 3)!, by Horner's rule
            sum = (1 + sum * z) / (k + 2);
        }
        return sum * 0.5;
    }
}
