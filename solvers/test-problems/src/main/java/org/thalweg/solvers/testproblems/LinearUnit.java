package org.thalweg.solvers.testproblems;

import org.thalweg.core.network.Activation;

/** The identity, for problems that must not depend on a module of activations. */
record LinearUnit() implements Activation {

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
            derivatives[0][i] = z[i];
            if (order >= 1) {
                derivatives[1][i] = 1;
            }
            if (order >= 2) {
                derivatives[2][i] = 0;
            }
        }
    }
}
