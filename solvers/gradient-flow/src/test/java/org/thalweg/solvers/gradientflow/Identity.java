package org.thalweg.solvers.gradientflow;

import org.thalweg.core.network.Activation;

/** z, for tests. */
public record Identity() implements Activation {

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            for (int k = 0; k <= order; k++) {
                derivatives[k][i] = k == 0 ? x : k == 1 ? 1 : 0;
            }
        }
    }
}
