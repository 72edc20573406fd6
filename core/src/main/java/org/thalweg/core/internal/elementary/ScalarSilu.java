package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * silu, x sigmoid(x).
 *
 * <p>With p = sigmoid′ and t = tanh(x/2): φ′ = sigmoid + x p, φ″ = p (2 − x t), φ‴ = p (x (1 − 6p) − 3t). p is held multiplied
 * by 2^100, so that a product with large |x| does not start from a subnormal.
 */
final class ScalarSilu {

    private ScalarSilu() {}

    static void silu(int order, Tile tile, int n) {
        ScalarExp.decay(1, tile, n);
        double[][] d = tile.results;
        values(tile.x, tile.w, tile.q, tile.e, d[0], n);
        if (order >= 1) {
            slopes(tile.w, tile.q, tile.e, tile.y, n);
            firsts(tile.x, tile.e, tile.y, d[1], n);
        }
        if (order >= 2) {
            ScalarTanh.tanhs(tile.x, tile.w, tile.q, tile.e, tile.u, n);
            seconds(tile.x, tile.y, tile.u, d[2], n);
        }
        if (order >= 3) {
            thirds(tile.x, tile.y, tile.u, d[3], n);
        }
    }

    /** Of the two terms at least one is 0. */
    private static void values(double[] x, double[] w, double[] q, double[] e, double[] value, int n) {
        for (int j = 0; j < n; j++) {
            double inverse = 1 / (1 + e[j]);
            double small = Math.fma(w[j], q[j], w[j]) * inverse;
            double below = Math.max(Math.min(x[j], 0), -EXP_ZERO);
            value[j] = Math.fma(below * small, UNSHIFT, Math.max(x[j], 0) * inverse);
        }
    }

    /** p · 2^100. */
    private static void slopes(double[] w, double[] q, double[] e, double[] slope, int n) {
        for (int j = 0; j < n; j++) {
            double inverse = 1 / (1 + e[j]);
            double lost = Math.fma(-inverse, e[j], 1 - inverse);
            double rough = Math.fma(w[j], q[j], w[j]) * inverse * inverse;
            slope[j] = Math.fma(rough, lost + lost, rough);
        }
    }

    private static void firsts(double[] x, double[] e, double[] slope, double[] first, int n) {
        for (int j = 0; j < n; j++) {
            double sigmoid = Math.max(e[j], Math.min(x[j] * STEEP, 1)) * (1 / (1 + e[j]));
            double c = Math.max(Math.min(x[j], EXP_ZERO), -EXP_ZERO);
            first[j] = Math.fma(c * slope[j], UNSHIFT, sigmoid);
        }
    }

    private static void seconds(double[] x, double[] slope, double[] halfTanh, double[] second, int n) {
        for (int j = 0; j < n; j++) {
            double c = Math.max(Math.min(x[j], EXP_ZERO), -EXP_ZERO);
            second[j] = (slope[j] * Math.fma(-c, halfTanh[j], 2)) * UNSHIFT;
        }
    }

    private static void thirds(double[] x, double[] slope, double[] halfTanh, double[] third, int n) {
        for (int j = 0; j < n; j++) {
            double c = Math.max(Math.min(x[j], EXP_ZERO), -EXP_ZERO);
            double bend = Math.fma(c, Math.fma(-6 * UNSHIFT, slope[j], 1), -3 * halfTanh[j]);
            third[j] = (slope[j] * bend) * UNSHIFT;
        }
    }
}
