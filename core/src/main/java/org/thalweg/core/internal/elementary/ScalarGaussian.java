package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * Functions of the normal distribution, one element at a time: Φ, erf(x/√2) and gelu x Φ(x).
 *
 * <p>The tail Q(y) = Φ(−y) = exp(−y²/2) F(u)/(1 + y) with u = (y − c)/(y + c) and a polynomial F, uniformly for all y ≥ 0
 * (after M. M. Shepherd, J. G. Laframboise, Math. Comp. 36, 249, 1981). The rounding error of y² is carried into the
 * exponential. Density and tail are held multiplied by 2^100 so that products with subnormal results round once.
 */
final class ScalarGaussian {

    private ScalarGaussian() {}

    /** exp(−y²/2) · 2^100 for 0 ≤ y ≤ {@link Coefficients#DENSITY_ZERO}. */
    private static double shiftedBell(double y) {
        double square = y * y;
        double error = Math.fma(y, y, -square);
        double a = -0.5 * square;
        double t = Math.fma(a, LOG2_E, MAGIC);
        double k = t - MAGIC;
        double r = Math.fma(-0.5, error, Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, a)));
        double q = ScalarExp.reduced(r);
        double w = ScalarExp.power(t, SHIFTED_ONE_BITS);
        return Math.fma(w, q, w);
    }

    /** Q(y) · 2^100 from exp(−y²/2) · 2^100. */
    private static double shiftedTail(double y, double bell) {
        double u = (y - TAIL_CENTER) / (y + TAIL_CENTER);
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
        double f = TAIL_0 + Math.fma(u8, Math.fma(u8, high, middle), low);
        return bell * f / (1 + y);
    }

    private static double clamp(double magnitude) {
        return magnitude > DENSITY_ZERO ? DENSITY_ZERO : magnitude;
    }

    static void normalCdf(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            long negative = Bits.negative(x);
            double y = clamp(Math.abs(x));
            double bell = shiftedBell(y);
            double tail = shiftedTail(y, bell);
            d0[i] = Math.fma(Bits.flip(~negative, tail), UNSHIFT, Bits.keep(~negative, 1));
            if (order >= 1) {
                slopes(1, order, Bits.flip(negative, y), bell * INVERSE_SQRT_2PI, i, d1, d2, d3);
            }
        }
    }

    static void erf(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            long negative = Bits.negative(x);
            double y = clamp(Math.abs(x));
            double bell = shiftedBell(y);
            double far = Math.fma(shiftedTail(y, bell), -2 * UNSHIFT, 1);
            double value = Bits.select(Bits.negative(y - 1), nearErf(y), far);
            d0[i] = Bits.flip(negative, value);
            if (order >= 1) {
                slopes(2, order, Bits.flip(negative, y), bell * INVERSE_SQRT_2PI, i, d1, d2, d3);
            }
        }
    }

    /** erf(y/√2) for 0 ≤ y ≤ 1, where 1 − 2Q would cancel. */
    private static double nearErf(double y) {
        double v = y * y;
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
        return y * (ERF_0 + Math.fma(v, rest, ERF_0_LOW));
    }

    /** Derivatives of factor · Φ from the shifted density. */
    private static void slopes(
            double factor, int order, double c, double density, int i, double[] d1, double[] d2, double[] d3) {
        double slope = factor * density;
        d1[i] = slope * UNSHIFT;
        if (order >= 2) {
            d2[i] = -(c * slope) * UNSHIFT;
            if (order >= 3) {
                d3[i] = slope * Math.fma(c, c, -1) * UNSHIFT;
            }
        }
    }

    static void gelu(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            long negative = Bits.negative(x);
            double y = clamp(Math.abs(x));
            double bell = shiftedBell(y);
            double tail = shiftedTail(y, bell);
            d0[i] = Bits.select(negative, -(y * tail) * UNSHIFT, x * Math.fma(-tail, UNSHIFT, 1));
            if (order >= 1) {
                double density = bell * INVERSE_SQRT_2PI;
                double c = Bits.flip(negative, y);
                double lower = Math.fma(c, density, Bits.flip(~negative, tail));
                d1[i] = Math.fma(lower, UNSHIFT, Bits.keep(~negative, 1));
                if (order >= 2) {
                    d2[i] = density * Math.fma(-c, c, 2) * UNSHIFT;
                    if (order >= 3) {
                        d3[i] = density * (c * Math.fma(c, c, -4)) * UNSHIFT;
                    }
                }
            }
        }
    }
}
