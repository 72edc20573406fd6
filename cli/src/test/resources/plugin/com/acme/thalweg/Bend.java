package com.acme.thalweg;

import org.thalweg.core.network.Activation;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.Options;

/** z / sqrt(1 + z^2). */
public final class Bend implements ActivationProvider {
    public String name() { return "acme:bend"; }
    public String description() { return "Algebraic sigmoid."; }
    public Activation create(Options options) { return new Phi(); }

    record Phi() implements Activation {
        public String name() { return "acme:bend"; }
        public int maxOrder() { return 2; }
        public void evaluate(int order, double[] z, int from, int to, double[][] d) {
            for (int i = from; i < to; i++) {
                double x = z[i];
                double r = 1 / Math.sqrt(1 + x * x);
                d[0][i] = x * r;
                if (order >= 1) d[1][i] = r * r * r;
                if (order >= 2) d[2][i] = -3 * x * r * r * r * r * r;
            }
        }
    }
}
