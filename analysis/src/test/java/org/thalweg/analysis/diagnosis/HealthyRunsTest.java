package org.thalweg.analysis.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.analysis.TestMinimizer;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;

/** Runs with nothing to complain about: no false alarm. */
class HealthyRunsTest {

    record Run(String name, NetworkObjective objective, long seed) {

        @Override
        public String toString() {
            return name + ", seed " + seed;
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void nothingIsFound(Run run) {
        double[] end = TestMinimizer.minimize(run.objective(), Problems.start(run.objective(), run.seed()), 2000);
        Explanation explanation = Explainer.withDefaults().explain(run.objective(), end, "converged", "gradient norm");
        assertThat(explanation.findings()).isEmpty();
        assertThat(explanation.checkedAndClear())
                .contains(
                        "not-finite", "budget-spent", "saddle", "not-stationary", "escaping-parameters", "dead-units");
    }

    static Stream<Run> runs() {
        return Stream.of(
                        seeds("xor N_h=3 lambda=1e-2", Problems.xor(3, 1e-2), 2, 5, 6),
                        seeds("xor N_h=2 lambda=1e-3", Problems.xor(2, 1e-3), 1, 2, 3),
                        seeds("xor N_h=3 lambda=1e-3", Problems.xor(3, 1e-3), 1, 2, 3),
                        seeds("xor N_h=4 lambda=1e-4", Problems.xor(4, 1e-4), 1, 2),
                        seeds("three points tanh", Problems.threePoints(10, TestActivation.TANH), 1, 2, 3, 4),
                        seeds("sine tanh", sine("5:tanh,1:identity", L2.onAll(1e-4)), 1, 2, 3, 4),
                        seeds("sine sigmoid", sine("4:sigmoid,1:identity", L2.onAll(1e-5)), 1, 2, 3),
                        seeds("sine softplus", sine("4:softplus,1:identity", L2.onAll(1e-4)), 1, 2),
                        seeds("sine two layers", sine("4:tanh,3:tanh,1:identity", L2.onAll(1e-4)), 1, 2, 3),
                        seeds("sine mixed", sine("3:tanh|softplus|sigmoid,1:identity", L2.onAll(1e-4)), 1, 2),
                        seeds("blobs", blobs(), 1, 2, 3))
                .flatMap(List::stream);
    }

    private static List<Run> seeds(String name, NetworkObjective objective, long... seeds) {
        return LongStream.of(seeds)
                .mapToObj(seed -> new Run(name, objective, seed))
                .toList();
    }

    private static NetworkObjective sine(String network, L2 regularizer) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(11);
        double[][] x = new double[40][1];
        double[][] y = new double[40][1];
        for (int n = 0; n < x.length; n++) {
            x[n][0] = -2 + 0.1 * n;
            y[n][0] = StrictMath.sin(2 * x[n][0]) + 0.1 * random.nextGaussian();
        }
        return Problems.regression(network, x, y, regularizer);
    }

    private static NetworkObjective blobs() {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(12);
        double[][] x = new double[60][2];
        int[] labels = new int[60];
        for (int n = 0; n < x.length; n++) {
            labels[n] = n % 3;
            x[n][0] = StrictMath.cos(2.1 * labels[n]) + 0.4 * random.nextGaussian();
            x[n][1] = StrictMath.sin(2.1 * labels[n]) + 0.4 * random.nextGaussian();
        }
        return NetworkObjective.of(
                Mlp.parse(2, "4:tanh,3:softmax", TestActivation::named),
                Dataset.ofLabels(x, labels, 3),
                new CrossEntropy(),
                List.of(L2.onAll(1e-3)));
    }
}
