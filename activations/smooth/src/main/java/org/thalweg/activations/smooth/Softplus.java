package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** log(1 + e^z); its derivative is the sigmoid. */
public record Softplus() implements Activation {

    @Override
    public String name() {
        return "softplus";
    }

    @Override
    public int maxOrder() {
        return 3;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().softplus(order, z, from, to, derivatives);
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, 0, Double.POSITIVE_INFINITY);
    }
}
