package org.thalweg.solvers.gradientflow;

import org.thalweg.core.network.Activation;

/** ln(1 + e^z) with StrictMath, for tests. */
public record Softplus() implements Activation {

    @Override
    public String name() {
        return "softplus";
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            double e = StrictMath.exp(-Math.abs(x));
            double sigmoid = x >= 0 ? 1 / (1 + e) : e / (1 + e);
            derivatives[0][i] = Math.max(x, 0) + StrictMath.log1p(e);
            if (order > 0) {
                derivatives[1][i] = sigmoid;
            }
            if (order > 1) {
                derivatives[2][i] = e / ((1 + e) * (1 + e));
            }
        }
    }
}
