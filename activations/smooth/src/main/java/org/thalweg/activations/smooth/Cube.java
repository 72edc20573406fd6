package org.thalweg.activations.smooth;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** z³. */
public record Cube() implements Activation {

    private static final Polynomial POLYNOMIAL = Polynomial.of(0, 0, 0, 1);

    @Override
    public String name() {
        return "cube";
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
        return ActivationTraits.smooth(true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
