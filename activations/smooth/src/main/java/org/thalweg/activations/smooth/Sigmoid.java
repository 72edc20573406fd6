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
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        if (order <= 3) {
            ElementaryKernels.chosen().sigmoid(order, z, from, to, derivatives);
            return;
        }
        ElementaryKernels.chosen().sigmoid(3, z, from, to, derivatives);
        for (int i = from; i < to; i++) {
            higher(order, i, derivatives);
        }
    }

    /** φ⁗ = φ′ t (2 − 3 t²) and φ⁽⁵⁾ = φ′ (1 − 15/2 t² + 15/2 t⁴) with t = tanh(z/2) = 2φ − 1. */
    private static void higher(int order, int i, double[][] derivatives) {
        double t = 2 * derivatives[0][i] - 1;
        double slope = derivatives[1][i];
        double square = t * t;
        derivatives[4][i] = slope * t * (2 - 3 * square);
        if (order >= 5) {
            derivatives[5][i] = slope * (1 - 7.5 * square * (1 - square));
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(false, 0, 1);
    }
}
