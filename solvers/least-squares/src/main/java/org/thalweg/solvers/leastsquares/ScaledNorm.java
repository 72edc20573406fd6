package org.thalweg.solvers.leastsquares;

/** Lengths and angles in the metric D² of the damping. */
final class ScaledNorm {

    private ScaledNorm() {}

    /** |Dv|. */
    static double of(double[] v, double[] scale) {
        return Math.sqrt(product(v, v, scale));
    }

    /** The cosine of the angle between Dv and Dw; 0 if one of them vanishes. */
    static double cosine(double[] v, double[] w, double[] scale) {
        double lengths = of(v, scale) * of(w, scale);
        return lengths > 0 ? product(v, w, scale) / lengths : 0;
    }

    private static double product(double[] v, double[] w, double[] scale) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum = Math.fma(scale[i] * v[i], scale[i] * w[i], sum);
        }
        return sum;
    }
}
