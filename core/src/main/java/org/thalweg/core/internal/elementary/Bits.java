package org.thalweg.core.internal.elementary;

/** Selections without branches: signs of preactivations are as good as random, so branches on them mispredict. */
final class Bits {

    static final long SIGN = 1L << 63;

    private Bits() {}

    /** All ones if the sign bit of x is set (also for −0), else 0. */
    static long negative(double x) {
        return Double.doubleToRawLongBits(x) >> 63;
    }

    /** {@code yes} where the mask is all ones, {@code no} where it is 0. */
    static double select(long mask, double yes, double no) {
        long n = Double.doubleToRawLongBits(no);
        return Double.longBitsToDouble(n ^ ((n ^ Double.doubleToRawLongBits(yes)) & mask));
    }

    /** x where the mask is all ones, +0 where it is 0. */
    static double keep(long mask, double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & mask);
    }

    /** x with its sign flipped where the mask is all ones. */
    static double flip(long mask, double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ (mask & SIGN));
    }
}
