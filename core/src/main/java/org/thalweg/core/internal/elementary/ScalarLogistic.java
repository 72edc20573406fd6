package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * Functions of e = exp(−|x|), one element at a time: sigmoid, softplus, silu, g.
 *
 * <p>Everything is built from e, 1 − e without cancellation, and 1/(1 + e), so that each tail keeps its relative accuracy.
 * E is e · 2^100, which stays normal where e is subnormal.
 */
final class ScalarLogistic {

    private ScalarLogistic() {}

    static double clamp(double magnitude) {
        return magnitude > EXP_ZERO ? EXP_ZERO : magnitude;
    }

    /** log(1 + e) for 0 ≤ e ≤ 1: with s = e/(2 + e), log(1 + e) = 2 artanh(s) = e − s (e − s² W(s²)). */
    static double log1p(double e) {
        double s = e / (2 + e);
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
        return Math.fma(-s, Math.fma(-z, w, e), e);
    }

    static void sigmoid(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            long negative = Bits.negative(x);
            double y = clamp(Math.abs(x));
            double t = Math.fma(y, -LOG2_E, MAGIC);
            double k = t - MAGIC;
            double q = ScalarExp.reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, -y)));
            double w = ScalarExp.power(t, SHIFTED_ONE_BITS);
            double e = Math.fma(w, q, w) * UNSHIFT;
            double inverse = 1 / (1 + e);
            double small = e * inverse;
            d0[i] = Bits.select(negative, small, inverse);
            if (order >= 1) {
                double slope = small * inverse;
                d1[i] = slope;
                if (order >= 2) {
                    double s = w * UNSHIFT;
                    double balance = Math.fma(-s, q, 1 - s) * inverse;
                    d2[i] = Bits.flip(~negative, slope * balance);
                    if (order >= 3) {
                        d3[i] = slope * Math.fma(-6, slope, 1);
                    }
                }
            }
        }
    }

    static void softplus(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            long negative = Bits.negative(x);
            double y = clamp(Math.abs(x));
            double t = Math.fma(y, -LOG2_E, MAGIC);
            double k = t - MAGIC;
            double q = ScalarExp.reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, -y)));
            double w = ScalarExp.power(t, SHIFTED_ONE_BITS);
            double e = Math.fma(w, q, w) * UNSHIFT;
            d0[i] = Bits.keep(~negative, x) + log1p(e);
            if (order >= 1) {
                double inverse = 1 / (1 + e);
                double small = e * inverse;
                d1[i] = Bits.select(negative, small, inverse);
                if (order >= 2) {
                    double slope = small * inverse;
                    d2[i] = slope;
                    if (order >= 3) {
                        double s = w * UNSHIFT;
                        double balance = Math.fma(-s, q, 1 - s) * inverse;
                        d3[i] = Bits.flip(~negative, slope * balance);
                    }
                }
            }
        }
    }

    static void silu(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            long negative = Bits.negative(x);
            double y = clamp(Math.abs(x));
            double t = Math.fma(y, -LOG2_E, MAGIC);
            double k = t - MAGIC;
            double q = ScalarExp.reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, -y)));
            double w = ScalarExp.power(t, SHIFTED_ONE_BITS);
            double shifted = Math.fma(w, q, w);
            double e = shifted * UNSHIFT;
            double inverse = 1 / (1 + e);
            double small = shifted * inverse;
            d0[i] = Bits.select(negative, -(y * small) * UNSHIFT, x * inverse);
            if (order >= 1) {
                double slope = small * inverse;
                double upper = Bits.keep(~negative, inverse);
                double lower = Bits.keep(negative, small);
                d1[i] = Math.fma(Math.fma(Bits.flip(negative, y), slope, lower), UNSHIFT, upper);
                if (order >= 2) {
                    double s = w * UNSHIFT;
                    double balance = Math.fma(-s, q, 1 - s) * inverse;
                    d2[i] = (slope * Math.fma(-y, balance, 2)) * UNSHIFT;
                    if (order >= 3) {
                        double factor = Math.fma(-6 * UNSHIFT, slope, 1);
                        d3[i] = Bits.flip(negative, slope * Math.fma(y, factor, -3 * balance)) * UNSHIFT;
                    }
                }
            }
        }
    }

    /** sigmoid(4x) + softplus(x); exp(−4|x|) = e⁴ shares the exponential. */
    static void g(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            long negative = Bits.negative(x);
            double y = clamp(Math.abs(x));
            double t = Math.fma(y, -LOG2_E, MAGIC);
            double k = t - MAGIC;
            double q = ScalarExp.reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, -y)));
            double w = ScalarExp.power(t, SHIFTED_ONE_BITS);
            double e = Math.fma(w, q, w) * UNSHIFT;
            double e2 = e * e;
            double e4 = e2 * e2;
            double inverse4 = 1 / (1 + e4);
            double small4 = e4 * inverse4;
            d0[i] = (Bits.keep(~negative, x) + log1p(e)) + Bits.select(negative, small4, inverse4);
            if (order >= 1) {
                double sum = 1 + e;
                double inverse = 1 / sum;
                double small = e * inverse;
                double slope4 = small4 * inverse4;
                d1[i] = Math.fma(4, slope4, Bits.select(negative, small, inverse));
                if (order >= 2) {
                    double s = w * UNSHIFT;
                    double complement = Math.fma(-s, q, 1 - s);
                    double slope = small * inverse;
                    double bend4 = slope4 * (complement * sum * (1 + e2) * inverse4);
                    d2[i] = Math.fma(-16, Bits.flip(negative, bend4), slope);
                    if (order >= 3) {
                        double third4 = slope4 * Math.fma(-6, slope4, 1);
                        double bend = Bits.flip(~negative, slope * (complement * inverse));
                        d3[i] = Math.fma(64, third4, bend);
                    }
                }
            }
        }
    }
}
