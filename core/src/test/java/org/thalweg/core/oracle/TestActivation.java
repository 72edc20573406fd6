package org.thalweg.core.oracle;

import java.util.function.UnaryOperator;
import org.thalweg.core.network.Activation;

/**
 * Activations of the tests, each written twice: with hand-made derivatives for the code under test, and as a chain of
 * elementary operations on {@link HyperDual} for the oracle.
 */
public enum TestActivation implements Activation {
    IDENTITY(x -> x) {
        @Override
        void at(double z, double[] d) {
            d[0] = z;
            d[1] = 1;
            d[2] = 0;
        }
    },
    TANH(x -> x.times(2).exp().plus(1).reciprocal().times(-2).plus(1)) {
        @Override
        void at(double z, double[] d) {
            double t = StrictMath.tanh(z);
            double e = StrictMath.exp(-2 * Math.abs(z));
            d[0] = t;
            // 1 − t² loses all digits where t is near 1.
            d[1] = 4 * e / ((1 + e) * (1 + e));
            d[2] = -2 * t * d[1];
        }
    },
    SIGMOID(x -> x.times(-1).exp().plus(1).reciprocal()) {
        @Override
        void at(double z, double[] d) {
            double s = 1 / (1 + StrictMath.exp(-z));
            double e = StrictMath.exp(-Math.abs(z));
            d[0] = s;
            // 1 − s loses all digits where s is near 1.
            d[1] = e / ((1 + e) * (1 + e));
            d[2] = d[1] * (1 - 2 * s);
        }
    },
    SOFTPLUS(x -> x.exp().plus(1).log()) {
        @Override
        void at(double z, double[] d) {
            double s = 1 / (1 + StrictMath.exp(-z));
            d[0] = Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
            double e = StrictMath.exp(-Math.abs(z));
            d[1] = s;
            d[2] = e / ((1 + e) * (1 + e));
        }
    },
    SIN(HyperDual::sin) {
        @Override
        void at(double z, double[] d) {
            d[0] = StrictMath.sin(z);
            d[1] = StrictMath.cos(z);
            d[2] = -d[0];
        }
    },
    HALF_SQUARE(x -> x.square().times(0.5)) {
        @Override
        void at(double z, double[] d) {
            d[0] = z * z / 2;
            d[1] = z;
            d[2] = 1;
        }
    },
    RELU(x -> x.v() > 0 ? x : HyperDual.ZERO) {
        @Override
        void at(double z, double[] d) {
            d[0] = z > 0 ? z : 0;
            d[1] = z > 0 ? 1 : 0;
            d[2] = 0;
        }
    };

    private final UnaryOperator<HyperDual> oracle;

    TestActivation(UnaryOperator<HyperDual> oracle) {
        this.oracle = oracle;
    }

    abstract void at(double z, double[] derivatives);

    public HyperDual apply(HyperDual x) {
        return oracle.apply(x);
    }

    /** Finds an activation by its text form, as a parser of networks needs it. */
    public static Activation named(String name) {
        for (TestActivation activation : values()) {
            if (activation.text().equals(name)) {
                return activation;
            }
        }
        throw new IllegalArgumentException("Unknown activation '" + name + "'.");
    }

    /** The text form; {@link Enum#name()} is final and satisfies the interface, so networks print the constant. */
    public String text() {
        return name();
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        double[] d = new double[3];
        for (int i = from; i < to; i++) {
            at(z[i], d);
            for (int k = 0; k <= order; k++) {
                derivatives[k][i] = d[k];
            }
        }
    }
}
