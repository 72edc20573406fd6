package org.thalweg.analysis.arithmetic;

import java.util.Optional;
import org.thalweg.core.network.Activation;
import org.thalweg.core.objective.Arithmetic;

/** An activation and its derivative in any arithmetic, written from its definition. */
public interface GenericActivation {

    /** φ(z). */
    <T> T value(Arithmetic<T> arithmetic, T z);

    /** φ′(z). */
    <T> T slope(Arithmetic<T> arithmetic, T z);

    /**
     * The formula of an activation, if it is known here: by its permanent name, and confirmed by its values, because a
     * plug-in of others may bear a name of ours.
     */
    static Optional<GenericActivation> of(Activation activation) {
        return GenericActivations.named(activation.name())
                .filter(formula -> GenericActivations.agree(formula, activation));
    }

    /** factor · z<sup>exponent</sup>. */
    record Power(int exponent, double factor) implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.multiply(a.of(factor), power(a, z, exponent));
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            return a.multiply(a.of(factor * exponent), power(a, z, exponent - 1));
        }

        private static <T> T power(Arithmetic<T> a, T z, int exponent) {
            T product = a.of(1);
            for (int k = 0; k < exponent; k++) {
                product = k == 0 ? z : a.multiply(product, z);
            }
            return product;
        }
    }

    /** tanh z. */
    record Tanh() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.tanh(z);
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            T t = a.tanh(z);
            return a.multiply(a.subtract(a.of(1), t), a.add(a.of(1), t));
        }
    }

    /** 1 / (1 + e<sup>−z</sup>). */
    record Sigmoid() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.sigmoid(z);
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            return a.multiply(a.sigmoid(z), a.sigmoid(a.negate(z)));
        }
    }

    /** log(1 + e<sup>z</sup>). */
    record Softplus() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.softplus(z);
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            return a.sigmoid(z);
        }
    }

    /** e<sup>z</sup>. */
    record Exponential() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.exp(z);
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            return a.exp(z);
        }
    }

    /** z · sigmoid(z). */
    record Silu() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.multiply(z, a.sigmoid(z));
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            T inner = a.add(a.of(1), a.multiply(z, a.sigmoid(a.negate(z))));
            return a.multiply(a.sigmoid(z), inner);
        }
    }

    /** sigmoid(4z) + softplus(z). */
    record SigmoidPlusSoftplus() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.add(a.sigmoid(a.multiply(a.of(4), z)), a.softplus(z));
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            T four = a.multiply(a.of(4), z);
            T sigmoid = a.multiply(a.of(4), a.multiply(a.sigmoid(four), a.sigmoid(a.negate(four))));
            return a.add(sigmoid, a.sigmoid(z));
        }
    }

    /** max(z, 0). */
    record Relu() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.positivePart(z);
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            return a.step(z);
        }
    }

    /** max(z, 0) + slope · min(z, 0). */
    record LeakyRelu(double negativeSlope) implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            T below = a.positivePart(a.negate(z));
            return a.subtract(a.positivePart(z), a.multiply(a.of(negativeSlope), below));
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            T step = a.step(z);
            return a.add(step, a.multiply(a.of(negativeSlope), a.subtract(a.of(1), step)));
        }
    }

    /** factor · max(z, 0) + factor · alpha · (e<sup>min(z, 0)</sup> − 1). */
    record Elu(double alpha, double factor) implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            T rest = a.subtract(a.exp(below(a, z)), a.of(1));
            return a.multiply(a.of(factor), a.add(a.positivePart(z), a.multiply(a.of(alpha), rest)));
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            T step = a.step(z);
            T rest = a.multiply(a.subtract(a.of(1), step), a.exp(below(a, z)));
            return a.multiply(a.of(factor), a.add(step, a.multiply(a.of(alpha), rest)));
        }

        private static <T> T below(Arithmetic<T> a, T z) {
            return a.negate(a.positivePart(a.negate(z)));
        }
    }

    /** sin z. */
    record Sine() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.sin(z);
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            return a.cos(z);
        }
    }

    /** factor · Φ(z) + constant: Φ itself, or erf(z/√2) = 2Φ(z) − 1. */
    record Normal(double factor, double constant) implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.add(a.multiply(a.of(factor), a.normalCdf(z)), a.of(constant));
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            return a.multiply(a.of(factor), a.normalDensity(z));
        }
    }

    /** zΦ(z). */
    record Gelu() implements GenericActivation {
        @Override
        public <T> T value(Arithmetic<T> a, T z) {
            return a.multiply(z, a.normalCdf(z));
        }

        @Override
        public <T> T slope(Arithmetic<T> a, T z) {
            return a.add(a.normalCdf(z), a.multiply(z, a.normalDensity(z)));
        }
    }
}
