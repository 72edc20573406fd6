package com.acme.descent;

import org.thalweg.core.network.Activation;

/** z / (1 + exp(−βz)) with two derivatives. */
record Swish(double beta) implements Activation {

    @Override
    public String name() {
        return "acme:swish(" + beta + ")";
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double x = z[i];
            // Beyond 800 the logistic function is 0 or 1 to the last bit, and the product below must not overflow.
            double scaled = Math.max(-800, Math.min(800, beta * x));
            double e = StrictMath.exp(-Math.abs(scaled));
            double small = e / (1 + e);
            double large = 1 / (1 + e);
            double s = scaled >= 0 ? large : small;
            double slope = small * large;
            derivatives[0][i] = x * s;
            if (order >= 1) {
                derivatives[1][i] = s + scaled * slope;
            }
            if (order >= 2) {
                double difference = scaled >= 0 ? small - large : large - small;
                derivatives[2][i] = beta * slope * (2 + scaled * difference);
            }
        }
    }
}
