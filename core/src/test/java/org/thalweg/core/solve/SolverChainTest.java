package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.Objective;

/** A chain passes on the best point and its budgets from stage to stage. */
class SolverChainTest {

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

    @Test
    void cancellingEndsTheWholeChainWithTheLastIterate() {
        Quadratic objective = new Quadratic(3);
        SolveResult result = SolveDriver.solve(
                objective,
                START,
                ChainSolver.of(Descent.of(1e-300), Descent.of(1e-300)),
                NO_CONTROLS.withCancelled(() -> objective.calls >= 5));
        assertThat(result.stages()).hasSize(1);
        assertThat(result.evaluations().total()).isEqualTo(5);
        assertThat(result.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
        assertThat(result.value()).isEqualTo(new Quadratic(3).value(result.point(), null));
    }

    @Test
    void aChainPassesOnAfterCriterionOrStageBudgetAndEndsAfterFailure() {
        Solver failing = new FailingSolver();
        ChainSolver chain = new ChainSolver(List.of(
                new ChainSolver.Stage(new Descent("a", 0.1, 0.5), StageLimits.NONE),
                new ChainSolver.Stage(new Descent("b", 0.1, 1e-300), evaluations(4)),
                new ChainSolver.Stage(new Descent("c", 0.1, 1e-300), iterations(3)),
                new ChainSolver.Stage(failing, StageLimits.NONE),
                new ChainSolver.Stage(Descent.of(1e-3), StageLimits.NONE)));
        SolveResult result = solve(chain, NO_CONTROLS);
        assertThat(result.stages()).extracting(StageResult::solver).containsExactly("a", "b", "c", "failing");
        assertThat(result.stages())
                .extracting(s -> s.reason().criterion())
                .containsExactly("gradient-norm", "max-evaluations", "max-iterations", "broken");
        assertThat(result.stages().get(1).evaluations().total()).isEqualTo(4);
        assertThat(result.stages().get(2).iterations()).isEqualTo(3);
        assertThat(result.reason().criterion()).isEqualTo("broken");
        // The failing stage evaluated nothing, so the point and value of the stage before stand.
        assertThat(result.value())
                .isEqualTo(result.stages().get(2).finalValue())
                .isEqualTo(new Quadratic(3).value(result.point(), null));
        assertThat(result.stages().stream()
                        .map(StageResult::evaluations)
                        .reduce(EvaluationCounts.NONE, EvaluationCounts::plus))
                .isEqualTo(result.evaluations());
        assertThat(result.provenance().solver()).isEqualTo("a+b+c+failing+descent");
        assertThat(result.provenance().options()).containsEntry("stage2.rate", 0.1);
    }

    private record FailingSolver() implements Solver {
        @Override
        public String name() {
            return "failing";
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
                    return StepOutcome.stopped(StopReason.of(Status.FAILED, "broken", "nothing can be done"));
                }

                @Override
                public Iterate iterate() {
                    return iterate;
                }
            };
        }
    }

    @Test
    void provenanceNamesTheVersionOfEachStageAndCannotBeChanged() {
        Provenance provenance = solve(ChainSolver.of(Descent.of(1), Descent.of(1e-3)), NO_CONTROLS)
                .provenance();
        // Tests run on the class path, where no version is known.
        assertThat(provenance.solverVersion()).isEqualTo("unknown+unknown");
        assertThatThrownBy(() -> provenance.options().put("rate", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(solve(Descent.of(1), NO_CONTROLS).provenance().solverVersion())
                .isEqualTo("unknown");
    }

    @Test
    void aStageThatSpendsTheWholeBudgetEndsTheChain() {
        Quadratic objective = new Quadratic(3);
        ChainSolver chain = new ChainSolver(List.of(
                new ChainSolver.Stage(Descent.of(1e-300), evaluations(10)),
                new ChainSolver.Stage(Descent.of(1e-300), StageLimits.NONE)));
        SolveResult result = SolveDriver.solve(objective, START, chain, NO_CONTROLS.withMaxEvaluations(10));
        assertThat(objective.calls).isEqualTo(10);
        assertThat(result.reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        assertThat(result.value()).isEqualTo(new Quadratic(3).value(result.point(), null));
    }

    @Test
    void aStageThatStartsWithoutBudgetKeepsWhatIsKnown() {
        // The first stage converges with its tenth evaluation, the second cannot even evaluate its start.
        Solver first = new StepCounter(9, new AtomicLong());
        SolveResult result = solve(ChainSolver.of(first, Descent.of(1e-8)), NO_CONTROLS.withMaxEvaluations(10));
        assertThat(result.stages()).hasSize(2);
        assertThat(result.reason().criterion()).isEqualTo("max-evaluations");
        assertThat(result.value()).isFinite().isEqualTo(result.stages().get(0).finalValue());
        assertThat(result.evaluation().gradient()).isPresent();
    }

    @Test
    void chainsRefuseChainsAndEmptiness() {
        assertThatIllegalArgumentException().isThrownBy(ChainSolver::of).withMessageContaining("at least one");
        ChainSolver chain = ChainSolver.of(Descent.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChainSolver.of(chain))
                .withMessageContaining("cannot hold another chain");
        assertThat(chain.requiredOrder()).isEqualTo(1);
        assertThat(chain.needsLeastSquares()).isFalse();
    }

    @Test
    void aChainSteppedByHandPassesOnToo() {
        ChainSolver chain = ChainSolver.of(new Descent("a", 0.1, 0.5), new Descent("b", 0.1, 1e-6));
        SolverRun run = chain.start(new Quadratic(3), START, null);
        Iterate iterate = run.iterate();
        StepOutcome outcome = run.step();
        while (!(outcome instanceof StepOutcome.Stopped)) {
            outcome = run.step();
            assertThat(run.iterate()).isSameAs(iterate);
        }
        assertThat(((StepOutcome.Stopped) outcome).reason().threshold()).isEqualTo(1e-6);
        assertThat(iterate.gradientNormInf()).isLessThanOrEqualTo(1e-6);
    }
}
