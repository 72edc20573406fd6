package org.thalweg.solvers.testproblems;

import org.thalweg.core.network.Activation;

/** tanh, for problems that must not depend on a module of activations. */
record TanhUnit() implements Activation {

    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double t = StrictMath.tanh(z[i]);
            derivatives[0][i] = t;
            if (order >= 1) {
                derivatives[1][i] = (1 - t) * (1 + t);
            }
            if (order >= 2) {
                derivatives[2][i] = -2 * t * ((1 - t) * (1 + t));
            }
        }
    }
}
