package org.thalweg.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.fixture.Cli;
import org.thalweg.cli.fixture.Cli.Outcome;

/** A sweep that is killed without warning loses no finished run and repeats none. */
class SweepResumeTest {

    private static final String[] SWEEP = {
        "sweep",
        "experiment.toml",
        "--over",
        "seed=1..150",
        "--threads",
        "2",
        "--no-results",
        "--out",
        "swept",
        "--max-iterations",
        "2000",
        "--set",
        "test:descent.gradient-tolerance=0"
    };

    @TempDir
    private Path folder;

    private List<String> journal() throws IOException {
        Path file = folder.resolve("swept/journal.jsonl");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Test
    void goesOnAfterBeingKilled() throws Exception {
        new Cli(folder).writeRegression();
        Process process = new ProcessBuilder(CommandProcess.withFixtures(SWEEP))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.txt").toFile())
                .start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (journal().size() < 10 && process.isAlive() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        List<String> before = journal();
        assertThat(before).as(Files.readString(folder.resolve("first.txt"))).hasSizeBetween(10, 150);

        Outcome second = new Cli(folder).run(SWEEP);

        List<String> after = journal();
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("150 of 150 (").contains(" were finished before)");
        assertThat(after).hasSize(151).doesNotHaveDuplicates();
        // A last line that was cut short is the one that may be written anew.
        assertThat(after.subList(0, before.size() - 1)).isEqualTo(before.subList(0, before.size() - 1));
        assertThat(after.stream().skip(1).map(line -> line.replaceAll("^\\{\"run\":(\\d+),.*", "$1")))
                .doesNotHaveDuplicates();
    }
}
