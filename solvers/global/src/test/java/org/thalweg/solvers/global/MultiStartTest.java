package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.ParameterInitializer;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.ChainSolver;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.Terminations;

@Timeout(60)
class MultiStartTest {

    private static final MultiStartOptions NORMAL =
            MultiStartOptions.defaults().withInitializer(StartDistribution.NORMAL, 1.5);
    private static final SolveControls CONTROLS = SolveControls.defaults().withSeed(7);

    @AfterEach
    void leavesNoThread() {
        assertThat(Results.isAnyThreadLeft()).isFalse();
    }

    private static SolveResult solve(Objective objective, MultiStart search, SolveControls controls) {
        return SolveDriver.solve(objective, new double[objective.dimension()], search, controls);
    }

    private static MultiStart wells(long starts, int threads) {
        return new MultiStart(new Descent(1e-9), NORMAL.withStarts(starts).withThreads(threads));
    }

    @Test
    void findsEveryMinimumAndKeepsTheLowest() {
        DoubleWells wells = new DoubleWells(3);
        SolveResult result = solve(wells, wells(400, 2), CONTROLS);
        assertThat(result.reason().status()).isEqualTo(Status.COMPLETED);
        assertThat(result.reason().text()).startsWith("all 400 starts done; lowest loss -");
        assertThat(result.point()).containsExactly(wells.minimum(0), within(1e-8));
        double[] losses = new double[8];
        for (int sides = 0; sides < 8; sides++) {
            losses[sides] = wells.value(wells.minimum(sides), null);
        }
        java.util.Arrays.sort(losses);
        assertThat(Results.endPoints(result)).hasSize(8);
        long runs = 0;
        for (int k = 0; k < 8; k++) {
            Map<String, Object> endPoint = Results.endPoints(result).get(k);
            assertThat((double) endPoint.get("loss")).isEqualTo(losses[k], within(1e-13));
            assertThat((double) endPoint.get("gradientNormInf")).isLessThanOrEqualTo(1e-9);
            assertThat(endPoint).containsEntry("status", "converged").containsKey("firstStart");
            runs += (long) endPoint.get("count");
        }
        assertThat(runs).isEqualTo(400);
        assertThat(Results.details(result))
                .containsEntry("starts-done", 400L)
                .containsEntry("successful-starts", 400L)
                .containsEntry("distinct-end-points", 8L)
                .containsEntry("starts-by-status", Map.of("converged", 400L))
                .containsEntry("resumed-starts", 0L);
    }

    /** The documented streams, drawn and solved one after the other. */
    @Test
    void equalsASequentialLoopOverTheDocumentedStreams() {
        Objective xor = Xor.of(3, 1e-2);
        int starts = 12;
        SolveResult best = null;
        long evaluations = 0;
        for (int k = 0; k < starts; k++) {
            double[] start = ParameterInitializer.glorotNormal()
                    .draw(xor.layout().orElseThrow(), Streams.ofStart(7, k))
                    .toArray();
            if (k == 0) {
                start = new double[xor.dimension()];
            }
            SolveResult one = SolveDriver.solve(xor, start, new Descent(1e-6), SolveControls.defaults());
            evaluations += one.evaluations().total();
            best = best == null || one.value() < best.value() ? one : best;
        }
        MultiStart search =
                new MultiStart(new Descent(1e-6), MultiStartOptions.defaults().withStarts(starts));
        SolveResult result = solve(xor, search, CONTROLS);
        assertThat(result.point()).containsExactly(best.point());
        assertThat(result.evaluations().total()).isEqualTo(evaluations);
        // Zero is a saddle, which descent takes for an end; it must not have been the best.
        assertThat(result.value()).isEqualTo(0.40677375503408775, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 0})
    void givesTheSameBitsForAnyNumberOfThreads(int threads) {
        Results.assertSame(
                solve(new DoubleWells(4), wells(300, threads), CONTROLS),
                solve(new DoubleWells(4), wells(300, 1), CONTROLS));
        MultiStartOptions xor = MultiStartOptions.defaults().withStarts(16).withStartAtGiven(false);
        Results.assertSame(
                solve(Xor.of(2, 1e-2), new MultiStart(new Descent(1e-4), xor.withThreads(threads)), CONTROLS),
                solve(Xor.of(2, 1e-2), new MultiStart(new Descent(1e-4), xor), CONTROLS));
    }

    @Test
    void spendsABudgetAsTheSequentialSearchDoes() {
        DoubleWells wells = new DoubleWells(2);
        long all = solve(wells, wells(20, 1), CONTROLS).evaluations().total();
        for (long budget = 1; budget <= all + 1; budget += 7) {
            SolveControls limited = CONTROLS.withMaxEvaluations(budget);
            SolveResult sequential = solve(wells, wells(20, 1), limited);
            Results.assertSame(solve(wells, wells(20, 3), limited), sequential);
            assertThat(sequential.evaluations().total()).isEqualTo(Math.min(budget, all));
            assertThat(sequential.reason().criterion()).isEqualTo(budget < all ? "max-evaluations" : "starts");
        }
        assertThat(solve(wells, wells(20, 2), CONTROLS.withMaxEvaluations(all))
                        .reason()
                        .status())
                .isEqualTo(Status.COMPLETED);
    }

