package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** Hyperbolic tangent. */
public record Tanh() implements Activation {

    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public int maxOrder() {
        return 3;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().tanh(order, z, from, to, derivatives);
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(true, -1, 1);
    }
}
