package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * Logarithms, one element at a time.
 *
 * <p>u = 2^k m with √½ ≤ m &lt; √2, f = m − 1, s = f/(2 + f): log m = f − (f²/2 − s (f²/2 + s² W(s²))), the form of FDLIBM's
 * {@code log}, which rounds the large terms last.
 */
final class ScalarLog {

    private ScalarLog() {}

    static double log(double x) {
        if (x > 0 && x < Double.POSITIVE_INFINITY) {
            boolean subnormal = x < Double.MIN_NORMAL;
            return subnormal ? normal(x * 0x1p54, 0, -54) : normal(x, 0, 0);
        }
        return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }

    static double log1p(double x) {
        if (x > -1 && x < Double.POSITIVE_INFINITY) {
            double u = 1 + x;
            // What the sum lost, whichever of the two is larger.
            double v = u - x;
            double lost = (1 - v) + (x - (u - v));
            return Math.copySign(normal(u, lost / u, 0), x);
        }
        return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }

    /** log u + lost + shift · ln 2 for normal u and tiny {@code lost}. */
    private static double normal(double u, double lost, double shift) {
        long bits = Double.doubleToRawLongBits(u);
        long exponent = (bits + (ONE_BITS - SQRT_HALF_BITS)) >>> 52;
        double k = Double.longBitsToDouble(MAGIC_BITS + exponent) - (MAGIC + 1023) + shift;
        double f = Double.longBitsToDouble(bits - ((exponent - 1023) << 52)) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double z2 = z * z;
        double p01 = Math.fma(z, LOG_1, LOG_0);
        double p23 = Math.fma(z, LOG_3, LOG_2);
        double p45 = Math.fma(z, LOG_5, LOG_4);
        double w = Math.fma(z2, Math.fma(z2, Math.fma(z2, LOG_6, p45), p23), p01);
        double halfSquare = 0.5 * f * f;
        double small = Math.fma(s, Math.fma(z, w, halfSquare), Math.fma(k, LN2_LOW, lost));
        return Math.fma(k, LN2_HIGH, f - (halfSquare - small));
    }

    static void log(double[] x, int from, int to, double[] result) {
        for (int i = from; i < to; i++) {
            result[i] = log(x[i]);
        }
    }

    static void log1p(double[] x, int from, int to, double[] result) {
        for (int i = from; i < to; i++) {
            result[i] = log1p(x[i]);
        }
    }
}
