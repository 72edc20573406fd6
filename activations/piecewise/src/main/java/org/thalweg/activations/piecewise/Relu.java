package org.thalweg.activations.piecewise;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** max(z, 0); φ′(0) = 0. */
public record Relu() implements Activation {

    @Override
    public String name() {
        return "relu";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().leakyRelu(0, Math.min(order, 3), z, from, to, derivatives);
        for (int k = 4; k <= order; k++) {
            // Zero, or NaN, as the third derivative is.
            System.arraycopy(derivatives[3], from, derivatives[k], from, to - from);
        }
    }

    @Override
    public ActivationTraits traits() {
        return new ActivationTraits(false, true, false, true, 0, Double.POSITIVE_INFINITY);
    }
}
