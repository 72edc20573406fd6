package org.thalweg.core.internal.elementary;

/** The two-sided linear function, one element at a time. */
final class ScalarLinear {

    private ScalarLinear() {}

    /** With slope 0 the negative side is +0, also at −∞ where slope · z would be NaN. */
    static void leakyRelu(
            double slope, int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            long positive = Bits.negative(0 - x);
            double zero = x != x ? x : 0;
            double below = slope == 0 ? zero : slope * x;
            d0[i] = Bits.select(positive, x, below);
            if (order >= 1) {
                d1[i] = Bits.select(positive, 1, slope) + zero;
                if (order >= 2) {
                    d2[i] = zero;
                    if (order >= 3) {
                        d3[i] = zero;
                    }
                }
            }
        }
    }
}
