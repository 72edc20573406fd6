package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/** Activations that are linear for x &gt; 0: elu, relu and their relatives. Derivatives at 0 are those from the left. */
final class ScalarElu {

    private ScalarElu() {}

    /** scale · x for x &gt; 0, scale · alpha (e^x − 1) elsewhere, tile by tile. */
    static void elu(double alpha, double scale, int order, double[] z, int from, int to, double[][] derivatives) {
        Tile tile = Tile.ofThread();
        for (int i = from; i < to; i += Tile.SIZE) {
            int n = Math.min(Tile.SIZE, to - i);
            System.arraycopy(z, i, tile.x, 0, n);
            elu(scale * alpha, scale, order, tile, n);
            tile.copyResults(order, derivatives, i, n);
        }
    }

    private static void elu(double below, double scale, int order, Tile tile, int n) {
        decaysBelow(tile.x, tile.y, tile.w, n);
        ScalarExp.shiftedPowers(tile.w, n);
        ScalarExp.remainders(tile.y, tile.q, n);
        double[][] d = tile.results;
        values(below, scale, tile.x, tile.w, tile.q, d[0], n);
        if (order >= 1) {
            slopes(below, scale, tile.x, tile.w, tile.q, d[1], d[2], n);
        }
        if (order >= 3) {
            System.arraycopy(d[2], 0, d[3], 0, n);
        }
    }

    /** y = −x for x &lt; 0, else 0, clamped; NaN kept. */
    private static void decaysBelow(double[] x, double[] y, double[] t, int n) {
        for (int j = 0; j < n; j++) {
            double magnitude = Math.min(Math.max(-x[j], 0), EXP_ZERO);
            y[j] = magnitude;
            t[j] = Math.fma(magnitude, -LOG2_E, MAGIC);
        }
    }

    /** Of the two terms at least one is 0. */
    private static void values(double below, double scale, double[] x, double[] w, double[] q, double[] value, int n) {
        for (int j = 0; j < n; j++) {
            double s = w[j] * UNSHIFT;
            double complement = Math.fma(-s, q[j], 1 - s);
            value[j] = Math.fma(scale, Math.max(x[j], 0), -(below * complement));
        }
    }

    private static void slopes(
            double below, double scale, double[] x, double[] w, double[] q, double[] first, double[] second, int n) {
        for (int j = 0; j < n; j++) {
            double above = step(x[j]);
            double curved = (1 - above) * ((below * Math.fma(w[j], q[j], w[j])) * UNSHIFT);
            first[j] = Math.fma(above, scale, curved);
            second[j] = curved;
        }
    }

    /** 1 for x &gt; 0 down to the least subnormal, 0 for x ≤ 0, NaN for NaN. */
    static double step(double x) {
        return Math.min(Math.max(x * 0x1p1023 * 0x1p52, 0), 1);
    }

    /** x for x &gt; 0, slope · x elsewhere; slope 0 is relu. */
    static void leakyRelu(double slope, int order, double[] z, int from, int to, double[][] derivatives) {
        // The value last, because its array may be z.
        for (int k = order; k >= 2; k--) {
            flat(z, from, to, derivatives[k]);
        }
        if (order >= 1) {
            kink(slope, z, from, to, derivatives[1]);
        }
        if (slope == 0) {
            relu(z, from, to, derivatives[0]);
        } else {
            leaky(slope, z, from, to, derivatives[0]);
        }
    }

    private static void relu(double[] z, int from, int to, double[] value) {
        for (int i = from; i < to; i++) {
            value[i] = Math.max(z[i], 0);
        }
    }

    private static void leaky(double slope, double[] z, int from, int to, double[] value) {
        for (int i = from; i < to; i++) {
            value[i] = Math.max(z[i], 0) + slope * Math.min(z[i], 0);
        }
    }

    private static void kink(double slope, double[] z, int from, int to, double[] first) {
        for (int i = from; i < to; i++) {
            double above = step(z[i]);
            first[i] = above + (1 - above) * slope;
        }
    }

    /** 0, but NaN for NaN. */
    private static void flat(double[] z, int from, int to, double[] derivative) {
        for (int i = from; i < to; i++) {
            derivative[i] = Math.min(Math.max(z[i], 0), 0);
        }
    }
}
