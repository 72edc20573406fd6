package org.thalweg.analysis;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;

/** Activations of the tests, written out plainly; independent of the activation modules. */
public final class TestActivation implements Activation {

    public static final Activation IDENTITY = new TestActivation(
            "identity",
            z -> z,
            z -> 1,
            z -> 0,
            new ActivationTraits(true, true, true, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));

    public static final Activation TANH = new TestActivation(
            "tanh",
            StrictMath::tanh,
            z -> sech2(z),
            z -> -2 * StrictMath.tanh(z) * sech2(z),
            ActivationTraits.smooth(true, -1, 1));

    public static final Activation SIGMOID = new TestActivation(
            "sigmoid",
            TestActivation::logistic,
            z -> logistic(z) * logistic(-z),
            z -> -logistic(z) * logistic(-z) * StrictMath.tanh(z / 2),
            ActivationTraits.smooth(false, 0, 1));

    public static final Activation SOFTPLUS = new TestActivation(
            "softplus",
            z -> Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z))),
            TestActivation::logistic,
            z -> logistic(z) * logistic(-z),
            ActivationTraits.smooth(false, 0, Double.POSITIVE_INFINITY));

    public static final Activation RELU = new TestActivation(
            "relu",
            z -> Math.max(z, 0),
            z -> z > 0 ? 1 : 0,
            z -> 0,
            new ActivationTraits(false, true, false, true, 0, Double.POSITIVE_INFINITY));

    public static final Activation HALF_SQUARE = new TestActivation(
            "square", z -> 0.5 * z * z, z -> z, z -> 1, ActivationTraits.smooth(false, 0, Double.POSITIVE_INFINITY));

    public static final Activation LEAKY_RELU = new TestActivation(
            "leaky-relu(0.05)",
            z -> z > 0 ? z : 0.05 * z,
            z -> z > 0 ? 1 : 0.05,
            z -> 0,
            new ActivationTraits(false, true, false, true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));

    public static final Activation ELU = new TestActivation(
            "elu(0.7)",
            z -> z > 0 ? z : 0.7 * StrictMath.expm1(z),
            z -> z > 0 ? 1 : 0.7 * StrictMath.exp(z),
            z -> z > 0 ? 0 : 0.7 * StrictMath.exp(z),
            new ActivationTraits(false, false, false, true, -0.7, Double.POSITIVE_INFINITY));

    public static final Activation SINE = new TestActivation(
            "sin", StrictMath::sin, StrictMath::cos, z -> -StrictMath.sin(z), ActivationTraits.smooth(true, -1, 1));

    /** Another function under a known name. */
    public static final Activation SOFTSIGN_CALLED_TANH = new TestActivation(
            "tanh",
            z -> z / (1 + Math.abs(z)),
            z -> 1 / ((1 + Math.abs(z)) * (1 + Math.abs(z))),
            z -> -2 * Math.signum(z) / Math.pow(1 + Math.abs(z), 3),
            ActivationTraits.smooth(true, -1, 1));

    /** A function under an unknown name. */
    public static final Activation UNNAMED =
            new TestActivation("acme:cubic", z -> z * z * z, z -> 3 * z * z, z -> 6 * z, ActivationTraits.unknown());

    private static final List<Activation> ALL =
            List.of(IDENTITY, TANH, SIGMOID, SOFTPLUS, RELU, HALF_SQUARE, LEAKY_RELU, ELU, SINE);

    private final String text;
    private final DoubleUnaryOperator[] orders;
    private final ActivationTraits traits;

    private TestActivation(
            String text,
            DoubleUnaryOperator value,
            DoubleUnaryOperator first,
            DoubleUnaryOperator second,
            ActivationTraits traits) {
        this.text = text;
        this.orders = new DoubleUnaryOperator[] {value, first, second};
        this.traits = traits;
    }

    private static double logistic(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    private static double sech2(double z) {
        double e = StrictMath.exp(-2 * Math.abs(z));
        return 4 * e / ((1 + e) * (1 + e));
    }

    @Override
    public String name() {
        return text;
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
        for (int i = from; i < to; i++) {
            double argument = z[i];
            for (int k = 0; k <= order; k++) {
                derivatives[k][i] = orders[k].applyAsDouble(argument);
            }
        }
    }

    @Override
    public ActivationTraits traits() {
        return traits;
    }

    /** The activation of that text form. */
    public static Activation named(String text) {
        for (Activation activation : ALL) {
            if (activation.name().equals(text)) {
                return activation;
            }
        }
        throw new IllegalArgumentException("No test activation '" + text + "'.");
    }
}
