package org.thalweg.examples.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;

/** With 79,510 parameters solvers that keep dense matrices refuse before they allocate, and the others work. */
class TooLargeForMatricesTest {

    private static final NetworkObjective WIDE = wide();

    private static NetworkObjective wide() {
        var activations = PluginRegistry.activations();
        Mlp network = Mlp.parse(784, "100:relu,10:softmax", name -> PluginText.activation(activations, name));
        double[][] inputs = new double[3][784];
        for (int n = 0; n < inputs.length; n++) {
            for (int i = 0; i < 784; i++) {
                inputs[n][i] = StrictMath.sin(1.0 + n + 0.1 * i);
            }
        }
        return NetworkObjective.of(network, Dataset.ofLabels(inputs, new int[] {0, 1, 2}, 10), new CrossEntropy());
    }

    private static Solver solver(String name) {
        var solvers = PluginRegistry.solvers();
        return solvers.find(name).provider().create(solvers.options(name, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newton-trust-region",
                "newton",
                "adaptive-cubic-regularization",
                "bfgs",
                "flow-rodas",
                "flow-kencarp4",
                "flow-tr-bdf2",
                "flow-exprb32",
                "flow-exprb43"
            })
    void denseSolversRefuseWithTheSizeAndTheAlternative(String name) {
        double[] start = new double[WIDE.dimension()];
        assertThatThrownBy(() -> SolveDriver.solve(WIDE, start, solver(name), SolveControls.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("79510 x 79510")
                .hasMessageContaining("l-bfgs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newton-cg", "l-bfgs", "conjugate-gradient", "flow-bdf", "gradient-flow", "adam"})
    void theOthersWork(String name) {
        double[] start = new double[WIDE.dimension()];
        var result = SolveDriver.solve(
                WIDE, start, solver(name), SolveControls.defaults().withMaxEvaluations(20));
        assertThat(result.reason().status()).isNotEqualTo(Status.FAILED);
        assertThat(result.value()).isLessThanOrEqualTo(StrictMath.log(10));
    }
}
