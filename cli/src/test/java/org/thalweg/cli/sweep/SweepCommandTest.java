package org.thalweg.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;
import org.thalweg.cli.fixture.Cli.Outcome;

class SweepCommandTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void writeExperiment() {
        cli = new Cli(folder);
        cli.writeRegression();
        cli.writeExclusiveOr();
    }

    private List<String> csv(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name).resolve("sweep.csv"));
    }

    /** Rows without their last column, the seconds. */
    private List<String> withoutSeconds(String name) throws IOException {
        return csv(name).stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }

    @Test
    void everyCombinationIsTrainedAsTrainDoes() throws IOException {
        Outcome outcome = cli.run(
                "sweep", "xor.toml", "--over", "l2=1e-3..1e-1:log3", "--over", "seed=1,5", "--out", "grid", "--json");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Map<?, ?> tree = (Map<?, ?>) JsonText.parse(outcome.out(), "output");
        List<?> runs = (List<?>) tree.get("runs");
        assertThat(runs).hasSize(6);
        int number = 0;
        for (String l2 : List.of("0.001", "0.01", "0.1")) {
            for (String seed : List.of("1", "5")) {
                Map<?, ?> run = (Map<?, ?>) runs.get(number++);
                assertThat((Object) run.get("values")).isEqualTo(Map.of("l2", l2, "seed", seed));
                Outcome alone = cli.run("train", "xor.toml", "--l2", l2, "--seed", seed, "--out", "alone", "--json");
                Map<?, ?> result = (Map<?, ?>) JsonText.parse(alone.out(), "output");
                assertThat((Object) run.get("loss")).isEqualTo(result.get("loss"));
                Map<?, ?> kept =
                        (Map<?, ?>) JsonText.read(folder.resolve("grid/runs/" + number + "/result.json"), "result");
                assertThat((Object) kept.get("parametersSha256")).isEqualTo(result.get("parametersSha256"));
            }
        }
        assertThat(cli.run("verify", "grid/runs/3").code()).isZero();
        assertThat(folder.resolve("grid/report.html")).exists();
    }

    @Test
    void threadsChangeNothing() throws IOException {
        for (String threads : List.of("1", "3", "8")) {
            assertThat(cli.run(
                                    "sweep",
                                    "xor.toml",
                                    "--over",
                                    "seed=1..12",
                                    "--over",
                                    "width=2,3",
                                    "--no-results",
                                    "--threads",
                                    threads,
                                    "--out",
                                    "by" + threads)
                            .code())
                    .isZero();
        }
        assertThat(withoutSeconds("by3")).isEqualTo(withoutSeconds("by1"));
        assertThat(withoutSeconds("by8")).isEqualTo(withoutSeconds("by1")).hasSize(25);
        assertThat(folder.resolve("by1/runs")).doesNotExist();
    }

    @Test
    void whatIsDoneIsNotRepeated() throws IOException {
        List<String> arguments = List.of("sweep", "xor.toml", "--over", "seed=1..6", "--out", "again", "--no-results");
        cli.run(arguments.toArray(String[]::new));
        Path journal = folder.resolve("again/journal.jsonl");
        List<String> whole = Files.readAllLines(journal);
        // A crash in the middle of writing the fourth run.
        Files.write(journal, whole.subList(0, 4));
        Files.writeString(journal, whole.get(4).substring(0, 20), StandardOpenOption.APPEND);

        Outcome outcome = cli.run(arguments.toArray(String[]::new));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("6 of 6 (3 were finished before)");
        List<String> after = Files.readAllLines(journal);
        assertThat(after).hasSize(7);
        assertThat(after.subList(0, 4)).as("byte for byte, seconds too").isEqualTo(whole.subList(0, 4));
        assertThat(new LinkedHashSet<>(csv("again"))).hasSize(7);
    }

    @Test
    void totalTimeEndsTheSweepAndTheNextGoesOn() {
        Outcome first = cli.run(
                "sweep", "xor.toml", "--over", "seed=1..40", "--total-seconds", "1e-6", "--threads", "1", "--out", "t");
        assertThat(first.code()).isEqualTo(3);
        Outcome second = cli.run("sweep", "xor.toml", "--over", "seed=1..40", "--threads", "2", "--out", "t");
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("40 of 40");
    }

    @Test
    void solversAndOptionsAreVaried() throws IOException {
        assertThat(cli.run("sweep", "xor.toml", "--over", "solver=bfgs,newton-trust-region", "--out", "solvers")
                        .code())
                .isZero();
        assertThat(cli.run(
                                "sweep",
                                "experiment.toml",
                                "--over",
                                "solver.test:descent.gradient-tolerance=1e-2,1e-4",
                                "--over",
                                "regularizer.l2.lambda=0.1,0.2",
                                "--over",
                                "initial.initializer=he;uniform(-1,1)",
                                "--out",
                                "options")
                        .code())
                .isZero();
        assertThat(csv("options")).hasSize(9);
        assertThat(csv("options").get(1)).startsWith("1,1e-2,0.1,he,converged,");
        assertThat(csv("options").get(8)).startsWith("8,1e-4,0.2,\"uniform(-1,1)\",converged,");
        assertThat(csv("solvers").get(0)).startsWith("run,solver,status,verdict,loss");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sweep xor.toml                                              | Nothing is varied.
            sweep xor.toml --over seed=1..3 --over seed=4..5            | 'seed' is varied twice.
            sweep xor.toml --over seed=1..3 --threads 0                 | but must be a whole number from 1 to 1024
            sweep xor.toml --over seed=1..3 --threads two               | but must be a whole number from 1 to 1024
            sweep xor.toml --over seed=1..3 --total-seconds -1          | but must be a number above 0
            sweep xor.toml --over width.2=1,2                           | The width of hidden layer 2 is varied, but the network 3:tanh,2:softmax has 1.
            sweep xor.toml --over width=2,none                          | Cannot read layer 'none:tanh'
            sweep xor.toml --over solver=bfgs,newtn                     | Unknown solver 'newtn'
            sweep xor.toml --over solver.bfgs.memory=1,2                | Unknown option 'memory'
            sweep xor.toml --over initial.sed=1,2                       | Unknown key 'sed'
            sweep xor.toml --over seed=1,x                              | 'seed' of [initial] is 'x'
            sweep xor.toml --over l2=-1..1:lin3                         | lambda
            sweep xor.toml --over budget.max-iterations=0,1             | 'max-iterations' of [budget] is '0'
            sweep none.toml --over seed=1..3                            | none.toml' does not exist
            sweep xor.toml --over seed=1..1000 --over l2=1..2000        | at most 1000000
            sweep xor.toml --over seed=1..3 --out taken                 | holds another sweep
            sweep xor.toml --over seed=1..3 --out x.csv                 | is not a folder
            """)
    void whatCannotBeRunIsToldBeforeAnythingRuns(String command, String sentence) throws IOException {
        Files.createDirectories(folder.resolve("taken"));
        Files.writeString(folder.resolve("taken/journal.jsonl"), "{\"sweep\":\"another\"}\n");
        String[] words = command.split(" +");
        boolean hasFolder = Arrays.asList(words).contains("--out");

        Outcome outcome = cli.run(hasFolder ? words : (command + " --out never").split(" +"));

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("thalweg: ").contains(sentence).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(folder.resolve("never")).doesNotExist();
    }
}
