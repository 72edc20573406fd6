package org.thalweg.analysis.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

class HessianPartsTest {

    private static double sum(HessianSpectrum spectrum) {
        return Arrays.stream(spectrum.eigenvalues()).sum();
    }

    @Test
    void blocksPartitionTheTraceAndInterlace() {
        NetworkObjective objective = Problems.xor(3, 1e-2);
        ParameterLayout layout = objective.network().layout();
        double[] theta = Problems.start(objective, 1);
        HessianSpectrum full = HessianSpectrum.of(objective, theta);
        HessianSpectrum weights = HessianParts.block(objective, theta, HessianParts.weights(layout));
        HessianSpectrum biases = HessianParts.block(objective, theta, HessianParts.biases(layout));
        assertThat(weights.dimension()).isEqualTo(12);
        assertThat(biases.dimension()).isEqualTo(5);
        assertThat(sum(weights) + sum(biases)).isCloseTo(sum(full), within(1e-13));
        HessianSpectrum first = HessianParts.block(objective, theta, HessianParts.layer(layout, 1));
        HessianSpectrum second = HessianParts.block(objective, theta, HessianParts.layer(layout, 2));
        assertThat(sum(first) + sum(second)).isCloseTo(sum(full), within(1e-13));
        // Cauchy's interlacing for the 9 of 17 parameters of the first layer.
        for (int i = 0; i < 9; i++) {
            assertThat(first.eigenvalue(i)).isBetween(full.eigenvalue(i) - 1e-13, full.eigenvalue(i + 8) + 1e-13);
        }
        double neurons = IntStream.range(0, 3)
                .mapToDouble(i -> sum(HessianParts.block(objective, theta, HessianParts.neuron(layout, 1, i))))
                .sum();
        assertThat(neurons).isCloseTo(sum(first), within(1e-13));
    }

    @Test
    void gaussNewtonAndTheRestAddUp() {
        NetworkObjective objective = Problems.regression(
                "3:tanh,2:tanh,1:identity",
                new double[][] {{-1, 0}, {0, 1}, {1, 2}, {2, 0}},
                new double[][] {{1}, {0}, {2}, {1}},
                L2.onAll(1e-2));
        double[] theta = Problems.start(objective, 2);
        HessianSpectrum gaussNewton = HessianParts.gaussNewton(objective, theta);
        HessianSpectrum rest = HessianParts.residualPart(objective, theta);
        assertThat(sum(gaussNewton) + sum(rest)).isCloseTo(sum(HessianSpectrum.of(objective, theta)), within(1e-12));
        assertThat(gaussNewton.eigenvalue(0)).isCloseTo(2e-2, within(1e-14));
        assertThat(rest.eigenvalue(0)).isNegative();
        // A network that is linear in the parameters left has no residual part at all.
        NetworkObjective linear =
                Problems.regression("1:identity", new double[][] {{1}, {2}}, new double[][] {{0}, {5}});
        assertThat(HessianParts.residualPart(linear, new double[] {1, 2}).eigenvalues())
                .containsOnly(new double[] {0}, within(1e-14));
    }

    @Test
    void wrongRequestsAreRefused() {
        NetworkObjective xor = Problems.xor(1, 0);
        assertThatThrownBy(() -> HessianParts.gaussNewton(xor, new double[7])).hasMessageContaining("sum of squares");
        assertThatThrownBy(() -> HessianParts.block(xor, new double[7], new int[] {7}))
                .hasMessageContaining("there are 7");
        assertThatThrownBy(() -> HessianParts.block(xor, new double[7], new int[0]))
                .hasMessageContaining("at least one parameter");
        assertThat(HessianParts.neuron(
                        Problems.threePoints(2, TestActivation.TANH).network().layout(), 1, 1))
                .containsExactly(1, 3);
    }
}
