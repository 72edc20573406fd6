package org.thalweg.analysis.landscape.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.MemoryStore;

class SearchKillTest {

    /** Enough for each build; {@code -Dthalweg.kills=50} for the whole measurement. */
    private static final int KILLS = Integer.getInteger("thalweg.kills", 2);

    /** {@code -Dthalweg.kills.neurons=2} for a search that lasts longer. */
    private static final int NEURONS = Integer.getInteger("thalweg.kills.neurons", 1);

    private static final double LAMBDA = 1e-2;

    @TempDir
    private Path folder;

    @Test
    @Timeout(900)
    void aSearchKilledAgainAndAgainEndsWithTheSameLandscape() throws Exception {
        MemoryStore undisturbed = new MemoryStore();
        XorSearch.run(undisturbed, XorSearch.problem(NEURONS, LAMBDA));
        Path file = folder.resolve("killed.landscape");
        Random random = new Random(3);
        int all = undisturbed.snapshot().attempts().size();
        int lines = 0;
        int rounds = 0;
        for (int kills = 0; kills < KILLS; rounds++) {
            if (lines == all) {
                // It came to its end: begin anew.
                file = folder.resolve("killed-" + rounds + ".landscape");
                lines = 0;
            }
            boolean killed = searchAndKill(file, lines, random.nextInt(250));
            int known = lines;
            lines = checkBeginningOf(undisturbed.snapshot(), file);
            assertThat(lines).isGreaterThanOrEqualTo(known);
            // Only a kill of a running search that had committed something counts.
            kills += killed && lines > known ? 1 : 0;
            assertThat(rounds).isLessThan(4 * KILLS + 20);
        }
        XorSearch.main(new String[] {file.toString(), "" + NEURONS, "" + LAMBDA});
        assertThat(checkBeginningOf(undisturbed.snapshot(), file))
                .isEqualTo(undisturbed.snapshot().attempts().size());
    }

    /** Kills the search some milliseconds after it has committed more than the attempts known; whether it was running. */
    private static boolean searchAndKill(Path file, int known, int milliseconds) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // A killed process leaves its copy of the native library behind.
                "-Dorg.sqlite.tmpdir=" + file.getParent(),
                "-cp",
                SqliteStoreKillTest.classPath(),
                XorSearch.class.getName(),
                file.toString(),
                "" + NEURONS,
                "" + LAMBDA));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && attempts(file) <= known) {
            Thread.sleep(20);
        }
        Thread.sleep(milliseconds);
        boolean running = process.isAlive();
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
        return running;
    }

    private static int attempts(Path file) {
        if (!file.toFile().exists()) {
            return 0;
        }
        try (SqliteStore store = SqliteStore.read(file)) {
            return store.snapshot().attempts().size();
        }
    }

    /** The store holds the first points, with their numbers and bits, of the undisturbed search; number of its attempts. */
    private static int checkBeginningOf(Landscape whole, Path file) {
        try (SqliteStore store = SqliteStore.read(file)) {
            Landscape part = store.snapshot();
            assertThat(part.attempts())
                    .isEqualTo(whole.attempts().subList(0, part.attempts().size()));
            for (int i = 0; i < part.points().size(); i++) {
                StoredContent.assertSame(part.points().get(i), whole.points().get(i));
            }
            assertThat(whole.connections()).containsAll(part.connections());
            assertThat(whole.links()).containsAll(part.links());
            boolean ended = part.attempts().size() == whole.attempts().size();
            assertThat(!ended || part.points().size() == whole.points().size()).isTrue();
            assertThat(!ended || part.connections().equals(whole.connections())).isTrue();
            assertThat(!ended || part.links().equals(whole.links())).isTrue();
            return part.attempts().size();
        }
    }
}
