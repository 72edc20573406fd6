package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Status;

@Timeout(120)
class MultiStartResumeTest {

    private static final SolveControls CONTROLS = SolveControls.defaults().withSeed(3);
    private static final MultiStartOptions OPTIONS = MultiStartOptions.defaults()
            .withInitializer(StartDistribution.NORMAL, 1.5)
            .withStarts(60);

    @TempDir
    Path folder;

    /** Points at which inner runs began. */
    private final List<List<Double>> begun = Collections.synchronizedList(new ArrayList<>());

    private final Descent inner = new Descent(
            1e-8, start -> begun.add(java.util.Arrays.stream(start).boxed().toList()));

    private SolveResult solve(Objective objective, MultiStartOptions options, SolveControls controls) {
        return SolveDriver.solve(
                objective, new double[objective.dimension()], new MultiStart(inner, options), controls);
    }

    @Test
    void aCancelledSearchGoesOnWithoutLossOrRepetition() {
        DoubleWells wells = new DoubleWells(3);
        SolveResult whole = solve(wells, OPTIONS, CONTROLS);
        assertThat(begun).hasSize(60);
        for (int threads : new int[] {1, 2, 4}) {
            begun.clear();
            MultiStartOptions options = OPTIONS.withThreads(threads).withJournal(folder.resolve("cancelled" + threads));
            SolveResult half = solve(wells, options, CONTROLS.withCancelled(() -> begun.size() > 30));
            assertThat(half.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
            int begunInHalf = begun.size();
            assertThat(begunInHalf).isBetween(31, 31 + threads);
            SolveResult resumed = solve(wells, options, CONTROLS);
            Results.assertSame(resumed, whole);
            long fromJournal = (long) Results.details(resumed).get("resumed-starts");
            // Each run that was begun is either in the journal or was one of those at work when the request came.
            assertThat(fromJournal).isBetween((long) begunInHalf - 2L * threads, (long) begunInHalf);
            assertThat(begun.size() - begunInHalf + fromJournal).isEqualTo(60);
            begun.clear();
            Results.assertSame(solve(wells, options, CONTROLS), whole);
            assertThat(begun).isEmpty();
        }
    }

    @Test
    void aSearchWhoseBudgetIsSpentGoesOnWithALargerOne() {
        DoubleWells wells = new DoubleWells(3);
        SolveResult whole = solve(wells, OPTIONS, CONTROLS);
        long half = whole.evaluations().total() / 2;
        MultiStartOptions journaled = OPTIONS.withThreads(2).withJournal(folder.resolve("budget"));
        SolveResult first = solve(wells, journaled, CONTROLS.withMaxEvaluations(half));
        Results.assertSame(first, solve(wells, OPTIONS, CONTROLS.withMaxEvaluations(half)));
        Results.assertSame(solve(wells, journaled, CONTROLS), whole);
        // Back to the smaller budget: the journal knows more than may be told.
        Results.assertSame(solve(wells, journaled, CONTROLS.withMaxEvaluations(half)), first);
    }

    @Test
    void moreStartsAndOtherThreadsContinueAJournal() {
        DoubleWells wells = new DoubleWells(2);
        Path file = folder.resolve("more");
        solve(wells, OPTIONS.withStarts(20).withJournal(file), CONTROLS);
        begun.clear();
        SolveResult more = solve(wells, OPTIONS.withThreads(2).withJournal(file), CONTROLS);
        assertThat(begun).hasSize(40);
        assertThat(Results.details(more)).containsEntry("resumed-starts", 20L);
        Results.assertSame(more, solve(wells, OPTIONS, CONTROLS));
    }

    @Test
    void refusesAJournalOfAnotherProblemSeedOrOptions() {
        Path file = folder.resolve("owned");
        MultiStartOptions options = OPTIONS.withStarts(3).withJournal(file);
        solve(new DoubleWells(2), options, CONTROLS);
        begun.clear();
        assertThatThrownBy(() -> solve(new DoubleWells(3), options, CONTROLS))
                .hasMessageContaining("it says 'problem 2 parameters");
        assertThatThrownBy(() -> solve(shifted(new DoubleWells(2)), options, CONTROLS))
                .hasMessageContaining("it says 'problem 2 parameters");
        assertThatThrownBy(() -> solve(new DoubleWells(2), options, CONTROLS.withSeed(4)))
                .hasMessageContaining("it says 'seed ");
        assertThatThrownBy(() -> solve(new DoubleWells(2), options.withStartAtGiven(false), CONTROLS))
                .hasMessageContaining("normal times 1.5, first drawn'");
        assertThatThrownBy(() ->
                        solve(new DoubleWells(2), options.withInitializer(StartDistribution.NORMAL, 1.25), CONTROLS))
                .hasMessageContaining("normal times 1.25");
        assertThatThrownBy(() -> SolveDriver.solve(
                        new DoubleWells(2), new double[] {1, 0}, new MultiStart(inner, options), CONTROLS))
                .hasMessageContaining("first given point");
        assertThatThrownBy(() -> SolveDriver.solve(
                        new DoubleWells(2), new double[2], new MultiStart(new Descent(1e-7), options), CONTROLS))
                .hasMessageContaining("it says 'solver test-descent(tolerance=1.0E-8)'");
        assertThatThrownBy(() -> solve(new DoubleWells(2), options.withEvaluationsPerStart(99), CONTROLS))
                .hasMessageContaining("at most 99 evaluations each");
        assertThat(begun).isEmpty();
        assertThat(Results.isAnyThreadLeft()).isFalse();
    }

    /** The same function but for one unit in the last place of its gradient. */
    private static Objective shifted(Objective objective) {
        return new Watched(objective, () -> {}) {
            @Override
            public double gradient(double[] theta, double[] gradient, org.thalweg.core.objective.Workspace workspace) {
                double value = super.gradient(theta, gradient, workspace);
                gradient[0] = Math.nextUp(gradient[0]);
                return value;
            }
        };
    }

    @Test
    void aProcessKilledAtRandomMomentsLosesAndRepeatsNothing() throws IOException, InterruptedException {
        Path journal = folder.resolve("killed.journal");
        Path log = folder.resolve("killed.log");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int kills = 0;
        int runs = 0;
        Set<String> finishedBefore = new HashSet<>();
        boolean ended = false;
        while (!ended) {
            Process process = SearchProcess.start(journal, log);
            // Later sessions get more time, so that the test ends on a slow machine too.
            long patience = kills < 6 ? 150 + random.nextInt(500) : 60_000;
            ended = process.waitFor(patience, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            kills += ended ? 0 : 1;
            Set<String> finished = SearchProcess.finishedStarts(journal);
            assertThat(finished).as("seed %d", seed).containsAll(finishedBefore);
            Set<String> finishedEarlier = finishedBefore;
            Set<String> begunNow = SearchProcess.begunInLastSession(log);
            runs += begunNow.size();
            assertThat(begunNow).as("seed %d", seed).noneMatch(finishedEarlier::contains);
            finishedBefore = finished;
            assertThat(process.isAlive()).isFalse();
        }
        assertThat(kills).isPositive();
        // Only the runs at work when a process was killed, one for each thread, may be made again.
        assertThat(runs)
                .as("seed %d", seed)
                .isBetween((int) SearchProcess.STARTS, (int) SearchProcess.STARTS + 2 * kills);
        assertThat(finishedBefore).hasSize((int) SearchProcess.STARTS);
        SolveResult resumed = SearchProcess.solve(journal, start -> {
            throw new AssertionError("a finished run was repeated");
        });
        Files.delete(journal);
        Results.assertSame(resumed, SearchProcess.solve(journal, start -> {}));
    }
}
