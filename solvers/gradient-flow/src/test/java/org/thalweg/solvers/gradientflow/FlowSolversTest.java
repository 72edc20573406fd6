package org.thalweg.solvers.gradientflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;

/** What every flow solver promises. */
class FlowSolversTest {

    private static final String SOURCE = "org.thalweg.solvers.gradientflow.FlowSolvers#";

    private static SolveResult rotated(String name, double lambda, Map<String, ?> options) {
        return rotated(name, lambda, options, SolveControls.defaults());
    }

    private static SolveResult rotated(String name, double lambda, Map<String, ?> options, SolveControls controls) {
        Solver solver = FlowSolvers.of(name, options);
        return SolveDriver.solve(new RotatedFlow(lambda), RotatedFlow.start(), solver, controls);
    }

    private static double distance(double[] a, double[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }

    /** Errors of single steps add up over the many steps of a method of low order. */
    private static double errorGrowth(String name) {
        return name.equals("flow-tr-bdf2") ? 10 : 1;
    }

    private static Status status(SolveResult result) {
        return result.stages().get(0).reason().status();
    }

    @Test
    void theNamesArePermanent() {
        assertThat(PluginRegistry.solvers().names())
                .containsExactly(
                        "flow-auto",
                        "flow-bdf",
                        "flow-exprb32",
                        "flow-exprb43",
                        "flow-kencarp4",
                        "flow-rk4",
                        "flow-rodas",
                        "flow-tr-bdf2",
                        "gradient-flow");
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "all")
    void reachesTheEndTimeOnTheExactSolution(String name) {
        SolveResult result = rotated(name, 2, Map.of("end-time", 3));
        assertThat(status(result)).isEqualTo(Status.COMPLETED);
        assertThat(result.time()).hasValue(3);
        assertThat(distance(result.point(), new RotatedFlow(2).solution(3))).isLessThan(1e-6 * errorGrowth(name));
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "stiff")
    void aVeryStiffFlowTakesFewSteps(String name) {
        SolveResult result = rotated(name, 1e9, Map.of("end-time", 2));
        assertThat(status(result)).isEqualTo(Status.COMPLETED);
        assertThat(distance(result.point(), new RotatedFlow(1e9).solution(2))).isLessThan(5e-6);
        assertThat(result.stages().get(0).iterations()).isLessThan(400);
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "stiff")
    void differentTimeScalesOfParametersAreTheFlowOfTheScaledObjective(String name) {
        var tight = Map.of("relative-tolerance", 1e-8, "absolute-tolerance", 1e-8);
        Map<String, Object> options = new HashMap<>(tight);
        options.put("end-time", 0.7);
        options.put("parameter-time-scales", List.of(1.0, 4.0, 0.25));
        options.put("time-scale", 2);
        Map<String, Object> reference = new HashMap<>(options);
        reference.put("relative-tolerance", 1e-11);
        reference.put("absolute-tolerance", 1e-11);
        SolveResult result = rotated(name, 2, options);
        SolveResult expected = rotated("gradient-flow", 2, reference);
        assertThat(distance(result.point(), expected.point())).isLessThan(1e-8 * Math.max(3, errorGrowth(name)));
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "adaptive")
    void theTrajectoryAgreesWithATighterSolve(String name) {
        Map<String, Object> options = new HashMap<>(Map.of("time-scale", "samples", "end-time", 5e-3));
        SolveResult result = FlowComparison.solve(FlowSolvers.of(name, options));
        options.put("relative-tolerance", 1e-8);
        options.put("absolute-tolerance", 1e-8);
        SolveResult reference = FlowComparison.solve(FlowSolvers.of("gradient-flow", options));
        FlowComparison.Deviation deviation = FlowComparison.deviation(result, reference);
        assertThat(deviation.times()).isGreaterThan(30);
        assertThat(deviation.distance()).isLessThan(1e-6 * errorGrowth(name));
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "stiff")
    void followsTheExampleIntoItsStiffPart(String name) {
        SolveResult result =
                FlowComparison.solve(FlowSolvers.of(name, Map.of("time-scale", "samples", "end-time", 9.5)));
        assertThat(result.value()).isCloseTo(0.93728, within(1e-5));
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "all")
    void anyBudgetOfEvaluationsEndsAtAnAcceptedPoint(String name) {
        RotatedFlow objective = new RotatedFlow(2);
        for (int budget = 1; budget < 50; budget++) {
            SolveResult result =
                    rotated(name, 2, Map.of(), SolveControls.defaults().withMaxEvaluations(budget));
            assertThat(status(result)).isEqualTo(Status.BUDGET_EXHAUSTED);
            assertThat(result.evaluations().total()).isLessThanOrEqualTo(budget);
            assertThat(result.value()).isEqualTo(objective.value(result.point(), objective.newWorkspace()));
        }
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "all")
    void aListenerStopsWithinAStep(String name) {
        SolveListener listener = new SolveListener() {
            @Override
            public Decision stepped(SolveState state) {
                return state.iteration() == 7 ? Decision.STOP : Decision.CONTINUE;
            }
        };
        SolveResult result = rotated(name, 2, Map.of(), SolveControls.defaults().withListener(listener));
        assertThat(status(result)).isEqualTo(Status.STOPPED_BY_LISTENER);
        assertThat(result.stages().get(0).iterations()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "stiff")
    void findsTheMinimumDownToTheLastDigits(String name) {
        NetworkObjective plain = SoftplusRandom.objective();
        NetworkObjective objective =
                NetworkObjective.of(plain.network(), plain.data(), plain.loss(), List.of(new L2(1e-2, L2.Scope.ALL)));
        SolveResult result = SolveDriver.solve(
                objective,
                SoftplusRandom.start(),
                FlowSolvers.of(name, Map.of("time-scale", "samples")),
                SolveControls.defaults());
        assertThat(status(result)).isIn(Status.CONVERGED, Status.PRECISION_LIMIT);
        assertThat(result.evaluation().gradientNormInf()).isLessThan(1e-14);
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "all")
    void aStartThatIsNotFiniteFails(String name) {
        SolveResult result = SolveDriver.solve(
                new FlowProbe(0), new double[] {-1}, FlowSolvers.of(name, Map.of()), SolveControls.defaults());
        assertThat(status(result)).isEqualTo(Status.FAILED);
        assertThat(result.point()).containsExactly(-1);
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "all")
    void aStationaryStartTakesNoStep(String name) {
        SolveResult result = SolveDriver.solve(
                new FlowProbe(0), new double[] {0.25}, FlowSolvers.of(name, Map.of()), SolveControls.defaults());
        assertThat(status(result)).isEqualTo(Status.CONVERGED);
        assertThat(result.point()).containsExactly(0.25);
        assertThat(result.stages().get(0).acceptedSteps()).isZero();
    }

    @ParameterizedTest
    @MethodSource(SOURCE + "all")
    void repeatedRunsGiveTheSameBits(String name) {
        SolveResult first = rotated(name, 5, Map.of("end-time", 1));
        SolveResult second = rotated(name, 5, Map.of("end-time", 1));
        assertThat(second.point()).containsExactly(first.point());
        assertThat(second.evaluations()).isEqualTo(first.evaluations());
    }

    @Test
    void aFixedStepThatIsTooLongSaysSo() {
        SolveResult result = rotated("flow-rk4", 5000, Map.of("end-time", 1));
        assertThat(status(result)).isEqualTo(Status.STALLED);
        assertThat(result.stages().get(0).reason().criterion()).isEqualTo("fixed-step");
        assertThat(result.stages().get(0).reason().measured()).isEqualTo(1e-3);
    }
}
