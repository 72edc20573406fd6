package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** sigmoid(4z) + softplus(z), written {@code g}. */
public record SigmoidPlusSoftplus() implements Activation {

    @Override
    public String name() {
        return "g";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        if (order > 3) {
            higher(order, z, from, to, derivatives);
        }
        ElementaryKernels.chosen().g(Math.min(order, 3), z, from, to, derivatives);
    }

    /** φ⁗ = 4⁴ s⁗(4z) + s‴(z) and φ⁽⁵⁾ = 4⁵ s⁽⁵⁾(4z) + s⁗(z) with the sigmoid s. */
    private static void higher(int order, double[] z, int from, int to, double[][] derivatives) {
        LogisticDerivatives.decay(z, from, to, derivatives[4]);
        for (int i = from; i < to; i++) {
            double e = derivatives[4][i];
            double e4 = (e * e) * (e * e);
            double p = LogisticDerivatives.slope(e);
            double t = LogisticDerivatives.halfTanh(z[i], e);
            double p4 = LogisticDerivatives.slope(e4);
            double t4 = LogisticDerivatives.halfTanh(z[i], e4);
            derivatives[4][i] = 256 * LogisticDerivatives.fourth(p4, t4) + LogisticDerivatives.third(p, t);
            if (order >= 5) {
                derivatives[5][i] = 1024 * LogisticDerivatives.fifth(p4, t4) + LogisticDerivatives.fourth(p, t);
            }
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, 0, Double.POSITIVE_INFINITY);
    }
}
