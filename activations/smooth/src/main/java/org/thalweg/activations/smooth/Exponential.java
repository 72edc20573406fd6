package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** e^z; overflows to infinity above z = 709.78. */
public record Exponential() implements Activation {

    @Override
    public String name() {
        return "exp";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().exp(z, from, to, derivatives[0]);
        for (int k = 1; k <= order; k++) {
            System.arraycopy(derivatives[0], from, derivatives[k], from, to - from);
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, 0, Double.POSITIVE_INFINITY);
    }
}
