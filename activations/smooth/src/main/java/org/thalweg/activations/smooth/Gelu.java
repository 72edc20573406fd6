package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** z Φ(z), the exact form with the distribution function of the standard normal distribution. */
public record Gelu() implements Activation {

    /** Value at z = −0.7517915246935645. */
    private static final double MINIMUM = -0.16997120747990369;

    @Override
    public String name() {
        return "gelu";
    }

    @Override
    public int maxOrder() {
        return 3;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().gelu(order, z, from, to, derivatives);
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, MINIMUM, Double.POSITIVE_INFINITY);
    }
}
