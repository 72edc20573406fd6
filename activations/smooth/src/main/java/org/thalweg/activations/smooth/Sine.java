package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.QuarterTurns;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/**
 * sin z; NaN at ±∞, where it has no limit.
 *
 * <p>The argument is reduced by multiples of π/2 in three parts (W. Cody and W. Waite, 1980), the rest is a polynomial; both
 * below 1 ulp. Arguments beyond about 1.6e6 go to {@link StrictMath}, which allocates on some virtual machines.
 */
public record Sine() implements Activation {

    @Override
    public String name() {
        return "sin";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double sine = QuarterTurns.sine(z[i]);
            double cosine = order >= 1 ? QuarterTurns.cosine(z[i]) : 0;
            derivatives[0][i] = sine;
            if (order >= 1) {
                derivatives[1][i] = cosine;
            }
            if (order >= 2) {
                derivatives[2][i] = -sine;
            }
            if (order >= 3) {
                derivatives[3][i] = -cosine;
            }
            if (order >= 4) {
                derivatives[4][i] = sine;
            }
            if (order >= 5) {
                derivatives[5][i] = cosine;
            }
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(true, -1, 1);
    }
}
