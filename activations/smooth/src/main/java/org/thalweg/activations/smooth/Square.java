package org.thalweg.activations.smooth;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** z²/2. */
public record Square() implements Activation {

    private static final Polynomial POLYNOMIAL = Polynomial.of(0, 0, 0.5);

    @Override
    public String name() {
        return "square";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        POLYNOMIAL.evaluate(order, z, from, to, derivatives);
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, 0, Double.POSITIVE_INFINITY);
    }
}
