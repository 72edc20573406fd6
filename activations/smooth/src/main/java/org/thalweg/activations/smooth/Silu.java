package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** z sigmoid(z), also called swish. */
public record Silu() implements Activation {

    /** Value at z = −1.2784645427610738. */
    private static final double MINIMUM = -0.27846454276107380;

    /** Where e^−|z| is 0 in doubles; keeps 0 · ∞ out. */
    private static final double VANISHED = 800;

    @Override
    public String name() {
        return "silu";
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
        ElementaryKernels.chosen().silu(Math.min(order, 3), z, from, to, derivatives);
    }

    /** φ⁗ = 4 s‴ + z s⁗ and φ⁽⁵⁾ = 5 s⁗ + z s⁽⁵⁾ with the sigmoid s. */
    private static void higher(int order, double[] z, int from, int to, double[][] derivatives) {
        LogisticDerivatives.decay(z, from, to, derivatives[4]);
        for (int i = from; i < to; i++) {
            double e = derivatives[4][i];
            double p = LogisticDerivatives.slope(e);
            double t = LogisticDerivatives.halfTanh(z[i], e);
            double x = Math.max(-VANISHED, Math.min(z[i], VANISHED));
            double fourth = LogisticDerivatives.fourth(p, t);
            derivatives[4][i] = 4 * LogisticDerivatives.third(p, t) + x * fourth;
            if (order >= 5) {
                derivatives[5][i] = 5 * fourth + x * LogisticDerivatives.fifth(p, t);
            }
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, MINIMUM, Double.POSITIVE_INFINITY);
    }
}
