package org.thalweg.analysis.landscape.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreKillTest {

    /** Enough for each build; {@code -Dthalweg.kills=50} for the whole measurement. */
    private static final int KILLS = Integer.getInteger("thalweg.kills", 6);

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void nothingCommittedIsLostWheneverTheWriterIsKilled() throws Exception {
        Path file = folder.resolve("killed.landscape");
        Random random = new Random(7);
        long committed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            committed = Math.max(committed, writeAndKill(file, random.nextInt(400)));
            if (file.toFile().exists()) {
                committed = checkWhole(file, committed);
            }
        }
        assertThat(committed).isPositive();
    }

    /** Kills the writer some milliseconds after its start; the number of the last batch it told of. */
    private long writeAndKill(Path file, int milliseconds) throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                BatchWriter.class.getName(),
                file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(told.toFile())
                .start();
        // Half of the kills fall into the start of the process, the making or opening of the store.
        while (milliseconds >= 200 && Files.size(told) == 0 && process.isAlive()) {
            Thread.sleep(5);
        }
        Thread.sleep(milliseconds);
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
        // The last line may be cut short.
        List<String> lines = Files.readAllLines(told);
        return lines.size() < 2 ? 0 : Long.parseLong(lines.get(lines.size() - 2));
    }

    static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Checks every batch up to the state of the store, which is at least the last one told of. */
    private static long checkWhole(Path file, long told) {
        try (SqliteStore reader = SqliteStore.read(file)) {
            StoredContent.of(reader.snapshot()).isThatOf(number(reader.searchState()));
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            long last = number(store.searchState());
            assertThat(last).isGreaterThanOrEqualTo(told);
            StoredContent.of(store.snapshot()).isThatOf(last);
            return last;
        }
    }

    private static long number(String state) {
        return state.isEmpty() ? 0 : Long.parseLong(state);
    }
}
