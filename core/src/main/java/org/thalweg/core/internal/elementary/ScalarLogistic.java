package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * Functions of e = exp(−|x|): sigmoid, softplus, g.
 *
 * <p>Everything is built from e, 1 − e without cancellation and 1/(1 + e), so that each tail keeps its relative accuracy.
 */
final class ScalarLogistic {

    private ScalarLogistic() {}

    static void sigmoid(int order, Tile tile, int n) {
        ScalarExp.decay(1, tile, n);
        double[][] d = tile.results;
        sigmoids(tile.x, tile.e, d[0], n);
        if (order >= 1) {
            slopes(tile.e, d[1], n);
        }
        if (order >= 2) {
            ScalarTanh.tanhs(tile.x, tile.w, tile.q, tile.e, tile.u, n);
            bends(d[1], tile.u, d[2], n);
        }
        if (order >= 3) {
            thirds(d[1], d[3], n);
        }
    }

    static void softplus(int order, Tile tile, int n) {
        ScalarExp.decay(1, tile, n);
        double[][] d = tile.results;
        softpluses(tile.x, tile.e, d[0], n);
        if (order >= 1) {
            sigmoids(tile.x, tile.e, d[1], n);
        }
        if (order >= 2) {
            slopes(tile.e, d[2], n);
        }
        if (order >= 3) {
            ScalarTanh.tanhs(tile.x, tile.w, tile.q, tile.e, tile.u, n);
            bends(d[2], tile.u, d[3], n);
        }
    }

    /** sigmoid(4x) + softplus(x); exp(−4|x|) = e⁴ shares the exponential. */
    static void g(int order, Tile tile, int n) {
        ScalarExp.decay(1, tile, n);
        double[][] d = tile.results;
        softpluses(tile.x, tile.e, d[0], n);
        fourthPowers(tile.w, tile.q, tile.u, n);
        sigmoids(tile.x, tile.u, tile.y, n);
        addTo(d[0], 1, tile.y, n);
        if (order >= 1) {
            slopes(tile.u, d[3], n);
            sigmoids(tile.x, tile.e, d[1], n);
            addTo(d[1], 4, d[3], n);
        }
        if (order >= 2) {
            slopes(tile.e, d[2], n);
            ScalarTanh.tanhs(tile.x, tile.w, tile.q, tile.e, tile.u, n);
            gBends(tile.u, d[2], d[3], n);
        }
    }

    /** max(x, 0) + log(1 + e); with s = e/(2 + e), log(1 + e) = 2 artanh(s) = e − s (e − s² W(s²)). */
    private static void softpluses(double[] x, double[] e, double[] value, int n) {
        for (int j = 0; j < n; j++) {
            double s = e[j] / (2 + e[j]);
            double z = s * s;
            double z2 = z * z;
            double z4 = z2 * z2;
            double p01 = Math.fma(z, ATANH_1, ATANH_0);
            double p23 = Math.fma(z, ATANH_3, ATANH_2);
            double p45 = Math.fma(z, ATANH_5, ATANH_4);
            double p67 = Math.fma(z, ATANH_7, ATANH_6);
            double p89 = Math.fma(z, ATANH_9, ATANH_8);
            double low = Math.fma(z2, p23, p01);
            double middle = Math.fma(z2, p67, p45);
            double w = Math.fma(z4, Math.fma(z4, p89, middle), low);
            value[j] = Math.max(x[j], 0) + Math.fma(-s, Math.fma(-z, w, e[j]), e[j]);
        }
    }

    /**
     * The sigmoid: 1/(1 + e) for x &gt; 0 and e/(1 + e) for x &lt; 0.
     *
     * <p>The choice is a maximum: STEEP · x exceeds 1 for every positive x that does not round e to 1.
     */
    private static void sigmoids(double[] x, double[] e, double[] value, int n) {
        for (int j = 0; j < n; j++) {
            double inverse = 1 / (1 + e[j]);
            value[j] = Math.max(e[j], Math.min(x[j] * STEEP, 1)) * inverse;
        }
    }

    /** First derivative of the sigmoid, e/(1 + e)², where the rounding of 1/(1 + e) is taken out. */
    private static void slopes(double[] e, double[] first, int n) {
        for (int j = 0; j < n; j++) {
            double inverse = 1 / (1 + e[j]);
            double lost = Math.fma(-inverse, e[j], 1 - inverse);
            double slope = e[j] * inverse * inverse;
            first[j] = Math.fma(slope, lost + lost, slope);
        }
    }

    /** Second derivative of the sigmoid: −sigmoid′ tanh(x/2). */
    private static void bends(double[] first, double[] halfTanh, double[] second, int n) {
        for (int j = 0; j < n; j++) {
            second[j] = -(first[j] * halfTanh[j]);
        }
    }

    /** Third derivative of the sigmoid. */
    private static void thirds(double[] first, double[] third, int n) {
        for (int j = 0; j < n; j++) {
            third[j] = first[j] * Math.fma(-6, first[j], 1);
        }
    }

    /** e⁴ from e = s + s q, with what the sum and the square round off: four times the error of e would be too much. */
    private static void fourthPowers(double[] w, double[] q, double[] fourth, int n) {
        for (int j = 0; j < n; j++) {
            double s = w[j] * UNSHIFT;
            double e = Math.fma(s, q[j], s);
            double low = Math.fma(s, q[j], s - e);
            double square = e * e;
            double squareLow = Math.fma(e + e, low, Math.fma(e, e, -square));
            fourth[j] = Math.fma(square, square, (square + square) * squareLow);
        }
    }

    private static void addTo(double[] sum, double factor, double[] term, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Math.fma(factor, term[j], sum[j]);
        }
    }

    /** From sigmoid′(x) in d2 and sigmoid′(4x) in d3 to g″ and g‴; tanh(2x) from tanh(x/2) by doubling twice. */
    private static void gBends(double[] halfTanh, double[] d2, double[] d3, int n) {
        for (int j = 0; j < n; j++) {
            double t = halfTanh[j];
            double once = (t + t) / Math.fma(t, t, 1);
            double twice = (once + once) / Math.fma(once, once, 1);
            double slope = d2[j];
            double slope4 = d3[j];
            d2[j] = Math.fma(-16, slope4 * twice, slope);
            d3[j] = Math.fma(64, slope4 * Math.fma(-6, slope4, 1), -(slope * t));
        }
    }
}
