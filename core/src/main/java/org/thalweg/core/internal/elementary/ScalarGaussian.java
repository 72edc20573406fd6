package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * Functions of the normal distribution: Φ, erf(x/√2) and gelu x Φ(x).
 *
 * <p>The tail Q(y) = Φ(−y) = exp(−y²/2) F(u)/(1 + y) with u = (y − c)/(y + c) and a polynomial F, uniformly for all y ≥ 0
 * (after M. M. Shepherd, J. G. Laframboise, Math. Comp. 36, 249, 1981). The rounding error of y² is carried into the
 * exponential. Density and tail are held multiplied by 2^100, so that products with subnormal results round once.
 */
final class ScalarGaussian {

    private ScalarGaussian() {}

    static void normalCdf(int order, Tile tile, int n) {
        bellsAndTails(tile, n);
        double[][] d = tile.results;
        cdfs(tile.x, tile.u, d[0], n);
        slopes(1, order, tile, n);
    }

    static void erf(int order, Tile tile, int n) {
        bellsAndTails(tile, n);
        double[][] d = tile.results;
        nearErfs(tile.y, tile.q, n);
        erfs(tile.x, tile.y, tile.q, tile.u, d[0], n);
        slopes(2, order, tile, n);
    }

    static void gelu(int order, Tile tile, int n) {
        bellsAndTails(tile, n);
        double[][] d = tile.results;
        gelus(tile.x, tile.u, d[0], n);
        if (order >= 1) {
            geluSlopes(tile.x, tile.e, tile.u, d[1], n);
        }
        if (order >= 2) {
            geluBends(tile.x, tile.e, d[2], d[3], n);
        }
    }

    /** y = min(|x|, limit), e = exp(−y²/2) · 2^100, u = Q(y) · 2^100. */
    private static void bellsAndTails(Tile tile, int n) {
        squares(tile.x, tile.y, tile.w, n);
        ScalarExp.shiftedPowers(tile.w, n);
        bells(tile.y, tile.w, tile.e, n);
        centered(tile.y, tile.u, n);
        corrections(tile.u, n);
        tails(tile.y, tile.e, tile.u, n);
    }

    private static void squares(double[] x, double[] y, double[] t, int n) {
        for (int j = 0; j < n; j++) {
            double magnitude = Math.min(Math.abs(x[j]), DENSITY_ZERO);
            y[j] = magnitude;
            t[j] = Math.fma(-0.5 * (magnitude * magnitude), LOG2_E, MAGIC);
        }
    }

