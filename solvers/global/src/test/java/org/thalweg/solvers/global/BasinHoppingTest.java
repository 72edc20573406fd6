package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.Status;

class BasinHoppingTest {

    private static final SolveControls CONTROLS = SolveControls.defaults().withSeed(5);
    private static final BasinHoppingOptions OPTIONS =
            BasinHoppingOptions.defaults().withStepSize(1.5).withTemperature(0.05);

    private static SolveResult solve(Objective objective, BasinHoppingOptions options, SolveControls controls) {
        double[] start = new double[objective.dimension()];
        java.util.Arrays.fill(start, 0.9);
        return SolveDriver.solve(objective, start, new BasinHopping(new Descent(1e-9), options), controls);
    }

    @Test
    void walksFromTheHighestMinimumToTheLowest() {
        DoubleWells wells = new DoubleWells(3);
        SolveResult result = solve(wells, OPTIONS.withHops(200), CONTROLS);
        assertThat(result.point()).containsExactly(wells.minimum(0), within(1e-8));
        assertThat(result.reason().status()).isEqualTo(Status.COMPLETED);
        assertThat(result.reason().text()).startsWith("all 200 hops done; lowest loss ");
        assertThat(Results.details(result)).containsEntry("hops", 200L);
        assertThat(result.stages().get(0).iterations()).isEqualTo(201);
        assertThat((double) Results.endPoints(result).get(0).get("loss"))
                .isEqualTo(wells.value(wells.minimum(0), null), within(1e-13));
    }

    /** The published algorithm written down again, with the documented streams. */
    @Test
    void followsTheMetropolisWalk() {
        DoubleWells wells = new DoubleWells(2);
        BasinHoppingOptions options = OPTIONS.withHops(60).withAdaptation(0.3, 7, 0.8);
        long seed = Streams.drawnSeed(5);
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        List<double[]> visited = new ArrayList<>();
        double[] current = descend(wells, new double[] {0.9, 0.9});
        visited.add(current);
        double step = 1.5;
        int accepted = 0;
        int acceptedInInterval = 0;
        for (int hop = 1; hop <= 60; hop++) {
            double[] trial = new double[2];
            for (int i = 0; i < 2; i++) {
                trial[i] = current[i] + step * (2 * random.nextDouble() - 1);
            }
            double chance = random.nextDouble();
            trial = descend(wells, trial);
            visited.add(trial);
            double rise = wells.value(trial, null) - wells.value(current, null);
            if (rise <= 0 || chance < StrictMath.exp(-rise / 0.05)) {
                current = trial;
                accepted++;
                acceptedInInterval++;
            }
            if (hop % 7 == 0) {
                step = acceptedInInterval > 0.3 * 7 ? step / 0.8 : step * 0.8;
                acceptedInInterval = 0;
            }
        }
        SolveResult result = solve(wells, options, CONTROLS);
        double lowest =
                visited.stream().mapToDouble(v -> wells.value(v, null)).min().orElseThrow();
        assertThat(result.value()).isEqualTo(lowest);
        assertThat(Results.details(result))
                .containsEntry("accepted", (long) accepted)
                .containsEntry("step-size", step);
    }

    private static double[] descend(Objective objective, double[] start) {
        return SolveDriver.solve(objective, start, new Descent(1e-9), SolveControls.defaults())
                .point();
    }

    @Test
    void temperatureZeroNeverRises() {
        SolveResult cold = solve(new DoubleWells(3), OPTIONS.withTemperature(0).withHops(100), CONTROLS);
        SolveResult hot = solve(new DoubleWells(3), OPTIONS.withTemperature(1e6).withHops(100), CONTROLS);
        assertThat((long) Results.details(cold).get("accepted")).isLessThan(100);
        assertThat((long) Results.details(hot).get("accepted")).isEqualTo(100);
        assertThat(cold.point()).containsExactly(new DoubleWells(3).minimum(0), within(1e-8));
    }

    @Test
    void theStepSizeFollowsTheAcceptance() {
        StepSize size = new StepSize(OPTIONS.withAdaptation(0.5, 4, 0.5));
        for (int k = 0; k < 4; k++) {
            size.count(true);
        }
        assertThat(size.size()).isEqualTo(3);
        for (int k = 0; k < 8; k++) {
            size.count(false);
        }
        assertThat(size.size()).isEqualTo(0.75);
        for (int k = 0; k < 4; k++) {
            size.count(k % 2 == 0);
        }
        assertThat(size.size()).isEqualTo(0.75);
    }

