package org.thalweg.analysis.arithmetic;

import java.util.Map;
import java.util.Optional;
import org.thalweg.core.network.Activation;

/** An activation and its derivative in any arithmetic, written from its definition. */
public interface GenericActivation {

    /** φ(z). */
    <T> T value(Arithmetic<T> arithmetic, T z);

    /** φ′(z). */
    <T> T slope(Arithmetic<T> arithmetic, T z);

    /** The activation of that permanent name, if its formula is known here. */
    static Optional<GenericActivation> of(Activation activation) {
        return Optional.ofNullable(Known.BY_NAME.get(activation.name()));
    }

    /** The formulas. */
    final class Known {
        private static final Map<String, GenericActivation> BY_NAME = Map.of(
                "identity", new Power(1, 1),
                "square", new Power(2, 0.5),
                "cube", new Power(3, 1),
                "tanh", new Tanh(),
                "sigmoid", new Sigmoid(),
                "softplus", new Softplus(),
                "exp", new Exponential(),
                "silu", new Silu(),
                "g", new SigmoidPlusSoftplus(),
                "relu", new Relu());

        private Known() {}
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
}
