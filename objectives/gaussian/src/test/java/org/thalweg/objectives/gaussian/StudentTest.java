package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thalweg.objectives.gaussian.PopulationLossTest.draw;
import static org.thalweg.objectives.gaussian.PopulationLossTest.network;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Terminations;
import org.thalweg.core.spi.Options;

/** Students that learn from teachers with any solver, as from any other objective. */
class StudentTest {

    private static Solver solver(String name, Map<String, ?> options) {
        var registry = PluginRegistry.solvers();
        Options checked = registry.options(name, options);
        return registry.find(name).provider().create(checked);
    }

    /** At zero loss a student as wide as its teacher is the teacher, up to permutation and signs (H. J. Sussmann, 1992). */
    @Test
    void studentsWithoutLossAreTheTeacherNeuronByNeuron() {
        Mlp network = network(4, "3:erf,1:identity");
        Teacher teacher = Teacher.of(network, draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(1)));
        PopulationLoss loss = PopulationLoss.of(network, teacher, List.of(), 2);
        int perfect = 0;
        for (int seed = 1; seed <= 50; seed++) {
            double[] start = ParameterInitializer.glorotNormal()
                    .draw(network, Xoshiro256PlusPlus.seeded(seed))
                    .toArray();
            SolveResult end = SolveDriver.solve(
                    loss,
                    start,
                    solver("newton-trust-region", Map.of()),
                    SolveControls.defaults()
                            .withMaxEvaluations(3000)
                            .withTermination(Terminations.gradientNorm(1e-14)));
            double[] theta = end.point();
            StationaryPoint point = StationaryPointClassifier.withDefaults().classify(loss, theta);
            if (end.value() < 1e-13) {
                perfect++;
                NeuronMatching matching = NeuronMatching.of(network, theta, teacher);
                assertThat(matching.matches()).hasSize(3);
                // The value is exact to about 1e-16, a point hence to 1e-8 over the root of the smallest curvature,
                // 1e-6 here.
                assertThat(matching.largestDistance()).as("seed %d", seed).isLessThan(1e-5);
                assertThat(point.verdict()).as("seed %d", seed).isEqualTo(Verdict.MINIMUM);
            }
        }
        assertThat(perfect).isGreaterThanOrEqualTo(10);
    }

    /** The flow on N samples leaves that on infinitely many by a distance of order 1/√N. */
    @Test
    void flowsOnSamplesApproachTheFlowOnThePopulation() {
        Mlp network = network(2, "2:erf,1:identity");
        Teacher teacher = Teacher.of(network, draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(2)));
        double[] start = draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(3));
        double[] exact = flow(PopulationLoss.of(network, teacher, List.of(), 2), start);
        double[] mean = new double[3];
        int repeats = 6;
        for (int k = 0; k < mean.length; k++) {
            int samples = (int) Math.round(50 * StrictMath.pow(16, k));
            for (int seed = 1; seed <= repeats; seed++) {
                Objective sampled = NetworkObjective.of(
                        network, GaussianSamples.random(teacher, samples, 0, seed), new MeanSquaredError());
                mean[k] += squaredDistance(flow(sampled, start), exact) / repeats;
            }
            mean[k] = Math.sqrt(mean[k]);
        }
        assertThat(mean[0] / mean[1]).isBetween(2.0, 8.0);
        assertThat(mean[1] / mean[2]).isBetween(2.0, 8.0);
    }

    private static double[] flow(Objective objective, double[] start) {
        Solver solver =
                solver("flow-rodas", Map.of("end-time", 2.0, "relative-tolerance", 1e-6, "absolute-tolerance", 1e-8));
        return SolveDriver.solve(objective, start, solver, SolveControls.defaults())
                .point();
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
