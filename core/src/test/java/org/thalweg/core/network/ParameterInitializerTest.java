package org.thalweg.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.thalweg.core.oracle.TestActivation;

class ParameterInitializerTest {

    /** 120 inputs, 80 neurons: 9600 weights, then 80 biases, then 80 + 1. */
    private static final Mlp WIDE =
            Mlp.of(120, Layer.of(80, TestActivation.TANH), Layer.of(1, TestActivation.IDENTITY));

    private static double[] firstWeights(ParameterInitializer initializer, long seed) {
        Parameters parameters = initializer.draw(WIDE, Xoshiro256PlusPlus.seeded(seed));
        double[] weights = new double[9600];
        System.arraycopy(parameters.toArray(), 0, weights, 0, weights.length);
        assertThat(parameters.matrix("layer1.bias")).isDeepEqualTo(new double[80][1]);
        return weights;
    }

    private static double mean(double[] values, int power) {
        double sum = 0;
        for (double v : values) {
            sum += Math.pow(v, power);
        }
        return sum / values.length;
    }

    /** Mean, variance and fourth moment of a centered sample within five standard errors. */
    private static void assertMoments(double[] sample, double variance, double kurtosis, double eighthRatio) {
        double count = sample.length;
        assertThat(mean(sample, 1)).isBetween(-5 * Math.sqrt(variance / count), 5 * Math.sqrt(variance / count));
        double error = 5 * variance * Math.sqrt((kurtosis - 1) / count);
        assertThat(mean(sample, 2)).isBetween(variance - error, variance + error);
        double fourth = kurtosis * variance * variance;
        double fourthError = 5 * variance * variance * Math.sqrt((eighthRatio - kurtosis * kurtosis) / count);
        assertThat(mean(sample, 4)).isBetween(fourth - fourthError, fourth + fourthError);
    }

    @Test
    void normalInitializersHaveTheirVariance() {
        assertMoments(firstWeights(ParameterInitializer.glorotNormal(), 1), 2.0 / 200, 3, 105);
        assertMoments(firstWeights(ParameterInitializer.he(), 2), 2.0 / 120, 3, 105);
    }

    @Test
    void glorotUniformFillsItsRange() {
        double[] weights = firstWeights(ParameterInitializer.glorotUniform(), 3);
        double bound = Math.sqrt(6.0 / 200);
        assertMoments(weights, bound * bound / 3, 9.0 / 5, 9);
        double largest = 0;
        for (double w : weights) {
            largest = Math.max(largest, Math.abs(w));
        }
        assertThat(largest).isBetween(0.999 * bound, bound);
    }

    @Test
    void drawsFollowTheStreamInTheOrderOfTheta() {
        Xoshiro256PlusPlus stream = Xoshiro256PlusPlus.seeded(9);
        Mlp network = Mlp.parse(2, "3:TANH,1:IDENTITY", TestActivation::named);
        double[] theta = ParameterInitializer.glorotNormal()
                .draw(network, Xoshiro256PlusPlus.seeded(9))
                .toArray();
        for (int i = 0; i < 6; i++) {
            assertThat(theta[i]).isEqualTo(Math.sqrt(2.0 / 5) * stream.nextGaussian());
        }
        assertThat(theta).contains(0, org.assertj.core.data.Index.atIndex(6));
        for (int i = 9; i < 12; i++) {
            assertThat(theta[i]).isEqualTo(Math.sqrt(2.0 / 4) * stream.nextGaussian());
        }
    }

    @Test
    void weightsDoNotDependOnBiases() {
        double[] with = ParameterInitializer.he()
                .draw(Mlp.parse(2, "3:TANH,1:IDENTITY", TestActivation::named), Xoshiro256PlusPlus.seeded(4))
                .toArray();
        double[] without = ParameterInitializer.he()
                .draw(
                        Mlp.parse(2, "3:TANH:nobias,1:IDENTITY:nobias", TestActivation::named),
                        Xoshiro256PlusPlus.seeded(4))
                .toArray();
        assertThat(without).startsWith(java.util.Arrays.copyOf(with, 6));
        assertThat(without[8]).isEqualTo(with[11]);
    }

    @Test
    void uniformDrawsWeightsAndBiases() {
        Mlp network = Mlp.parse(2, "3:TANH,1:IDENTITY", TestActivation::named);
        Xoshiro256PlusPlus stream = Xoshiro256PlusPlus.seeded(11);
        double[] theta = ParameterInitializer.uniform(-2, 3)
                .draw(network, Xoshiro256PlusPlus.seeded(11))
                .toArray();
        for (double t : theta) {
            assertThat(t).isEqualTo(-2 + 5 * stream.nextDouble()).isBetween(-2.0, 3.0);
        }
    }

    @Test
    void zerosAndGivenAreWhatTheySay() {
        Mlp network = Mlp.parse(1, "1:TANH", TestActivation::named);
        double[] given = {1, 2};
        ParameterInitializer initializer = ParameterInitializer.given(given);
        given[0] = 99;
        assertThat(initializer.draw(network, Xoshiro256PlusPlus.seeded(0)).toArray())
                .containsExactly(1, 2);
        assertThat(ParameterInitializer.zeros()
                        .draw(network, Xoshiro256PlusPlus.seeded(0))
                        .toArray())
                .containsExactly(0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> initializer.draw(WIDE, Xoshiro256PlusPlus.seeded(0)))
                .withMessageContaining("2 were given");
    }

    @Test
    void uniformRefusesEmptyRanges() {
        double[][] ranges = {{1, 1}, {2, 1}, {Double.NaN, 1}, {0, Double.POSITIVE_INFINITY}};
        for (double[] range : ranges) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ParameterInitializer.uniform(range[0], range[1]))
                    .withMessageContaining("finite lower < upper");
        }
    }
}
