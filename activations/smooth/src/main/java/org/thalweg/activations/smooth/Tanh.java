package org.thalweg.activations.smooth;

import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** Hyperbolic tangent. */
public record Tanh() implements Activation {

    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        if (order <= 3) {
            ElementaryKernels.chosen().tanh(order, z, from, to, derivatives);
            return;
        }
        ElementaryKernels.chosen().tanh(3, z, from, to, derivatives);
        for (int i = from; i < to; i++) {
            higher(order, i, derivatives);
        }
    }

    /** φ⁗ = φ′ t (16 − 24 t²) and φ⁽⁵⁾ = φ′ (16 − 120 t² + 120 t⁴) with t = tanh z. */
    private static void higher(int order, int i, double[][] derivatives) {
        double t = derivatives[0][i];
        double slope = derivatives[1][i];
        double square = t * t;
        derivatives[4][i] = slope * t * (16 - 24 * square);
        if (order >= 5) {
            derivatives[5][i] = slope * (16 - 120 * square * (1 - square));
        }
    }

    @Override
    public ActivationTraits traits() {
        return ActivationTraits.smooth(true, -1, 1);
    }
}
