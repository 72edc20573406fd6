package org.thalweg.activations.piecewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.ActivationTraits;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;

class PiecewiseActivationsTest {

    private static final double[] POINTS = {-30.5, -6.3, -2.1, -0.9, -0.37, 0.21, 0.75, 1.6, 2.9, 5.2};

    static Stream<Activation> activations() {
        return Stream.of(
                new Relu(),
                new LeakyRelu(0.01),
                new LeakyRelu(0.05),
                new LeakyRelu(0),
                new LeakyRelu(1),
                new Elu(1),
                new Elu(0.5),
                new Selu());
    }

    /** Values and derivatives at the doubles nearest to ±0.7, by mpmath with 30 digits. */
    @ParameterizedTest
    @CsvSource({
        "relu, 0.7, 0.7, 1, 0",
        "relu, -0.7, 0, 0, 0",
        "relu, 0, 0, 0, 0",
        "leaky-relu, -0.7, -0.007, 0.01, 0",
        "leaky-relu(0.05), -0.7, -0.035, 0.05, 0",
        "leaky-relu(slope=0.05), 0, 0, 0.05, 0",
        "elu, 0.7, 0.7, 1, 0",
        "elu, -0.7, -0.503414696208590463, 0.496585303791409537, 0.496585303791409537",
        "elu, 0, 0, 1, 1",
        "elu(0.5), -0.7, -0.251707348104295232, 0.248292651895704768, 0.248292651895704768",
        "selu, 0.7, 0.735490691148836299, 1.05070098735548049, 0",
        "selu, -0.7, -0.88505304557720536, 0.8730462952701715, 0.8730462952701715",
        "selu, 0, 0, 1.75809934084737686, 1.75809934084737686",
    })
    void hasTheDerivativesOfItsName(String name, double z, double value, double first, double second) {
        Activation activation = PluginText.activation(PluginRegistry.activations(), name);
        assertThat(activation.derivative(0, z)).isCloseTo(value, within(3 * Math.ulp(value)));
        assertThat(activation.derivative(1, z)).isCloseTo(first, within(3 * Math.ulp(first)));
        assertThat(activation.derivative(2, z)).isCloseTo(second, within(3 * Math.ulp(second)));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void eachDerivativeIsThatOfTheOneBelowAwayFromTheKink(Activation activation) {
        for (int k = 1; k <= activation.maxOrder(); k++) {
            for (double x : POINTS) {
                double coarse = differenceError(activation, k, x, 0x1p-7);
                double fine = differenceError(activation, k, x, 0x1p-8);
                if (fine > 1e-12 * (1 + Math.abs(x))) {
                    double order = StrictMath.log(coarse / fine) / StrictMath.log(2);
                    assertThat(order)
                            .as("%s, derivative %d at %s", activation, k, x)
                            .isBetween(1.9, 2.1);
                }
            }
        }
    }

    private static double differenceError(Activation activation, int k, double x, double h) {
        double difference = (activation.derivative(k - 1, x + h) - activation.derivative(k - 1, x - h)) / (2 * h);
        return Math.abs(difference - activation.derivative(k, x));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void takesDerivativesFromTheLeftAtBothZeros(Activation activation) {
        for (int k = 1; k <= activation.maxOrder(); k++) {
            double left = activation.derivative(k, -Double.MIN_VALUE);
            assertThat(activation.derivative(k, 0.0)).isEqualTo(left);
            assertThat(activation.derivative(k, -0.0)).isEqualTo(left);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void returnsLimitsForHugeArguments(Activation activation) {
        ActivationTraits traits = activation.traits();
        for (double x : new double[] {1e3, 1e100, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            for (double z : new double[] {x, -x}) {
                assertThat(activation.derivative(0, z)).isBetween(traits.lowerBound(), traits.upperBound());
                for (int k = 1; k <= activation.maxOrder(); k++) {
                    double left = activation.derivative(k, -800);
                    double right = activation.derivative(k, 800);
                    assertThat(activation.derivative(k, z)).isEqualTo(z > 0 ? right : left);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void keepsNanInEveryDerivative(Activation activation) {
        for (int k = 0; k <= activation.maxOrder(); k++) {
            assertThat(activation.derivative(k, Double.NaN)).isNaN();
            assertThat(activation.derivative(k, Double.longBitsToDouble(-1))).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void keepsItsTraits(Activation activation) {
        ActivationTraits traits = activation.traits();
        for (double x : POINTS) {
            double value = activation.derivative(0, x);
            assertThat(value).isBetween(traits.lowerBound(), traits.upperBound());
            if (traits.positivelyHomogeneous()) {
                assertThat(activation.derivative(0, 4 * x)).isEqualTo(4 * value);
            }
            if (traits.linear()) {
                assertThat(value).isEqualTo(x);
            }
            if (traits.odd()) {
                assertThat(activation.derivative(0, -x)).isEqualTo(-value);
            }
        }
        boolean jumps = activation.derivative(1, 1e-300) != activation.derivative(1, 0)
                || activation.derivative(2, 1e-300) != activation.derivative(2, 0);
        assertThat(jumps).isEqualTo(traits.kinkAtZero());
    }

    @ParameterizedTest
    @MethodSource("activations")
    void writesItsRangeOnlyAndMayOverwriteItsArgument(Activation activation) {
        double[] z = new double[40];
        for (int i = 0; i < z.length; i++) {
            z[i] = 0.3 * i - 5.4;
        }
        for (int order = 0; order <= activation.maxOrder(); order++) {
            double[][] separate = filled(order);
            activation.evaluate(order, z, 3, 31, separate);
            double[][] aliased = filled(order);
            aliased[0] = z.clone();
            activation.evaluate(order, aliased[0], 3, 31, aliased);
            for (int k = 0; k <= order; k++) {
                for (int i = 0; i < z.length; i++) {
                    boolean inside = i >= 3 && i < 31;
                    double expected = inside ? activation.derivative(k, z[i]) : 99;
                    assertThat(separate[k][i]).isEqualTo(expected);
                    assertThat(aliased[k][i]).isEqualTo(inside || k > 0 ? expected : z[i]);
                }
            }
        }
    }

    private static double[][] filled(int order) {
        double[][] derivatives = new double[order + 1][40];
        for (double[] d : derivatives) {
            Arrays.fill(d, 99);
        }
        return derivatives;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void isFoundAgainByItsText(Activation activation) {
        assertThat(PluginText.activation(PluginRegistry.activations(), activation.name()))
                .isEqualTo(activation)
                .hasSameHashCodeAs(activation);
    }

    @Test
    void defaultOptionsAreNotWritten() {
        assertThat(new LeakyRelu(0.01).name()).isEqualTo("leaky-relu");
        assertThat(new LeakyRelu(0.05).name()).isEqualTo("leaky-relu(0.05)");
        assertThat(new Elu(1).name()).isEqualTo("elu");
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new LeakyRelu(1.5))
                .hasMessageContaining("between 0 and 1")
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Elu(-1)).hasMessageContaining("positive").hasMessageContaining("-1.0");
        assertThatThrownBy(() -> PluginText.activation(PluginRegistry.activations(), "leaky-relu(2)"))
                .hasMessageContaining("slope");
    }

    @Test
    void everyProviderIsTestedAndDescribed() {
        List<String> tested = activations()
                .map(a -> PluginText.parse(a.name()).name())
                .distinct()
                .sorted()
                .toList();
        assertThat(PluginRegistry.activations().names()).isEqualTo(tested);
        assertThat(PluginRegistry.activations().failures()).isEmpty();
        assertThat(PluginRegistry.activations().all())
                .allSatisfy(
                        plugin -> assertThat(plugin.provider().description()).isNotBlank());
    }
}