    private static void bells(double[] y, double[] w, double[] bell, int n) {
        for (int j = 0; j < n; j++) {
            double square = y[j] * y[j];
            double error = Math.fma(y[j], y[j], -square);
            double a = -0.5 * square;
            double k = Math.fma(a, LOG2_E, MAGIC) - MAGIC;
            double r = Math.fma(-0.5, error, Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, a)));
            bell[j] = Math.fma(w[j], ScalarExp.reduced(r), w[j]);
        }
    }

    private static void centered(double[] y, double[] u, int n) {
        for (int j = 0; j < n; j++) {
            u[j] = (y[j] - TAIL_CENTER) / (y[j] + TAIL_CENTER);
        }
    }

    /** Replaces u by F(u) − F(0). */
    private static void corrections(double[] correction, int n) {
        for (int j = 0; j < n; j++) {
            double u = correction[j];
            double u2 = u * u;
            double u4 = u2 * u2;
            double u8 = u4 * u4;
            double p1 = Math.fma(u, TAIL_1, TAIL_0_LOW);
            double p3 = Math.fma(u, TAIL_3, TAIL_2);
            double p5 = Math.fma(u, TAIL_5, TAIL_4);
            double p7 = Math.fma(u, TAIL_7, TAIL_6);
            double p9 = Math.fma(u, TAIL_9, TAIL_8);
            double p11 = Math.fma(u, TAIL_11, TAIL_10);
            double p13 = Math.fma(u, TAIL_13, TAIL_12);
            double p15 = Math.fma(u, TAIL_15, TAIL_14);
            double p17 = Math.fma(u, TAIL_17, TAIL_16);
            double p19 = Math.fma(u, TAIL_19, TAIL_18);
            double p21 = Math.fma(u, TAIL_21, TAIL_20);
            double high = Math.fma(u4, Math.fma(u2, TAIL_22, p21), Math.fma(u2, p19, p17));
            double middle = Math.fma(u4, Math.fma(u2, p15, p13), Math.fma(u2, p11, p9));
            double low = Math.fma(u4, Math.fma(u2, p7, p5), Math.fma(u2, p3, p1));
            correction[j] = Math.fma(u8, Math.fma(u8, high, middle), low);
        }
    }

    /** Replaces F(u) − F(0) by the shifted tail; what each operation but the last rounds off is added at the end. */
    private static void tails(double[] y, double[] bell, double[] tail, int n) {
        for (int j = 0; j < n; j++) {
            double f = TAIL_0 + tail[j];
            double fLow = tail[j] - (f - TAIL_0);
            double product = bell[j] * f;
            double productLow = Math.fma(bell[j], fLow, Math.fma(bell[j], f, -product));
            double inverse = 1 / (1 + y[j]);
            double lost = Math.fma(-inverse, y[j], 1 - inverse);
            double rough = product * inverse;
            double roughLow = Math.fma(inverse, productLow, Math.fma(product, inverse, -rough));
            tail[j] = rough + Math.fma(rough, lost, roughLow);
        }
    }

    /** Q for x ≤ 0 and 1 − Q for x &gt; 0. */
    private static void cdfs(double[] x, double[] tail, double[] value, int n) {
        for (int j = 0; j < n; j++) {
            double above = ScalarElu.step(x[j]);
            value[j] = Math.fma(tail[j] * Math.fma(-2, above, 1), UNSHIFT, above);
        }
    }

    /** erf(y/√2) for y &lt; 1, where 1 − 2Q would cancel. */
    private static void nearErfs(double[] y, double[] near, int n) {
        for (int j = 0; j < n; j++) {
            double v = y[j] * y[j];
            double v2 = v * v;
            double v4 = v2 * v2;
            double p1 = Math.fma(v, ERF_2, ERF_1);
            double p3 = Math.fma(v, ERF_4, ERF_3);
            double p5 = Math.fma(v, ERF_6, ERF_5);
            double p7 = Math.fma(v, ERF_8, ERF_7);
            double p9 = Math.fma(v, ERF_10, ERF_9);
            double low = Math.fma(v2, p3, p1);
            double middle = Math.fma(v2, p7, p5);
            double rest = Math.fma(v4, Math.fma(v4, p9, middle), low);
            near[j] = y[j] * (ERF_0 + Math.fma(v, rest, ERF_0_LOW));
        }
    }

    /** Of near and far one is multiplied by 0, the other by 1. */
    private static void erfs(double[] x, double[] y, double[] near, double[] tail, double[] value, int n) {
        for (int j = 0; j < n; j++) {
            double isNear = ScalarElu.step(1 - y[j]);
            double far = Math.fma(tail[j], -2 * UNSHIFT, 1);
            double magnitude = isNear * near[j] + (1 - isNear) * far;
            value[j] = Math.min(Math.max(x[j] * STEEP, -magnitude), magnitude);
        }
    }

    /** Derivatives of factor · Φ. */
    private static void slopes(double factor, int order, Tile tile, int n) {
        double[][] d = tile.results;
        if (order >= 1) {
            densities(factor, tile.e, d[1], n);
        }
        if (order >= 2) {
            densityBends(factor, tile.x, tile.e, d[2], d[3], n);
        }
    }

    private static void densities(double factor, double[] bell, double[] first, int n) {
        for (int j = 0; j < n; j++) {
            first[j] = (bell[j] * (factor * INVERSE_SQRT_2PI)) * UNSHIFT;
        }
    }

    private static void densityBends(double factor, double[] x, double[] bell, double[] second, double[] third, int n) {
        for (int j = 0; j < n; j++) {
            double slope = bell[j] * (factor * INVERSE_SQRT_2PI);
            double c = Math.max(Math.min(x[j], DENSITY_ZERO), -DENSITY_ZERO);
            second[j] = -(c * slope) * UNSHIFT;
            third[j] = (slope * Math.fma(c, c, -1)) * UNSHIFT;
        }
    }

    /** Of the two terms at least one is 0. */
    private static void gelus(double[] x, double[] tail, double[] value, int n) {
        for (int j = 0; j < n; j++) {
            double below = Math.max(Math.min(x[j], 0), -DENSITY_ZERO);
            double above = Math.max(x[j], 0) * Math.fma(-tail[j], UNSHIFT, 1);
            value[j] = Math.fma(below * tail[j], UNSHIFT, above);
        }
    }

    private static void geluSlopes(double[] x, double[] bell, double[] tail, double[] first, int n) {
        for (int j = 0; j < n; j++) {
            double density = bell[j] * INVERSE_SQRT_2PI;
            double c = Math.max(Math.min(x[j], DENSITY_ZERO), -DENSITY_ZERO);
            double above = ScalarElu.step(x[j]);
            double lower = Math.fma(c, density, tail[j] * Math.fma(-2, above, 1));
            first[j] = Math.fma(lower, UNSHIFT, above);
        }
    }

    private static void geluBends(double[] x, double[] bell, double[] second, double[] third, int n) {
        for (int j = 0; j < n; j++) {
            double density = bell[j] * INVERSE_SQRT_2PI;
            double c = Math.max(Math.min(x[j], DENSITY_ZERO), -DENSITY_ZERO);
            second[j] = (density * Math.fma(-c, c, 2)) * UNSHIFT;
            third[j] = (density * (c * Math.fma(c, c, -4))) * UNSHIFT;
        }
    }
}
