package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** Logistic function 1 / (1 + e^−z). */
public record Sigmoid() implements Activation {

    @Override
    public String name() {
        return "sigmoid";
    }

    @Override
    public int maxOrder() {
        return 3;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().sigmoid(order, z, from, to, derivatives);
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, 0, 1);
    }
}
