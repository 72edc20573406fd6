package org.thalweg.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;

/** An interrupted training leaves a whole result. */
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {

    private static final int SIGINT = 2;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRegression() {
        new Cli(folder).writeRegression();
    }

    private Process startEndlessTraining() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(CommandProcess.withFixtures(
                        "train", "experiment.toml", "--set", "test:descent.gradient-tolerance=0", "--verbose"))
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout.txt").toFile());
        return builder.start();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void signalSavesTheBestPoint(String signal, int code) throws Exception {
        assumeFalse(
                signal.equals("INT") && isIgnoredHere(SIGINT),
                "a build started in the background passes an ignored SIGINT on to what it starts");
        Process process = startEndlessTraining();
        try (BufferedReader err = process.errorReader()) {
            assertThat(err.readLine()).contains("stage 1, test:descent: starts");
            Thread.sleep(200);
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(err.lines()).contains("thalweg: interrupted; saving the best point.");
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(code);
        Map<?, ?> result = (Map<?, ?>) JsonText.read(folder.resolve("out/result.json"), "result");
        assertThat(result.get("status")).isEqualTo("stopped-by-listener");
        assertThat((Double) result.get("loss")).isLessThan((Double) ((Map<?, ?>) result.get("initial")).get("loss"));
        assertThat(Files.readString(folder.resolve("stdout.txt"))).contains("stopped-by-listener");
        assertThat(new Cli(folder)
                        .run("train", "experiment.toml", "--init", "out/result.json")
                        .code())
                .isZero();
    }

    @Test
    void finishedTrainingIsNotHeldUp() throws Exception {
        CommandProcess.Outcome outcome =
                CommandProcess.run(folder, CommandProcess.withFixtures("train", "experiment.toml"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    private static boolean isIgnoredHere(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(mask -> (mask >>> (signal - 1) & 1) == 1);
    }
}
