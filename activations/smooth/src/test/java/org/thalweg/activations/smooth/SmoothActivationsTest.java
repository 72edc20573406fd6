package org.thalweg.activations.smooth;

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

class SmoothActivationsTest {

    private static final double[] POINTS = {-6.3, -2.1, -0.9, -0.37, 0.0, 0.21, 0.75, 1.6, 2.9, 5.2};

    static Stream<Activation> activations() {
        return Stream.of(
                new Identity(),
                new Tanh(),
                new Sigmoid(),
                new Softplus(),
                new Exponential(),
                new Gelu(),
                new Silu(),
                new Erf(),
                new NormalCdf(),
                new SigmoidPlusSoftplus(),
                new Square(),
                new Cube(),
                new Sine(),
                Polynomial.of(0.5, -1.25, 0, 0.125, 1e-3));
    }

    /** Values at the double nearest to 0.7, by mpmath with 30 digits. */
    @ParameterizedTest
    @CsvSource({
        "identity, 0.7",
        "tanh, 0.604367777117163468",
        "sigmoid, 0.668187772168166097",
        "softplus, 1.10318604888545786",
        "exp, 2.01375270747047643",
        "gelu, 0.530625443443848846",
        "silu, 0.467731440517716238",
        "erf, 0.516072695553853943",
        "normal-cdf, 0.758036347776926971",
        "g, 2.04586187298658911",
        "square, 0.245",
        "cube, 0.343",
        "sin, 0.64421768723769102",
        "'polynomial(1,2,0.5)', 2.645",
    })
    void hasTheValueOfItsName(String name, double expected) {
        Activation activation = PluginText.activation(PluginRegistry.activations(), name);
        assertThat(activation.derivative(0, 0.7)).isCloseTo(expected, within(2 * Math.ulp(expected)));
    }

    /** Fourth and fifth derivatives by mpmath's differences with 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "silu, -30, -2.43298197189452248e-12, -2.33940574220233792e-12",
        "silu, -3.5, 0.0326436487030808556, 0.0639431930497199647",
        "silu, -0.5, -0.333049059868172836, -0.59158973949737142",
        "silu, 0, -0.5, 0",
        "silu, 0.125, -0.488367307388935075, 0.184752684513123447",
        "silu, 2.375, 0.155863895137912965, -0.133710003586324432",
        "silu, 7, -0.00266947057904556954, 0.00170500243598537216",
        "g, -30, 9.3576229688331694e-14, 9.3576229688261642e-14",
        "g, -3.5, 0.0238084449922948995, 0.0184910790903251735",
        "g, -0.5, -5.41708511429359833, -89.0150528661598473",
        "g, 0, -0.125, 256",
        "g, 0.125, 26.6944605861895172, 138.905963444922221",
        "g, 2.375, 0.0223476101964521073, 0.0722192875828099842",
        "g, 7, 0.000905249987532729557, -0.000898638040138437453"
    })
    void highDerivativesOfLogisticFunctions(String name, double z, double fourth, double fifth) {
        Activation activation = PluginText.activation(PluginRegistry.activations(), name);
        assertThat(activation.derivative(4, z)).isCloseTo(fourth, within(4e-15 * Math.abs(fourth)));
        assertThat(activation.derivative(5, z)).isCloseTo(fifth, within(4e-15 * Math.abs(fifth) + 1e-16));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void eachDerivativeIsThatOfTheOneBelow(Activation activation) {
        for (int k = 1; k <= activation.maxOrder(); k++) {
            for (double x : POINTS) {
                double coarse = differenceError(activation, k, x, 0x1p-7);
                double fine = differenceError(activation, k, x, 0x1p-8);
                double rounding = 1e-12 * (1 + Math.abs(activation.derivative(k - 1, x)));
                if (fine > rounding) {
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
    void returnsLimitsForHugeArguments(Activation activation) {
        ActivationTraits traits = activation.traits();
        for (double x : new double[] {1e3, 1e100, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            for (double z : new double[] {x, -x}) {
                if (activation instanceof Sine && Double.isInfinite(z)) {
                    continue;
                }
                for (int k = 0; k <= activation.maxOrder(); k++) {
                    assertThat(activation.derivative(k, z))
                            .as("%s, %d at %s", activation, k, z)
                            .isNotNaN();
                }
                assertThat(activation.derivative(0, z)).isBetween(traits.lowerBound(), traits.upperBound());
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
            if (traits.odd()) {
                assertThat(activation.derivative(0, -x)).isEqualTo(-value + 0.0);
            }
            if (traits.linear()) {
                assertThat(value).isEqualTo(x);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void writesItsRangeOnlyAndMayOverwriteItsArgument(Activation activation) {
        double[] z = new double[40];
        for (int i = 0; i < z.length; i++) {
            z[i] = 0.3 * i - 5.5;
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
    void softplusKeepsRelativeAccuracyFarBelowZero() {
        // exp(-40) - exp(-80)/2 by mpmath
        assertThat(new Softplus().derivative(0, -40))
                .isCloseTo(4.24835425529158899533e-18, within(Math.ulp(4.2483542552915889e-18)));
    }

    @Test
    void tanhSlopeKeepsRelativeAccuracyInTheTails() {
        // sech(20)^2 by mpmath
        assertThat(new Tanh().derivative(1, 20)).isCloseTo(1.69934170211663559813e-17, within(4 * Math.ulp(1.7e-17)));
    }

    @Test
    void polynomialDropsZerosAtTheEnd() {
        assertThat(Polynomial.of(1, 2, 0, 0)).isEqualTo(Polynomial.of(1, 2));
        assertThat(Polynomial.of(0, 0).name()).isEqualTo("polynomial(0.0)");
        assertThat(Polynomial.of(0, 1, 0, 3).traits().odd()).isTrue();
        assertThat(Polynomial.of(0, 1, 1e-9).traits().odd()).isFalse();
    }

    @Test
    void polynomialRefusesWhatHasNoDerivatives() {
        assertThatThrownBy(() -> Polynomial.of()).hasMessageContaining("at least one coefficient");
        assertThatThrownBy(() -> Polynomial.of(0, Double.NaN))
                .hasMessageContaining("c1")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Polynomial.of(0, 0, 0, 1e308)).hasMessageContaining("1.0E308");
        assertThatThrownBy(() -> PluginText.activation(PluginRegistry.activations(), "polynomial"))
                .hasMessageContaining("coefficients");
    }

    @Test
    void everyProviderIsTestedAndDescribed() {
        List<String> tested = activations()
                .map(a -> PluginText.parse(a.name()).name())
                .sorted()
                .toList();
        assertThat(PluginRegistry.activations().names()).isEqualTo(tested);
        assertThat(PluginRegistry.activations().failures()).isEmpty();
        assertThat(PluginRegistry.activations().all())
                .allSatisfy(
                        plugin -> assertThat(plugin.provider().description()).isNotBlank());
    }
}
