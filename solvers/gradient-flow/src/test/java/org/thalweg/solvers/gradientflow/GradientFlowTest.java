package org.thalweg.solvers.gradientflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;

class GradientFlowTest {

    private static GradientFlow sumOfSquares(GradientFlow.Method method, double endTime, double tolerance) {
        return new GradientFlow(
                method,
                FlowOptions.defaults()
                        .withTimeScale(TimeScale.samples())
                        .withEndTime(endTime)
                        .withTolerances(tolerance, tolerance));
    }

    private static SolveResult rotated(FlowOptions options) {
        return rotated(options, SolveControls.defaults());
    }

    private static SolveResult rotated(FlowOptions options, SolveControls controls) {
        GradientFlow solver = new GradientFlow(GradientFlow.Method.DORMAND_PRINCE_853, options);
        return SolveDriver.solve(new RotatedFlow(2), RotatedFlow.start(), solver, controls);
    }

    @Test
    void theExampleStartsAtItsKnownLoss() {
        NetworkObjective objective = SoftplusRandom.objective();
        assertThat(objective.value(SoftplusRandom.start(), objective.newWorkspace()))
                .isCloseTo(4.12156665425344, withinPercentage(1e-12));
    }

    @ParameterizedTest
    @EnumSource(GradientFlow.Method.class)
    void followsTheSumOfSquaresAndAgreesWithATighterSolve(GradientFlow.Method method) {
        SolveResult result = FlowComparison.solve(sumOfSquares(method, 5e-3, 1e-6));
        assertThat(result.value()).isCloseTo(0.95439, within(1e-5));
        assertThat(result.time()).hasValue(5e-3);
        FlowComparison.Deviation deviation =
                FlowComparison.deviation(result, FlowComparison.solve(sumOfSquares(method, 5e-3, 1e-8)));
        assertThat(deviation.times()).isGreaterThan(30);
        assertThat(deviation.distance()).isLessThan(1e-6);
    }

    @Test
    void stopsAtTheEndTimeOnTheExactSolution() {
        SolveResult result = rotated(FlowOptions.defaults().withEndTime(3).withTolerances(1e-9, 1e-9));
        assertThat(result.stages().get(0).reason().status()).isEqualTo(Status.COMPLETED);
        assertThat(result.stages().get(0).reason().criterion()).isEqualTo("end-time");
        assertThat(result.time()).hasValue(3);
        double[] expected = new RotatedFlow(2).solution(3);
        for (int i = 0; i < 3; i++) {
            assertThat(result.point()[i]).isCloseTo(expected[i], within(1e-8));
        }
    }

    @Test
    void parameterTimeScalesStretchTime() {
        SolveResult scaled =
                rotated(FlowOptions.defaults().withEndTime(1).withParameterTimeScales(Collections.nCopies(3, 2.0)));
        SolveResult common = rotated(FlowOptions.defaults().withEndTime(2));
        for (int i = 0; i < 3; i++) {
            assertThat(scaled.point()[i]).isCloseTo(common.point()[i], within(1e-6));
        }
        assertThatThrownBy(() -> rotated(FlowOptions.defaults().withParameterTimeScales(List.of(1.0))))
                .hasMessageContaining("has 1 values, but there are 3 parameters");
    }

    @Test
    void convergesAtTheGradientTolerance() {
        SolveResult result = rotated(FlowOptions.defaults().withGradientTolerance(1e-6));
        assertThat(result.stages().get(0).reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.evaluation().gradientNormInf()).isLessThanOrEqualTo(1e-6);
    }

    @Test
    void saysThatRoundingAllowsNoLowerLoss() {
        GradientFlow solver = new GradientFlow(
                GradientFlow.Method.DORMAND_PRINCE_54, FlowOptions.defaults().withGradientTolerance(0));
        SolveResult result = SolveDriver.solve(new FlowProbe(0), new double[] {0.5}, solver, SolveControls.defaults());
        assertThat(result.stages().get(0).reason().status()).isEqualTo(Status.PRECISION_LIMIT);
        assertThat(result.stages().get(0).reason().criterion()).isEqualTo("loss-floor");
        assertThat(result.point()[0]).isCloseTo(0.25, within(1e-7));
    }

    @Test
    void shrinksTheStepWhereTheObjectiveIsNotFinite() {
        FlowProbe objective = new FlowProbe(0.2499);
        GradientFlow solver = new GradientFlow(
                GradientFlow.Method.DORMAND_PRINCE_54,
                FlowOptions.defaults().withTolerances(0.1, 0.1).withEndTime(20));
        SolveResult result = SolveDriver.solve(objective, new double[] {1}, solver, SolveControls.defaults());
        assertThat(objective.evaluationsOutside()).isPositive();
        assertThat(result.stages().get(0).reason().status()).isEqualTo(Status.COMPLETED);
        assertThat(result.point()[0]).isCloseTo(0.25, within(0.1));
    }

    @Test
    void failsAtAStartThatIsNotFinite() {
        SolveResult result = SolveDriver.solve(
                new FlowProbe(0), new double[] {-1}, GradientFlow.defaults(), SolveControls.defaults());
        assertThat(result.stages().get(0).reason().status()).isEqualTo(Status.FAILED);
        assertThat(result.point()).containsExactly(-1);
    }

    @Test
    void anyBudgetOfEvaluationsEndsAtAnAcceptedPoint() {
        for (int budget = 1; budget < 80; budget++) {
            SolveResult result =
                    rotated(FlowOptions.defaults(), SolveControls.defaults().withMaxEvaluations(budget));
            assertThat(result.stages().get(0).reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
            assertThat(result.evaluations().total()).isLessThanOrEqualTo(budget);
            RotatedFlow objective = new RotatedFlow(2);
            assertThat(result.value()).isEqualTo(objective.value(result.point(), objective.newWorkspace()));
        }
    }

    @Test
    void aListenerStopsWithinAStep() {
        SolveListener listener = new SolveListener() {
            @Override
            public Decision stepped(SolveState state) {
                return state.iteration() == 3 ? Decision.STOP : Decision.CONTINUE;
            }
        };
        SolveResult result =
                rotated(FlowOptions.defaults(), SolveControls.defaults().withListener(listener));
        assertThat(result.stages().get(0).reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
        assertThat(result.stages().get(0).iterations()).isEqualTo(3);
    }

    @Test
    void eachStepIsOneTrialAndDescends() {
        var run = GradientFlow.defaults()
                .start(SoftplusRandom.objective(), SoftplusRandom.start(), Xoshiro256PlusPlus.seeded(0));
        double value = run.iterate().value();
        for (int k = 0; k < 50; k++) {
            StepOutcome outcome = run.step();
            assertThat(outcome).isNotInstanceOf(StepOutcome.Stopped.class);
            assertThat(run.iterate().value()).isLessThanOrEqualTo(value);
            value = run.iterate().value();
        }
    }
}
