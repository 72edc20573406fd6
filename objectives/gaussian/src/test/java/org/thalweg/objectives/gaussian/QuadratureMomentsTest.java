package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.Activation;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;

class QuadratureMomentsTest {

    private static Activation activation(String name) {
        return PluginText.activation(PluginRegistry.activations(), name);
    }

    static List<String> rows() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                QuadratureMomentsTest.class.getResourceAsStream("reference/pairs.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static double[] all(PairMoments m) {
        double[] values = new double[16];
        values[0] = m.value;
        System.arraycopy(m.slope, 0, values, 1, 3);
        System.arraycopy(m.bent, 0, values, 4, 6);
        System.arraycopy(m.mixed, 0, values, 10, 6);
        return values;
    }

    /** Numbers to 20 digits, made by reference/pairs.py with mpmath. */
    @ParameterizedTest
    @MethodSource("rows")
    void nodesThatFitTheWeightsGiveAllDigits(String row) {
        String[] cells = row.split(",");
        double[] numbers =
                Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
        Activation activation = activation(cells[0]);
        PairMoments moments = new PairMoments();
        new QuadratureMoments(activation, TrapezoidalRule.of(activation))
                .pair(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], moments);
        double[] expected = Arrays.copyOfRange(numbers, 5, numbers.length);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(expected).hasSize(16);
        assertThat(all(moments)).containsExactly(expected, within(2e-14 * Math.max(1, largest)));
    }

    /** Moments of the normal distribution itself, where both a zero scale and the largest one must be exact. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3, 1, 7, 1e3})
    void theRuleIntegratesPolynomials(double scale) {
        TrapezoidalRule rule = TrapezoidalRule.of(activation("tanh"));
        NormalNodes nodes = new NormalNodes(rule.mostNodes());
        rule.choose(scale, nodes);
        double[] moments = new double[5];
        for (int k = 0; k < nodes.count; k++) {
            double power = nodes.weight[k];
            for (int d = 0; d < 5; d++) {
                moments[d] += power;
                power *= nodes.node[k];
            }
        }
        assertThat(moments).containsExactly(new double[] {1, 0, 1, 0, 3}, within(1e-14));
    }

    @Test
    void aFastGrowingActivationReachesFarther() {
        Activation activation = activation("exp");
        PairMoments moments = new PairMoments();
        new QuadratureMoments(activation, TrapezoidalRule.of(activation)).pair(0.1, 2, -0.3, 1, 1.5, moments);
        // E exp(a + su) exp(b + pu + qv) in closed form
        double exact = StrictMath.exp(0.1 - 0.3 + 0.5 * (3 * 3 + 1.5 * 1.5));
        assertThat(moments.value / exact).isCloseTo(1, within(1e-12));
        assertThat(moments.bent[3] / (exact * 10)).isCloseTo(1, within(1e-12));
    }

    @Test
    void moreWeightTakesMoreNodesUpToALimit() {
        TrapezoidalRule rule = TrapezoidalRule.of(activation("tanh"));
        NormalNodes nodes = new NormalNodes(rule.mostNodes());
        int before = 0;
        for (double scale : new double[] {0.1, 1, 3, 9}) {
            rule.choose(scale, nodes);
            assertThat(nodes.count).isGreaterThan(before).isLessThanOrEqualTo(rule.mostNodes());
            before = nodes.count;
        }
        rule.choose(1e6, nodes);
        assertThat(nodes.count).isEqualTo(rule.mostNodes());
    }
}
