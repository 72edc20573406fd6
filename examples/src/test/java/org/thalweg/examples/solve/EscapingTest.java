package org.thalweg.examples.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.ChainSolver;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;

/** Runs to infinity are told from minima. */
class EscapingTest {

    private static Solver solver(String name, Map<String, ?> options) {
        var solvers = PluginRegistry.solvers();
        return solvers.find(name).provider().create(solvers.options(name, options));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theSoftplusExampleEscapesTowardsTheKnownLimit() {
        NetworkObjective objective = SoftplusExample.objective(List.of());
        Solver chain = ChainSolver.of(
                solver("gradient-flow", Map.of("end-time", 0.5, "time-scale", "samples")),
                solver("newton-trust-region", Map.of()));

        SolveResult result = SolveDriver.solve(objective, SoftplusExample.initial(), chain, SolveControls.defaults());

        assertThat(result.reason().status()).isEqualTo(Status.ESCAPING);
        var escape = (Map<String, Object>) result.stages().get(1).details().get("escape");
        // 0.9313775 was found independently, by following the path to parameters of 1e9 in 40-digit arithmetic.
        assertThat((double) escape.get("limiting-loss")).isCloseTo(0.9313775, within(1e-7));
        assertThat((List<Map<String, Object>>) escape.get("neurons"))
                .containsExactly(
                        Map.of("kind", "sharpening", "layer", 1, "neurons", List.of(1, 2)),
                        Map.of("kind", "merging", "layer", 1, "neurons", List.of(3, 4, 5)));
        assertThat(result.reason().text()).contains("neurons 1, 2 of layer 1 sharpen");
    }

    @Test
    void theSoftplusExampleWithAPenaltyHasAMinimum() {
        NetworkObjective objective = SoftplusExample.objective(List.of(L2.onAll(1e-4)));
        SolveResult result = SolveDriver.solve(
                objective,
                SoftplusExample.initial(),
                solver("newton-trust-region", Map.of()),
                SolveControls.defaults().withMaxEvaluations(20_000));
        assertThat(result.reason().status()).isIn(Status.CONVERGED, Status.PRECISION_LIMIT);
        assertThat(result.stages().get(0).details()).doesNotContainKey("escape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2:softmax", "3:tanh,2:softmax", "2:softplus,2:softmax"})
    void separableClassesWithoutPenaltyEscapeAndWithPenaltyDoNot(String network) {
        double[][] inputs = {{-2}, {-1}, {1}, {2.5}};
        Dataset data = Dataset.ofLabels(inputs, new int[] {0, 0, 1, 1}, 2);
        assertThat(train(network, data, List.of()).reason().status()).isEqualTo(Status.ESCAPING);
        assertThat(train(network, data, List.of(L2.onAll(1e-3))).reason().status())
                .isIn(Status.CONVERGED, Status.PRECISION_LIMIT);
    }

    private static SolveResult train(String text, Dataset data, List<Regularizer> regularizers) {
        var activations = PluginRegistry.activations();
        Mlp network = Mlp.parse(1, text, name -> PluginText.activation(activations, name));
        NetworkObjective objective = NetworkObjective.of(network, data, new CrossEntropy(), regularizers);
        double[] start = ParameterInitializer.glorotNormal()
                .draw(network, Xoshiro256PlusPlus.seeded(3))
                .toArray();
        return SolveDriver.solve(
                objective,
                start,
                solver("newton-trust-region", Map.of()),
                SolveControls.defaults().withMaxEvaluations(20_000));
    }
}
