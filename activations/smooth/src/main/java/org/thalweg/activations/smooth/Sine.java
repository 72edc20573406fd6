package org.thalweg.activations.smooth;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** sin z; NaN at ±∞, where it has no limit. Scalar: {@link StrictMath} reduces any argument exactly. */
public record Sine() implements Activation {

    @Override
    public String name() {
        return "sin";
    }

    @Override
    public int maxOrder() {
        return 3;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double sine = StrictMath.sin(z[i]);
            double cosine = order >= 1 ? StrictMath.cos(z[i]) : 0;
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
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(true, -1, 1);
    }
}
