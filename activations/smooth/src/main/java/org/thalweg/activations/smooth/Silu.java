package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** z sigmoid(z), also called swish. */
public record Silu() implements Activation {

    /** Value at z = −1.2784645427610738. */
    private static final double MINIMUM = -0.27846454276107380;

    @Override
    public String name() {
        return "silu";
    }

    @Override
    public int maxOrder() {
        return 3;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().silu(order, z, from, to, derivatives);
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, MINIMUM, Double.POSITIVE_INFINITY);
    }
}
