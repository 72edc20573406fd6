package org.thalweg.solvers.gradientflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.solve.DenseRun;
import org.thalweg.core.solve.StepOutcome;

/**
 * The example's flow of the sum of squares over eleven decades of time. Expected values were computed independently, with
 * another integrator at tolerance 1e-6, and have six digits.
 */
class StiffExampleTest {

    private static final double RELATIVE_LOSS_PERCENT = 1e-3;
    private static final double RELATIVE_WEIGHT_PERCENT = 1e-2;

    private static final double[][] LOSSES = {
        {5e-3, 0.95439}, {9.5, 0.93728}, {200, 0.93308}, {9e3, 0.93168}, {1.9e6, 0.931409}, {4e8, 0.9313820}
    };

    /** Steps until the run has passed the time, and interpolates. */
    private static double[] pointAt(DenseRun run, double time) {
        while (run.time() < time) {
            assertThat(run.step()).isNotInstanceOf(StepOutcome.Stopped.class);
        }
        double[] point = new double[run.iterate().point().length];
        run.interpolate(time, point);
        return point;
    }

    private static DenseRun start(String name, NetworkObjective objective) {
        return (DenseRun) FlowSolvers.of(name, Map.of("time-scale", "samples"))
                .start(objective, SoftplusRandom.start(), Xoshiro256PlusPlus.seeded(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow-auto", "flow-bdf", "flow-rodas", "flow-kencarp4"})
    void passesThroughTheKnownLossesAndWeights(String name) {
        NetworkObjective objective = SoftplusRandom.objective();
        DenseRun run = start(name, objective);
        for (double[] expected : LOSSES) {
            if (expected[0] == 4e8) {
                checkWeights(objective.network().layout(), pointAt(run, 3.761e8));
            }
            double loss = objective.value(pointAt(run, expected[0]), objective.newWorkspace());
            assertThat(loss).isCloseTo(expected[1], withinPercentage(RELATIVE_LOSS_PERCENT));
        }
    }

    /** Predicted stages and Hessians at them: one Hessian at the start of each step took 9,146 steps. */
    @Test
    void anImplicitRungeKuttaMethodFollowsTheBendsOfTheValleyWithLongSteps() {
        DenseRun run = start("flow-kencarp4", SoftplusRandom.objective());
        int steps = 0;
        while (run.time() < 4e8) {
            assertThat(run.step()).isNotInstanceOf(StepOutcome.Stopped.class);
            steps++;
        }
        assertThat(steps).isLessThan(1200);
    }

    private static void checkWeights(ParameterLayout layout, double[] theta) {
        double[] actual = {
            theta[layout.weight(1, 0, 0)],
            theta[layout.weight(1, 0, 1)],
            theta[layout.bias(1, 0)],
            theta[layout.weight(1, 1, 0)],
            theta[layout.weight(1, 1, 1)]
        };
        double[] expected = {242.727, 612.422, -546.013, -828.490, 813.393};
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], withinPercentage(RELATIVE_WEIGHT_PERCENT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow-bdf"})
    void goesOnPastTimesWhereOthersDie(String name) {
        NetworkObjective objective = SoftplusRandom.objective();
        DenseRun run = start(name, objective);
        double[] losses = Stream.of(1e8, 1e9, 1e10, 1e11, 1e12)
                .mapToDouble(t -> objective.value(pointAt(run, t), objective.newWorkspace()))
                .toArray();
        for (int i = 1; i < losses.length; i++) {
            assertThat(losses[i]).isLessThan(losses[i - 1]).isGreaterThan(0.9313775);
        }
    }
}
