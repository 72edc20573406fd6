package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * Exponentials.
 *
 * <p>x = k ln 2 + r with |r| ≤ ½ ln 2; e^r − 1 = r + r² P(r). The integer k falls out of the low bits of x log₂e + 1.5·2^52
 * and goes straight into exponent bits.
 */
final class ScalarExp {

    private ScalarExp() {}

    /** y = min(factor · |x|, limit), NaN kept, and k in the low bits of t. */
    static void decays(double factor, double limit, double[] x, double[] y, double[] t, int n) {
        for (int j = 0; j < n; j++) {
            double magnitude = Math.min(factor * Math.abs(x[j]), limit);
            y[j] = magnitude;
            t[j] = Math.fma(magnitude, -LOG2_E, MAGIC);
        }
    }

    /** Replaces t by 2^k · 2^100, which is normal down to the least subnormal 2^k. */
    static void shiftedPowers(double[] t, int n) {
        for (int j = 0; j < n; j++) {
            t[j] = power(t[j], SHIFTED_ONE_BITS);
        }
    }

    /** q = e^r − 1 for the remainder r of −y. */
    static void remainders(double[] y, double[] q, int n) {
        for (int j = 0; j < n; j++) {
            double k = Math.fma(y[j], -LOG2_E, MAGIC) - MAGIC;
            q[j] = reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, -y[j])));
        }
    }

    /** e = 2^k (1 + q). */
    static void exponentials(double[] w, double[] q, double[] e, int n) {
        for (int j = 0; j < n; j++) {
            e[j] = Math.fma(w[j], q[j], w[j]) * UNSHIFT;
        }
    }

    /** e = exp(−min(factor · |x|, limit)) of the tile's arguments, with y, w and q on the way. */
    static void decay(double factor, Tile tile, int n) {
        decays(factor, EXP_ZERO, tile.x, tile.y, tile.w, n);
        shiftedPowers(tile.w, n);
        remainders(tile.y, tile.q, n);
        exponentials(tile.w, tile.q, tile.e, n);
    }

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

    /** e^x. */
    static void exp(int order, Tile tile, int n) {
        clamp(-EXP_ZERO, tile.x, tile.y, n);
        halfPowers(tile.y, tile.w, tile.u, n);
        signedRemainders(tile.y, tile.q, n);
        scaled(tile.w, tile.q, tile.u, tile.results[0], n);
    }

    /** e^x − 1. */
    static void expm1(int order, Tile tile, int n) {
        clamp(-EXPM1_FLAT, tile.x, tile.y, n);
        halfPowers(tile.y, tile.w, tile.u, n);
        signedRemainders(tile.y, tile.q, n);
        scaledLessOne(tile.w, tile.q, tile.u, tile.results[0], n);
        signs(tile.x, tile.results[0], n);
    }

    private static void clamp(double least, double[] x, double[] y, int n) {
        for (int j = 0; j < n; j++) {
            y[j] = Math.min(Math.max(x[j], least), EXP_INFINITE);
        }
    }

    /** a b = 2^k in two factors, since 2^k itself may be out of range where the result is not. */
    private static void halfPowers(double[] y, double[] a, double[] b, int n) {
        for (int j = 0; j < n; j++) {
            double k = Math.fma(y[j], LOG2_E, MAGIC) - MAGIC;
            double half = Math.fma(k, 0.5, MAGIC);
            double rest = (k - (half - MAGIC)) + MAGIC;
            a[j] = power(half, ONE_BITS);
            b[j] = power(rest, ONE_BITS);
        }
    }

    private static void signedRemainders(double[] y, double[] q, int n) {
        for (int j = 0; j < n; j++) {
            double k = Math.fma(y[j], LOG2_E, MAGIC) - MAGIC;
            q[j] = reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, y[j])));
        }
    }

    private static void scaled(double[] a, double[] q, double[] b, double[] result, int n) {
        for (int j = 0; j < n; j++) {
            result[j] = Math.fma(a[j], q[j], a[j]) * b[j];
        }
    }

    /** (2^k − 1) + 2^k q, where a − 1/b is exact as long as it matters. */
    private static void scaledLessOne(double[] a, double[] q, double[] b, double[] result, int n) {
        for (int j = 0; j < n; j++) {
            result[j] = Math.fma(a[j], q[j], a[j] - 1 / b[j]) * b[j];
        }
    }

    private static void signs(double[] x, double[] result, int n) {
        for (int j = 0; j < n; j++) {
            result[j] = Math.copySign(result[j], x[j]);
        }
    }
}
