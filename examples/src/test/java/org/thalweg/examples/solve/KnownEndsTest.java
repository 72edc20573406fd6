package org.thalweg.examples.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;

/** Problems whose ends are known, from many seeds, none of them taken for an escape. */
class KnownEndsTest {

    private static final double[][] THREE_INPUTS = {{-1}, {0}, {1}};
    private static final double[][] THREE_TARGETS = {{-0.2445248}, {0.1232554}, {0.1713998}};

    private static Mlp network(int inputs, String text) {
        var activations = PluginRegistry.activations();
        return Mlp.parse(inputs, text, name -> PluginText.activation(activations, name));
    }

    private static SolveResult solve(NetworkObjective objective, String solverName, long seed) {
        var solvers = PluginRegistry.solvers();
        Solver solver = solvers.find(solverName).provider().create(solvers.options(solverName, Map.of()));
        double[] start = ParameterInitializer.glorotNormal()
                .draw(objective.network(), Xoshiro256PlusPlus.seeded(seed))
                .toArray();
        SolveResult result = SolveDriver.solve(
                objective, start, solver, SolveControls.defaults().withMaxEvaluations(100_000));
        assertThat(result.reason().status())
                .as("seed %s: %s", seed, result.reason().text())
                .isIn(Status.CONVERGED, Status.PRECISION_LIMIT);
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"newton-trust-region", "bfgs"})
    void threePointsWithTanhAreFittedExactly(String solver) {
        NetworkObjective objective = NetworkObjective.of(
                network(1, "10:tanh,1:identity"), Dataset.of(THREE_INPUTS, THREE_TARGETS), new MeanSquaredError());
        for (long seed = 0; seed < 100; seed++) {
            assertThat(solve(objective, solver, seed).value())
                    .as("seed %s", seed)
                    .isLessThan(1e-26);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"newton-trust-region", "bfgs"})
    void threePointsWithLinearUnitsEndAtTheLeastSquaresLine(String solver) {
        NetworkObjective objective = NetworkObjective.of(
                network(1, "10:identity,1:identity"), Dataset.of(THREE_INPUTS, THREE_TARGETS), new MeanSquaredError());
        // Residual of the least-squares line, 2554176116041 / 450000000000000, in exact arithmetic.
        for (long seed = 0; seed < 100; seed++) {
            assertThat(solve(objective, solver, seed).value())
                    .as("seed %s", seed)
                    .isCloseTo(0.005675946924535555, within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"newton-trust-region", "bfgs"})
    void exclusiveOrEndsAtOneOfItsMinima(String solver) {
        double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        NetworkObjective objective = NetworkObjective.of(
                network(2, "3:tanh,2:softmax"),
                Dataset.ofLabels(inputs, new int[] {0, 1, 1, 0}, 2),
                new CrossEntropy(),
                List.of(L2.onAll(1e-2)));
        // Minima found independently by exhaustive search and certified in interval arithmetic.
        double[] minima = {0.40677375503408775, 0.45655517674166046, StrictMath.log(2)};
        for (long seed = 0; seed < 50; seed++) {
            double value = solve(objective, solver, seed).value();
            double nearest = Double.POSITIVE_INFINITY;
            for (double minimum : minima) {
                nearest = Math.min(nearest, Math.abs(value - minimum));
            }
            assertThat(nearest).as("seed %s ends at %s", seed, value).isLessThan(1e-13);
        }
    }
}