    @Test
    void spendsExactlyTheBudget() {
        AtomicLong calls = new AtomicLong();
        SolveResult result = solve(
                new Watched(new DoubleWells(2), calls::incrementAndGet), OPTIONS, CONTROLS.withMaxEvaluations(217));
        assertThat(result.reason().criterion()).isEqualTo("max-evaluations");
        assertThat(result.evaluations().total()).isEqualTo(217);
        assertThat(calls).hasValue(217);
        SolveResult first = solve(new DoubleWells(2), OPTIONS, CONTROLS.withMaxEvaluations(2));
        assertThat(first.value()).isNotNaN();
        assertThat(Results.details(first)).containsEntry("hops", 0L);
    }

    @Test
    void endsWhenCancelledAndWhenAListenerSaysSo() {
        AtomicLong calls = new AtomicLong();
        SolveResult cancelled = solve(
                new Watched(new DoubleWells(2), calls::incrementAndGet),
                OPTIONS.withHops(1_000_000),
                CONTROLS.withCancelled(() -> calls.get() >= 500));
        assertThat(cancelled.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
        assertThat(calls).hasValue(500);
        SolveListener stop = new SolveListener() {
            @Override
            public Decision stepped(SolveState state) {
                return state.iteration() == 4 ? Decision.STOP : Decision.CONTINUE;
            }
        };
        SolveResult stopped = solve(new DoubleWells(2), OPTIONS, CONTROLS.withListener(stop));
        assertThat(Results.details(stopped)).containsEntry("hops", 3L);
    }

    @Test
    void failsAtAStartWithoutAFiniteValue() {
        Objective nowhere = new Watched(new DoubleWells(1), () -> {}) {
            @Override
            public double gradient(double[] theta, double[] gradient, org.thalweg.core.objective.Workspace workspace) {
                return Double.NaN;
            }
        };
        SolveResult result = solve(nowhere, OPTIONS, CONTROLS);
        assertThat(result.reason().status()).isEqualTo(Status.FAILED);
        assertThat(result.point()).containsExactly(0.9);
    }

    @Test
    void failsWhenNothingButTheGivenPointIsFinite() {
        double[] given = {0.9, 0.9};
        SolveResult result = solve(Watched.finiteOnlyAt(given), OPTIONS.withHops(5), CONTROLS);
        assertThat(result.reason().status()).as("%s", result.reason()).isEqualTo(Status.FAILED);
        assertThat(result.reason().text()).contains("5 of 5 hops have no finite value");
        assertThat(result.point()).containsExactly(given);
    }

    @Test
    void givesTheSameBitsInsideAMultiStartOnTwoThreads() {
        MultiStartOptions starts =
                MultiStartOptions.defaults().withStarts(6).withInitializer(StartDistribution.NORMAL, 1);
        BasinHopping walk = new BasinHopping(new Descent(1e-8), OPTIONS.withHops(10));
        for (long budget : new long[] {1_000_000, 1000, 437}) {
            SolveControls controls = CONTROLS.withMaxEvaluations(budget);
            Results.assertSame(
                    SolveDriver.solve(
                            new DoubleWells(2), new double[2], new MultiStart(walk, starts.withThreads(2)), controls),
                    SolveDriver.solve(new DoubleWells(2), new double[2], new MultiStart(walk, starts), controls));
        }
    }

    @Test
    void refusesOptionsOutOfRange() {
        assertThatThrownBy(() -> OPTIONS.withHops(0)).hasMessageContaining("at least 1, but is 0");
        assertThatThrownBy(() -> OPTIONS.withTemperature(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> OPTIONS.withStepSize(0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> OPTIONS.withAdaptation(1, 1, 0.9)).hasMessageContaining("target acceptance");
        assertThatThrownBy(() -> OPTIONS.withAdaptation(0.5, 0, 0.9)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> OPTIONS.withAdaptation(0.5, 1, 1.1)).hasMessageContaining("step factor");
    }
}
