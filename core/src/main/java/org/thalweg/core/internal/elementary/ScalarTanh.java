package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * The hyperbolic tangent.
 *
 * <p>With e = exp(−2|x|): |tanh x| = (1 − e)/(1 + e) and tanh′ = 4e/(1 + e)², which keeps its relative accuracy in the tails
 * where 1 − tanh² has none.
 */
final class ScalarTanh {

    private ScalarTanh() {}

    static void tanh(int order, Tile tile, int n) {
        ScalarExp.decay(2, tile, n);
        double[][] d = tile.results;
        tanhs(tile.x, tile.w, tile.q, tile.e, d[0], n);
        if (order >= 1) {
            slopes(tile.w, tile.q, tile.e, d[1], n);
        }
        if (order >= 2) {
            bends(d[0], d[1], d[2], d[3], n);
        }
    }

    /**
     * (1 − e)/(1 + e) with the sign of x, where the rounding of 1/(1 + e) is taken out.
     *
     * <p>1 − e = (1 − 2^k) − 2^k q does not cancel. The sign is put on by a minimum and a maximum: STEEP · |x| exceeds the
     * magnitude of the result for all x.
     */
    static void tanhs(double[] x, double[] w, double[] q, double[] e, double[] value, int n) {
        for (int j = 0; j < n; j++) {
            double s = w[j] * UNSHIFT;
            double inverse = 1 / (1 + e[j]);
            double lost = Math.fma(-inverse, e[j], 1 - inverse);
            double rough = Math.fma(-s, q[j], 1 - s) * inverse;
            double magnitude = Math.fma(rough, lost, rough);
            value[j] = Math.min(Math.max(x[j] * STEEP, -magnitude), magnitude);
        }
    }

    /** 4e/(1 + e)², e held multiplied by 2^100 so that subnormal results are rounded once. */
    private static void slopes(double[] w, double[] q, double[] e, double[] first, int n) {
        for (int j = 0; j < n; j++) {
            double inverse = 1 / (1 + e[j]);
            double lost = Math.fma(-inverse, e[j], 1 - inverse);
            double slope = Math.fma(w[j], q[j], w[j]) * inverse * inverse;
            first[j] = Math.fma(slope, lost + lost, slope) * (4 * UNSHIFT);
        }
    }

    private static void bends(double[] value, double[] first, double[] second, double[] third, int n) {
        for (int j = 0; j < n; j++) {
            second[j] = -2 * value[j] * first[j];
            third[j] = first[j] * Math.fma(6 * value[j], value[j], -2);
        }
    }
}
