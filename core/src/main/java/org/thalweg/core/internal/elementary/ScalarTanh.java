package org.thalweg.core.internal.elementary;

import static org.thalweg.core.internal.elementary.Coefficients.*;

/**
 * The hyperbolic tangent, one element at a time.
 *
 * <p>With e = exp(−2|x|): |tanh x| = (1 − e)/(1 + e) and tanh′ = 4e/(1 + e)², which keeps its relative accuracy in the tails
 * where 1 − tanh² has none.
 */
final class ScalarTanh {

    private ScalarTanh() {}

    static void tanh(int order, double[] z, int from, int to, double[] d0, double[] d1, double[] d2, double[] d3) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            double y = ScalarLogistic.clamp(2 * Math.abs(x));
            double t = Math.fma(y, -LOG2_E, MAGIC);
            double k = t - MAGIC;
            double q = ScalarExp.reduced(Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, -y)));
            double w = ScalarExp.power(t, SHIFTED_ONE_BITS);
            double s = w * UNSHIFT;
            double e = Math.fma(w, q, w) * UNSHIFT;
            double inverse = 1 / (1 + e);
            double value = Math.copySign(Math.fma(-s, q, 1 - s) * inverse, x);
            d0[i] = value;
            if (order >= 1) {
                double slope = 4 * (e * inverse * inverse);
                d1[i] = slope;
                if (order >= 2) {
                    d2[i] = -2 * value * slope;
                    if (order >= 3) {
                        d3[i] = slope * Math.fma(6 * value, value, -2);
                    }
                }
            }
        }
    }
}
