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
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        if (order <= 3) {
            ElementaryKernels.chosen().softplus(order, z, from, to, derivatives);
            return;
        }
        ElementaryKernels.chosen().softplus(3, z, from, to, derivatives);
        for (int i = from; i < to; i++) {
            higher(order, i, derivatives);
        }
    }

    /** φ⁗ = φ″ (3 t² − 1)/2 and φ⁽⁵⁾ = φ″ t (2 − 3 t²) with t = tanh(z/2) = 2φ′ − 1. */
    private static void higher(int order, int i, double[][] derivatives) {
        double t = 2 * derivatives[1][i] - 1;
        double slope = derivatives[2][i];
        double square = t * t;
        derivatives[4][i] = slope * (1.5 * square - 0.5);
        if (order >= 5) {
            derivatives[5][i] = slope * t * (2 - 3 * square);
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, 0, Double.POSITIVE_INFINITY);
    }
}
