package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
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

class SolveDriverTest {

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
    void runsToTheSolversOwnCriterion() {
        SolveResult result = solve(Descent.of(1e-8), NO_CONTROLS.withSeed(17));
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.reason().criterion()).isEqualTo("gradient-norm");
        assertThat(result.reason().threshold()).isEqualTo(1e-8);
        assertThat(result.reason().measured())
                .isEqualTo(result.evaluation().gradientNormInf())
                .isLessThanOrEqualTo(1e-8);
        assertThat(result.value()).isEqualTo(new Quadratic(3).value(result.point(), null));
        assertThat(result.stages()).hasSize(1);
        assertThat(result.stages().get(0).acceptedSteps())
                .isEqualTo(result.stages().get(0).iterations() - 1);
        assertThat(result.provenance().seed()).isEqualTo(17);
        assertThat(result.provenance().solver()).isEqualTo("descent");
        assertThat(result.provenance().options()).containsEntry("rate", 0.1);
        assertThat(result.time()).isEmpty();
    }

    @Test
    void leavesTheStartAloneAndTheResultKeepsNoArrays() {
        double[] start = START.clone();
        SolveResult result = SolveDriver.solve(new Quadratic(3), start, Descent.of(1e-3), NO_CONTROLS);
        assertThat(start).isEqualTo(START);
        double[] point = result.point();
        result.point()[0] = 99;
        result.evaluation().gradient().orElseThrow()[0] = 99;
        assertThat(result.point()).isEqualTo(point);
        assertThat(result.evaluation().gradient().orElseThrow()[0]).isNotEqualTo(99);
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

    /** Makes a given number of steps and stops in the last of them. */
    private record StepCounter(long count, AtomicLong steps) implements Solver {
        @Override
        public String name() {
            return "step-counter";
        }

        @Override
        public int requiredOrder() {
            return 1;
        }

        @Override
        public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
            SolverRun inner = Descent.of(1e-300).start(objective, start, random);
            AtomicLong own = new AtomicLong();
            return new SolverRun() {
                @Override
                public StepOutcome step() {
                    steps.incrementAndGet();
                    StepOutcome outcome = inner.step();
                    return own.incrementAndGet() < count
                            ? outcome
                            : StepOutcome.stopped(StopReason.of(Status.COMPLETED, "done", "done"));
                }

                @Override
                public Iterate iterate() {
                    return inner.iterate();
                }
            };
        }
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
    void nanAtTheStartIsAReadableFailure() {
        Objective nan = new Quadratic(3) {
            @Override
            public double value(double[] theta, Workspace workspace) {
                return Double.NaN;
            }
        };
        SolveResult result = SolveDriver.solve(nan, START, Descent.of(1e-8), NO_CONTROLS);
        assertThat(result.reason().status()).isEqualTo(Status.FAILED);
        assertThat(result.reason().criterion()).isEqualTo("not-finite-at-start");
        assertThat(result.value()).isNaN();
        assertThat(result.point()).isEqualTo(START);
        assertThat(result.stages().get(0).finalValue()).isNaN();
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
    void listenersStopWithinAStepAndSeeStages() {
        List<String> events = new ArrayList<>();
        SolveListener listener = new SolveListener() {
            @Override
            public void stageStarted(SolveState state) {
                events.add("start " + state.solverName() + " " + state.iteration());
            }

            @Override
            public Decision stepped(SolveState state) {
                assertThat(state.evaluations().total()).isPositive();
                assertThat(state.iterate().hasGradient()).isTrue();
                return state.iteration() == 4 ? Decision.STOP : Decision.CONTINUE;
            }

            @Override
            public void stageEnded(SolveState state, StopReason reason) {
                events.add("end " + reason.criterion() + " " + state.iteration());
            }
        };
        ChainSolver chain = new ChainSolver(List.of(
                new ChainSolver.Stage(new Descent("a", 0.1, 1e-300), iterations(2)),
                new ChainSolver.Stage(new Descent("b", 0.1, 1e-300), StageLimits.NONE),
                new ChainSolver.Stage(new Descent("c", 0.1, 1e-300), StageLimits.NONE)));
        SolveResult result = solve(chain, NO_CONTROLS.withListener(listener));
        assertThat(events).containsExactly("start a 0", "end max-iterations 2", "start b 2", "end listener 4");
        assertThat(result.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
    }

    @Test
    void terminationsEndTheWholeSolve() {
        SolveResult result = solve(
                ChainSolver.of(Descent.of(1e-300), Descent.of(1e-300)),
                NO_CONTROLS.withTermination(Terminations.value(1)));
        assertThat(result.stages()).hasSize(1);
        assertThat(result.reason().status()).isEqualTo(Status.COMPLETED);
        assertThat(result.value())
                .isLessThanOrEqualTo(1)
                .isEqualTo(result.reason().measured());
    }

    @Test
    void sameSeedSameBits() {
        SolveResult a = solve(Descent.of(1e-8), NO_CONTROLS.withSeed(3));
        SolveResult b = solve(Descent.of(1e-8), NO_CONTROLS.withSeed(3));
        assertThat(a.point()).isEqualTo(b.point());
        assertThat(a.trajectory().states()).hasSameSizeAs(b.trajectory().states());
    }

    @Test
    void exceptionsOfTheObjectiveReachTheCaller() {
        Objective broken = new Quadratic(3) {
            @Override
            public double value(double[] theta, Workspace workspace) {
                throw new IllegalStateException("misuse");
            }
        };
        assertThatThrownBy(() -> SolveDriver.solve(broken, START, Descent.of(1), NO_CONTROLS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("misuse");
    }

    @Test
    void refusesUnsuitableArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SolveDriver.solve(new Quadratic(2), START, Descent.of(1), NO_CONTROLS))
                .withMessageContaining("3 parameters")
                .withMessageContaining("has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SolveDriver.solve(new Quadratic(1), new double[] {Double.NaN}, Descent.of(1), NO_CONTROLS))
                .withMessageContaining("Entry 0 of the starting point is NaN");
        Objective valuesOnly = new Quadratic(3) {
            @Override
            public int maxOrder() {
                return 0;
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SolveDriver.solve(valuesOnly, START, Descent.of(1), NO_CONTROLS))
                .withMessageContaining("'descent' needs derivatives of order 1")
                .withMessageContaining("supplies order 0");
        Solver squares = new Solver() {
            @Override
            public String name() {
                return "squares";
            }

            @Override
            public int requiredOrder() {
                return 1;
            }

            @Override
            public boolean needsLeastSquares() {
                return true;
            }

            @Override
            public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
                throw new AssertionError("must not be started");
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SolveDriver.solve(new Quadratic(3), START, squares, NO_CONTROLS))
                .withMessageContaining("needs a sum of squares");
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
