package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** Each test of the contract fails for a solver that breaks just its rule. */
class BrokenSolversTest {

    private record Broken(int requiredOrder, BiFunction<Objective, double[], SolverRun> runs) implements Solver {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Map<String, Object> options() {
            return Map.of();
        }

        @Override
        public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
            return runs.apply(objective, start);
        }
    }

    private static void assertFails(
            BiFunction<Objective, double[], SolverRun> runs, Consumer<SolverContract> test, String message) {
        SolverContract contract = new SolverContract() {
            @Override
            protected Solver solver() {
                return new Broken(1, runs);
            }

            @Override
            protected Set<SolverFeature> features() {
                return EnumSet.allOf(SolverFeature.class);
            }

            @Override
            protected long evaluations() {
                return 500;
            }
        };
        assertThatThrownBy(() -> test.accept(contract))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFalseClaimOfConvergenceIsFound() {
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 0) {
                    @Override
                    public StepOutcome step() {
                        super.step();
                        return StepOutcome.stopped(StopReason.gradientNorm(1e-9, 1e-8));
                    }
                },
                SolverContract::theClaimedReasonHoldsAtTheReturnedPoint,
                "measured gradient norm");
    }

    @Test
    void aFalseClaimOfThePrecisionLimitIsFound() {
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 0) {
                    @Override
                    public StepOutcome step() {
                        return StepOutcome.stopped(
                                StopReason.of(Status.PRECISION_LIMIT, "precision", "nothing lowers the value"));
                    }
                },
                SolverContract::theClaimedReasonHoldsAtTheReturnedPoint,
                "claims the precision limit");
    }

    @Test
    void aFalseAccuracyIsFound() {
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 1e-2),
                SolverContract::reachesItsDeclaredAccuracy,
                "but promises 1.0E-8");
    }

    @Test
    void stepsUphillAreFound() {
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 1e-6) {
                    @Override
                    public StepOutcome step() {
                        for (int i = 0; i < trial.length; i++) {
                            trial[i] = iterate.point()[i] + 1e-3;
                        }
                        iterate.commit(trial, objective.gradient(trial, gradient, workspace), gradient);
                        return StepOutcome.accepted();
                    }
                },
                SolverContract::valuesNeverRise,
                "raised the value");
    }

    @Test
    void aValueThatIsNotThatOfThePointIsFound() {
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 1e-6) {
                    @Override
                    public StepOutcome step() {
                        iterate.commit(iterate.point().clone(), Math.nextDown(iterate.value()), gradient);
                        return StepOutcome.stopped(StopReason.of(Status.COMPLETED, "done", "done"));
                    }
                },
                SolverContract::theClaimedReasonHoldsAtTheReturnedPoint,
                "the returned value is not that of the returned point");
    }

    @Test
    void movingFromAStationaryStartIsFound() {
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 1e-6) {
                    @Override
                    public StepOutcome step() {
                        trial[0] = iterate.point()[0] + 1e-12;
                        System.arraycopy(iterate.point(), 1, trial, 1, trial.length - 1);
                        iterate.commit(trial, objective.gradient(trial, gradient, workspace), gradient);
                        return StepOutcome.accepted();
                    }
                },
                SolverContract::zeroStepsFromAStationaryStart,
                "left the minimizer");
    }

    @Test
    void endlessTryingAfterNaNIsFound() {
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 1e-6) {
                    @Override
                    public StepOutcome step() {
                        if (!iterate.hasGradient()) {
                            return super.step();
                        }
                        objective.gradient(trial, gradient, workspace);
                        return StepOutcome.rejected();
                    }
                },
                SolverContract::notANumberLaterKeepsTheLastGoodPoint,
                "went on for the whole budget");
    }

    @Test
    void ignoringNaNAtTheStartIsFound() {
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 1e-6) {
                    @Override
                    public StepOutcome step() {
                        return StepOutcome.stopped(StopReason.of(Status.STALLED, "lost", "lost"));
                    }
                },
                SolverContract::notANumberAtTheStartIsAFailure,
                "NaN at the start ended with");
    }

    @Test
    void changingTheStartIsFound() {
        assertFails(
                (objective, start) -> {
                    start[0] += 1;
                    return new SampleDescent.Run(objective, start, 1e-6);
                },
                SolverContract::inputsStayAsTheyAre,
                "changed the starting point");
    }

    @Test
    void stateSharedBetweenRunsIsFound() {
        double[] shared = {1};
        assertFails(
                (objective, start) -> new SampleDescent.Run(objective, start, 1e-6) {
                    @Override
                    public StepOutcome step() {
                        shared[0] *= 0.5;
                        for (int i = 0; i < trial.length; i++) {
                            trial[i] = iterate.point()[i] - 1e-3 * shared[0] * iterate.gradient()[i];
                        }
                        iterate.commit(trial, objective.gradient(trial, gradient, workspace), gradient);
                        return StepOutcome.accepted();
                    }
                },
                SolverContract::runsShareNothing,
                "interleaved runs");
    }

    @Test
    void askingForMoreDerivativesThanDeclaredIsFound() {
        assertFails(
                (objective, start) -> {
                    int n = start.length;
                    objective.hessian(start, new double[n], new double[n * n], objective.newWorkspace());
                    return new SampleDescent.Run(objective, start, 1e-6);
                },
                SolverContract::sameSeedSameBits,
                "order 2 was asked for, but order 1 was declared");
    }

    @Test
    void undeclaredFeaturesAreSkippedVisibly() {
        SolverContract contract = new SolverContract() {
            @Override
            protected Solver solver() {
                return new SampleDescent(1e-6);
            }
        };
        assertThatThrownBy(contract::valuesNeverRise)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("not declared: MONOTONE");
    }
}