    @Test
    void neverEvaluatesBeyondTheBudgetWithOneThread() {
        AtomicLong calls = new AtomicLong();
        Objective counting = new Watched(new DoubleWells(2), calls::incrementAndGet);
        SolveResult result = solve(counting, wells(50, 1), CONTROLS.withMaxEvaluations(333));
        assertThat(calls).hasValue(333);
        assertThat(result.evaluations().total()).isEqualTo(333);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void cancelEndsAtTheNextEvaluationsWithTheBestPoint(int threads) {
        AtomicLong calls = new AtomicLong();
        Objective counting = new Watched(new DoubleWells(2), calls::incrementAndGet);
        SolveResult result =
                solve(counting, wells(1_000_000, threads), CONTROLS.withCancelled(() -> calls.get() >= 5000));
        assertThat(result.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
        assertThat(calls.get()).isBetween(5000L, 5000L + threads);
        assertThat((long) Results.details(result).get("starts-done")).isPositive();
        assertThat(result.point()).containsExactly(new DoubleWells(2).minimum(0), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void timeEndsASearchInsideALongStartAndKeepsItsPoint(int threads) {
        AtomicLong calls = new AtomicLong();
        Objective counting = new Watched(new DoubleWells(2), calls::incrementAndGet);
        SolveControls oneMillisecondEach = CONTROLS.withMaxDuration(Duration.ofMillis(15))
                .withClock(() -> Duration.ofMillis(calls.get()).toNanos());
        SolveResult result = solve(counting, wells(3, threads), oneMillisecondEach);
        assertThat(result.reason().criterion()).isEqualTo("max-seconds");
        assertThat(calls.get()).isBetween(15L, 15L + threads);
        if (threads == 1) {
            // The value at the starting point is 2.
            assertThat(result.value()).isLessThan(2);
            assertThat(result.evaluations().total()).isEqualTo(15);
        }
        assertThat(Results.details(result)).containsEntry("starts-done", 0L);
    }

    @Test
    void aListenerStopsBetweenStarts() {
        SolveListener afterThree = new SolveListener() {
            @Override
            public Decision stepped(SolveState state) {
                return state.iteration() == 3 ? Decision.STOP : Decision.CONTINUE;
            }
        };
        SolveResult result = solve(new DoubleWells(2), wells(1_000_000, 2), CONTROLS.withListener(afterThree));
        assertThat(result.reason().criterion()).isEqualTo("listener");
        assertThat(Results.details(result)).containsEntry("starts-done", 3L);
    }

    @Test
    void aTargetLossEndsTheSearch() {
        double target = new DoubleWells(2).value(new DoubleWells(2).minimum(0), null) + 1e-9;
        SolveResult result =
                solve(new DoubleWells(2), wells(1000, 2), CONTROLS.withTermination(Terminations.value(target)));
        assertThat(result.reason().criterion()).isEqualTo("loss");
        assertThat((long) Results.details(result).get("starts-done")).isLessThan(1000);
    }

    @Test
    void anInterruptOfTheCallingThreadEndsTheSearch() {
        Thread.currentThread().interrupt();
        SolveResult result = solve(new DoubleWells(2), wells(1000, 2), CONTROLS);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatAnInnerSolverThrowsReachesTheCaller(int threads) {
        AtomicInteger runs = new AtomicInteger();
        Descent broken = new Descent(1e-6, start -> {
            if (runs.incrementAndGet() == 5) {
                throw new IllegalStateException("broken on purpose");
            }
        });
        MultiStart search = new MultiStart(broken, NORMAL.withThreads(threads));
        assertThatThrownBy(() -> solve(new DoubleWells(2), search, CONTROLS)).hasMessage("broken on purpose");
    }

    @Test
    void startsWithoutAFiniteValueAreCountedAndPassedOver() {
        Objective rightHalf = new Watched(new DoubleWells(1), () -> {}) {
            @Override
            public double gradient(double[] theta, double[] gradient, org.thalweg.core.objective.Workspace workspace) {
                double value = super.gradient(theta, gradient, workspace);
                return theta[0] <= 0 ? Double.NaN : value;
            }
        };
        SolveResult result = solve(rightHalf, wells(50, 2), CONTROLS);
        @SuppressWarnings("unchecked")
        Map<String, Long> byStatus = (Map<String, Long>) Results.details(result).get("starts-by-status");
        assertThat(byStatus.get("failed")).isPositive();
        assertThat(byStatus.values().stream().mapToLong(n -> n).sum()).isEqualTo(50);
        assertThat(result.point()[0]).isEqualTo(DoubleWells.coordinateOfMinimum(0, 1), within(1e-8));
        assertThat(result.reason().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void failsWhenNoStartHasAFiniteValue() {
        Objective nowhere = new Watched(new DoubleWells(2), () -> {}) {
            @Override
            public double gradient(double[] theta, double[] gradient, org.thalweg.core.objective.Workspace workspace) {
                return Double.NaN;
            }
        };
        SolveResult result = solve(nowhere, wells(4, 2), CONTROLS);
        assertThat(result.reason().status()).isEqualTo(Status.FAILED);
        assertThat(result.reason().text()).isEqualTo("none of 4 starts reached a finite value");
        assertThat(result.point()).containsExactly(0, 0);
        assertThat(Results.endPoints(result)).isEmpty();
    }

    @Test
    void failsWhenNothingButTheGivenPointIsFinite() {
        double[] given = {0.3, -0.2};
        MultiStart search = new MultiStart(
                new Descent(1e-9), NORMAL.withStarts(4).withThreads(2).withStartAtGiven(true));
        SolveResult result = SolveDriver.solve(Watched.finiteOnlyAt(given), given, search, CONTROLS);
        assertThat(result.reason().status()).as("%s", result.reason()).isEqualTo(Status.FAILED);
        assertThat(result.reason().text()).contains("3 of 4 starts have no finite value");
        assertThat(result.point()).containsExactly(given);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void limitsEachStartAlike(int threads) {
        MultiStart search = new MultiStart(
                new Descent(1e-12),
                NORMAL.withStarts(10).withEvaluationsPerStart(5).withThreads(threads));
        SolveResult result = solve(new DoubleWells(3), search, CONTROLS.withMaxEvaluations(50));
        // All starts were done, but the lowest point is not the end of its solve.
        assertThat(result.reason().criterion()).isEqualTo("starts");
        assertThat(result.reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        assertThat(result.reason().text()).contains("(budget-exhausted)");
        assertThat(result.evaluations().total()).isEqualTo(50);
        assertThat(Results.details(result)).containsEntry("starts-by-status", Map.of("budget-exhausted", 10L));
    }

    @Test
    void drawsEveryStartUnlessTheFirstIsTheGivenPoint() {
        java.util.List<double[]> starts = new java.util.ArrayList<>();
        Descent recording = new Descent(1e-3, start -> starts.add(start.clone()));
        solve(new DoubleWells(2), new MultiStart(recording, NORMAL.withStarts(2)), CONTROLS);
        solve(new DoubleWells(2), new MultiStart(recording, NORMAL.withStarts(2).withStartAtGiven(false)), CONTROLS);
        assertThat(starts.get(0)).containsExactly(0, 0);
        assertThat(starts.get(2)).doesNotContain(0);
        assertThat(starts.get(3)).containsExactly(starts.get(1));
    }

    @Test
    void runsAChainFromEveryStart() {
        MultiStart search = new MultiStart(
                ChainSolver.of(new Descent(1e-1), new Descent(1e-10)),
                NORMAL.withStarts(5).withThreads(2));
        assertThat(search.options())
                .containsEntry("solver", "test-descent(tolerance=0.1)+test-descent(tolerance=1.0E-10)");
        SolveResult result = solve(new DoubleWells(2), search, CONTROLS);
        assertThat((double) Results.endPoints(result).get(0).get("gradientNormInf"))
                .isLessThanOrEqualTo(1e-10);
    }

    @Test
    void worksWithoutADriver() {
        var run = wells(3, 2).start(new DoubleWells(2), new double[2], Xoshiro256PlusPlus.seeded(1));
        StepOutcome last = null;
        for (int k = 0; k < 3; k++) {
            last = run.step();
        }
        assertThat(last).isInstanceOf(StepOutcome.Stopped.class);
        assertThat(run.details()).containsEntry("starts-done", 3L);
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> solve(
                        new DoubleWells(2), new MultiStart(new Descent(1), MultiStartOptions.defaults()), CONTROLS))
                .hasMessageContaining("'glorot-normal' needs the layers of a network")
                .hasMessageContaining("\nUse initializer 'uniform' or 'normal'");
        MultiStart one = wells(1, 1);
        assertThatThrownBy(() -> new MultiStart(ChainSolver.of(one, new Descent(1)), NORMAL))
                .hasMessageContaining("ask for more starts");
        assertThatThrownBy(() -> NORMAL.withStarts(0)).hasMessageContaining("at least 1, but is 0");
        assertThatThrownBy(() -> NORMAL.withInitializer(StartDistribution.HE, Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> NORMAL.withThreads(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> NORMAL.withTolerances(-1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> NORMAL.withEvaluationsPerStart(0)).hasMessageContaining("at least 1, but is 0");
    }
}
