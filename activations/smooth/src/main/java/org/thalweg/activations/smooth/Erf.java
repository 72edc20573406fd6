package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** erf(z/√2) = 2Φ(z) − 1, Φ the distribution function of the standard normal distribution. */
public record Erf() implements Activation {

    @Override
    public String name() {
        return "erf";
    }

    @Override
    public int maxOrder() {
        return 3;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().erf(order, z, from, to, derivatives);
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(true, -1, 1);
    }
}
