package org.thalweg.activations.smooth;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** z itself. */
public record Identity() implements Activation {

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public int maxOrder() {
        return 5;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int k = 1; k <= order; k++) {
            double derivative = k == 1 ? 1 : 0;
            for (int i = from; i < to; i++) {
                derivatives[k][i] = z[i] != z[i] ? z[i] : derivative;
            }
        }
        if (derivatives[0] != z) {
            System.arraycopy(z, from, derivatives[0], from, to - from);
        }
    }

    @Override
    public ActivationTraits traits() {
        return new ActivationTraits(true, true, true, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
