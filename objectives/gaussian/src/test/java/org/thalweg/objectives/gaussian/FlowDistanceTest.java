package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thalweg.objectives.gaussian.PopulationLossTest.draw;
import static org.thalweg.objectives.gaussian.PopulationLossTest.network;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.trajectory.TrajectoryDistance;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.RecordingPolicy;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Trajectory;

/** The flow on N samples leaves the flow on infinitely many by a trajectory distance of order 1/√N, up to 100,000 samples. */
class FlowDistanceTest {

    private static final int SEEDS = 3;
    private static final int[] SAMPLES = {100, 1000, 10_000, 100_000};

    private static Trajectory flow(Objective objective, double[] start) {
        var solvers = PluginRegistry.solvers();
        Map<String, Object> options = Map.of("end-time", 1.5, "relative-tolerance", 1e-4, "absolute-tolerance", 1e-6);
        Solver solver = solvers.find("gradient-flow").provider().create(solvers.options("gradient-flow", options));
        SolveControls controls = SolveControls.defaults().withRecording(new RecordingPolicy(40, true));
        return SolveDriver.solve(objective, start, solver, controls).trajectory();
    }

    @Test
    void trajectoryDistanceFallsWithTheRootOfTheNumberOfSamples() {
        Mlp network = network(2, "2:erf,1:identity");
        Teacher teacher = Teacher.of(network, draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(2)));
        double[] start = draw(network.parameterCount(), Xoshiro256PlusPlus.seeded(3));
        Trajectory exact = flow(PopulationLoss.of(network, teacher, List.of(), 2), start);
        double[] logs = new double[SAMPLES.length];
        for (int k = 0; k < SAMPLES.length; k++) {
            double square = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                Objective sampled = NetworkObjective.of(
                        network, GaussianSamples.random(teacher, SAMPLES[k], 0, seed), new MeanSquaredError());
                double distance =
                        TrajectoryDistance.between(flow(sampled, start), exact).largest();
                square += distance * distance / SEEDS;
            }
            logs[k] = 0.5 * StrictMath.log10(square);
        }
        assertThat(slope(logs))
                .as("distances 10^%s", java.util.Arrays.toString(logs))
                .isBetween(-0.65, -0.35);
        assertThat(logs[3]).isLessThan(-1.5);
    }

    /** Least squares line through the logarithms at 2, 3, 4, 5. */
    private static double slope(double[] logs) {
        return (-1.5 * logs[0] - 0.5 * logs[1] + 0.5 * logs[2] + 1.5 * logs[3]) / 5;
    }
}
