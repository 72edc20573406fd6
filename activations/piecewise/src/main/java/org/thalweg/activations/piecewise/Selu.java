package org.thalweg.activations.piecewise;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** λ z for z &gt; 0 and λ α (e^z − 1) elsewhere, with the published constants; derivatives at 0 from the left. */
public record Selu() implements Activation {

    private static final double ALPHA = 1.6732632423543772848170429916717;
    private static final double LAMBDA = 1.0507009873554804934193349852946;

    @Override
    public String name() {
        return "selu";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        ElementaryKernels.chosen().elu(ALPHA, LAMBDA, Math.min(order, 3), z, from, to, derivatives);
        for (int k = 4; k <= order; k++) {
            // Derivatives of e^z repeat, and so do those of 0.
            System.arraycopy(derivatives[3], from, derivatives[k], from, to - from);
        }
    }

    @Override
    public ActivationTraits traits() {
        return new ActivationTraits(false, false, false, true, -LAMBDA * ALPHA, Double.POSITIVE_INFINITY);
    }
}
