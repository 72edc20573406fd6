package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * Exponentials, one element at a time.
 *
 * <p>x = k ln 2 + r with |r| ≤ ½ ln 2; e^r − 1 = r + r² P(r). The integer k falls out of the low bits of x log₂e + 1.5·2^52
 * and goes straight into exponent bits.
 */
final class ScalarExp {

    private ScalarExp() {}

    /** e^r − 1 for |r| ≤ ½ ln 2; P by Estrin's scheme, whose short chain lets neighboring elements overlap. */
    static double reduced(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double p01 = Math.fma(r, EXP_1, EXP_0);
        double p23 = Math.fma(r, EXP_3, EXP_2);
        double p45 = Math.fma(r, EXP_5, EXP_4);
        double p67 = Math.fma(r, EXP_7, EXP_6);
        double p89 = Math.fma(r, EXP_9, EXP_8);
        double low = Math.fma(r2, p23, p01);
        double middle = Math.fma(r2, p67, p45);
        double high = Math.fma(r2, EXP_10, p89);
        double p = Math.fma(r4, Math.fma(r4, high, middle), low);
        return Math.fma(r2, p, r);
    }

    /** 2^k · one, where k stands in the low bits of t and one is given by its bits. */
    static double power(double t, long oneBits) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(t) << 52) + oneBits);
    }

    static double exp(double x) {
        double c = x > EXP_INFINITE ? EXP_INFINITE : x < -EXP_ZERO ? -EXP_ZERO : x;
        double t = Math.fma(c, LOG2_E, MAGIC);
        double k = t - MAGIC;
        double q = reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, c)));
        // Two factors 2^(k/2), since 2^k itself may be out of range where the result is not.
        double half = Math.fma(k, 0.5, MAGIC);
        double rest = (k - (half - MAGIC)) + MAGIC;
        double a = power(half, ONE_BITS);
        return Math.fma(a, q, a) * power(rest, ONE_BITS);
    }

    static double expm1(double x) {
        double c = x > EXP_INFINITE ? EXP_INFINITE : x < -EXPM1_FLAT ? -EXPM1_FLAT : x;
        double t = Math.fma(c, LOG2_E, MAGIC);
        double k = t - MAGIC;
        double q = reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, c)));
        double half = Math.fma(k, 0.5, MAGIC);
        double rest = k - (half - MAGIC);
        double a = power(half, ONE_BITS);
        double inverse = power(MAGIC - rest, ONE_BITS);
        double value = Math.fma(a, q, a - inverse) * power(rest + MAGIC, ONE_BITS);
        return Math.copySign(value, x);
    }

    static void exp(double[] x, int from, int to, double[] result) {
        for (int i = from; i < to; i++) {
            result[i] = exp(x[i]);
        }
    }

    static void expm1(double[] x, int from, int to, double[] result) {
        for (int i = from; i < to; i++) {
            result[i] = expm1(x[i]);
        }
    }

    /** φ = scale·(x for x &gt; 0, alpha (e^x − 1) otherwise), with derivatives from the left at 0. */
    static void elu(
            double alpha,
            double scale,
            int order,
            double[] z,
            int from,
            int to,
            double[] d0,
            double[] d1,
            double[] d2,
            double[] d3) {
        double below = scale * alpha;
        for (int i = from; i < to; i++) {
            double x = z[i];
            long positive = Double.doubleToRawLongBits(0 - x) >> 63;
            double magnitude = Math.abs(x);
            double y = magnitude > EXP_ZERO ? EXP_ZERO : magnitude;
            double t = Math.fma(y, -LOG2_E, MAGIC);
            double k = t - MAGIC;
            double q = reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, -y)));
            double w = power(t, SHIFTED_ONE_BITS);
            double s = w * UNSHIFT;
            double complement = Math.fma(-s, q, 1 - s);
            d0[i] = Bits.select(positive, scale * x, Math.copySign(below * complement, x));
            if (order >= 1) {
                double slope = (below * Math.fma(w, q, w)) * UNSHIFT;
                // 0 · slope is 0 unless x is NaN.
                d1[i] = Bits.select(positive, Math.fma(slope, 0, scale), slope);
                if (order >= 2) {
                    double bend = Bits.select(positive, slope * 0, slope);
                    d2[i] = bend;
                    if (order >= 3) {
                        d3[i] = bend;
                    }
                }
            }
        }
    }
}
