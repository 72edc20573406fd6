package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** Budgets hold to the evaluation, and a cancelled run stays readable. */
class SolveBudgetsTest {

    private static final double[] START = {1, -2, 3};
    private static final SolveControls NO_CONTROLS = SolveControls.defaults();

    private static SolveResult solve(Solver solver, SolveControls controls) {
        return SolveDriver.solve(new Quadratic(3), START, solver, controls);
    }

    private static StageLimits evaluations(long count) {
        return new StageLimits(OptionalLong.of(count), OptionalLong.empty(), java.util.Optional.empty());
    }

    private static StageLimits iterations(long count) {
        return new StageLimits(OptionalLong.empty(), OptionalLong.of(count), java.util.Optional.empty());
    }

    @Property(tries = 60)
    void evaluationBudgetsAreNeverExceeded(@ForAll @IntRange(min = 1, max = 40) int budget) {
        Quadratic objective = new Quadratic(3);
        SolveResult result =
                SolveDriver.solve(objective, START, Descent.of(1e-300), NO_CONTROLS.withMaxEvaluations(budget));
        assertThat(objective.calls).isEqualTo(budget);
        assertThat(result.evaluations().total()).isEqualTo(budget);
        assertThat(result.reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        assertThat(result.reason().criterion()).isEqualTo("max-evaluations");
        assertThat(result.reason().measured()).isEqualTo(budget);
        assertThat(result.reason().threshold()).isEqualTo(budget);
        assertThat(result.value()).isFinite();
    }

    @Property(tries = 60)
    void iterationBudgetsAreNeverExceededInAChain(
            @ForAll @IntRange(min = 1, max = 30) int budget, @ForAll @IntRange(min = 1, max = 30) int first) {
        AtomicLong steps = new AtomicLong();
        ChainSolver chain = new ChainSolver(List.of(
                new ChainSolver.Stage(new StepCounter(first, steps), StageLimits.NONE),
                new ChainSolver.Stage(new StepCounter(7, steps), iterations(5)),
                new ChainSolver.Stage(new StepCounter(1000, steps), StageLimits.NONE)));
        SolveResult result = solve(chain, NO_CONTROLS.withMaxIterations(budget));
        assertThat(steps).hasValue(budget);
        assertThat(result.reason().criterion()).isEqualTo("max-iterations");
        assertThat(result.reason().measured()).isEqualTo(budget);
        assertThat(result.reason().threshold()).isEqualTo(budget);
    }

    @Test
    void timeBudgetIsCheckedBeforeEachEvaluation() {
        AtomicLong clock = new AtomicLong();
        Quadratic objective = new Quadratic(3) {
            @Override
            public double value(double[] theta, Workspace workspace) {
                clock.addAndGet(1_000_000);
                return super.value(theta, workspace);
            }
        };
        SolveResult result = SolveDriver.solve(
                objective,
                START,
                Descent.of(1e-300),
                NO_CONTROLS.withClock(clock::get).withMaxDuration(Duration.ofMillis(10)));
        assertThat(objective.calls).isEqualTo(10);
        assertThat(result.reason().criterion()).isEqualTo("max-seconds");
        assertThat(result.reason().measured()).isEqualTo(0.01);
        assertThat(result.wallSeconds()).isEqualTo(0.01);
    }

    @Test
    void aBudgetOfOneEvaluationLeavesTheStart() {
        SolveResult result = solve(Descent.of(1e-8), NO_CONTROLS.withMaxEvaluations(1));
        assertThat(result.point()).isEqualTo(START);
        assertThat(result.value()).isEqualTo(new Quadratic(3).value(START, null));
        assertThat(result.reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        assertThat(result.trajectory().states()).hasSize(1);
    }

    @Test
    void cancelledBeforeTheStartIsReadable() {
        Quadratic objective = new Quadratic(3);
        SolveResult result =
                SolveDriver.solve(objective, START, Descent.of(1e-8), NO_CONTROLS.withCancelled(() -> true));
        assertThat(objective.calls).isZero();
        assertThat(result.point()).isEqualTo(START);
        assertThat(result.value()).isNaN();
        assertThat(result.evaluation().gradient()).isEmpty();
        assertThat(result.evaluation().gradientNormInf()).isNaN();
        assertThat(result.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
        assertThat(result.reason().criterion()).isEqualTo("cancelled");
        assertThat(result.trajectory().states()).isEmpty();
        assertThat(result.evaluations()).isEqualTo(EvaluationCounts.NONE);
    }

    @Test
    void aRunThatEvaluatesNothingCanBeCancelledAndTimesOut() {
        AtomicLong clock = new AtomicLong();
        SolveResult timedOut =
                solve(new IdleSolver(clock), NO_CONTROLS.withClock(clock::get).withMaxDuration(Duration.ofNanos(100)));
        assertThat(timedOut.reason().criterion()).isEqualTo("max-seconds");
        assertThat(timedOut.stages().get(0).iterations()).isEqualTo(100);
        SolveResult cancelled = solve(new IdleSolver(clock), NO_CONTROLS.withCancelled(() -> clock.get() > 150));
        assertThat(cancelled.reason().criterion()).isEqualTo("cancelled");
        assertThat(cancelled.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
    }

    /** Rejects for ever without an evaluation; each step takes a nanosecond of the clock. */
    private record IdleSolver(AtomicLong clock) implements Solver {
        @Override
        public String name() {
            return "idle";
        }

        @Override
        public int requiredOrder() {
            return 0;
        }

        @Override
        public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
            Iterate iterate = new Iterate(start);
            return new SolverRun() {
                @Override
                public StepOutcome step() {
                    if (clock.incrementAndGet() > 100_000) {
                        throw new AssertionError("nobody stopped this run");
                    }
                    return StepOutcome.rejected();
                }

                @Override
                public Iterate iterate() {
                    return iterate;
                }
            };
        }
    }

    @Test
    void refusesBudgetsThatAreNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NO_CONTROLS.withMaxEvaluations(0))
                .withMessageContaining("evaluations must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NO_CONTROLS.withMaxIterations(-1))
                .withMessageContaining("iterations must be at least 1, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NO_CONTROLS.withMaxDuration(Duration.ZERO))
                .withMessageContaining("must be positive, but is 0.0 s");
        assertThatIllegalArgumentException().isThrownBy(() -> iterations(0));
    }

    @Test
    void aTimeBudgetBeyondTheClockMeansNoLimit() {
        SolveResult result = solve(Descent.of(1e-3), NO_CONTROLS.withMaxDuration(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NO_CONTROLS.withMaxDuration(Duration.ofSeconds(Long.MIN_VALUE)))
                .withMessageContaining("must be positive");
    }
}
