package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;

class TrainCommandTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void writeRegression() {
        cli = new Cli(folder);
        cli.writeRegression();
    }

    private Map<?, ?> result(String path) {
        return (Map<?, ?>) JsonText.read(folder.resolve(path), "result");
    }

    @Test
    void writesAllFilesBesideTheExperiment() throws IOException {
        Cli.Outcome outcome = cli.run("train", "experiment.toml");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("converged", "verdict", "result.json");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("result.json", "result.npz", "report.md", "loss.svg", "prediction.svg");
        }
    }

    @Test
    void resultHoldsWhatItMust() {
        cli.run("train", "experiment.toml", "--spectrum");

        Map<?, ?> result = result("out/result.json");
        assertThat(result.keySet().stream().map(Object::toString))
                .contains(
                        "format",
                        "loss",
                        "gradientNormInf",
                        "parameterNorm",
                        "status",
                        "stopReason",
                        "evaluations",
                        "wallSeconds",
                        "iterations",
                        "network",
                        "inputs",
                        "parameters",
                        "layout",
                        "trajectory",
                        "stages",
                        "spectrum",
                        "verdict",
                        "classification",
                        "provenance",
                        "experiment");
        assertThat(result.get("network")).isEqualTo("2:test:tanh,1:test:linear");
        assertThat((List<?>) result.get("parameters")).hasSize(7);
        assertThat((List<?>) result.get("spectrum")).hasSize(7);
        assertThat(result.get("stopReason").toString()).contains("<= tolerance 1.0E-5");
        assertThat(result.get("layout").toString())
                .startsWith(
                        "[{name=layer1.weights, offset=0, rows=2, columns=1}, {name=layer1.bias, offset=2, rows=2,");
        assertThat(((Map<?, ?>) ((List<?>) result.get("trajectory")).get(0)).get("loss"))
                .isEqualTo(((Map<?, ?>) result.get("initial")).get("loss"));
        assertThat(((Map<?, ?>) result.get("lossCheck")).get("agrees")).isEqualTo(true);
    }

    @Test
    void jsonOnStandardOutputIsTheFile() throws IOException {
        Cli.Outcome outcome = cli.run("train", "experiment.toml", "--json", "--verbose");

        assertThat(outcome.out()).isEqualTo(Files.readString(folder.resolve("out/result.json")));
        assertThat(outcome.err()).contains("stage 1, test:descent: starts at loss");
    }

    @Test
    void flagsAloneAreEnough() {
        Cli.Outcome outcome = cli.run(
                "train",
                "--input",
                "x.csv",
                "--target",
                "y.csv",
                "--network",
                "2:test:tanh,1:test:linear",
                "--l2",
                "1e-2",
                "--seed",
                "7",
                "--solver",
                "test:descent",
                "--set",
                "test:descent.gradient-tolerance=1e-5");
        cli.run("train", "experiment.toml");

        assertThat(outcome.code()).isZero();
        assertThat(result("thalweg-out/result.json").get("parameters"))
                .isEqualTo(result("out/result.json").get("parameters"));
    }

    @Test
    void flagsWinOverTheFile() {
        cli.run(
                "train",
                "experiment.toml",
                "--seed",
                "8",
                "--l2",
                "0.5",
                "--l2-on",
                "weights",
                "--network",
                "1:test:tanh,1:test:linear",
                "--out",
                "other",
                "--max-norm",
                "3");

        Map<?, ?> experiment = (Map<?, ?>) result("other/result.json").get("experiment");
        assertThat(experiment.get("network").toString()).isEqualTo("{layers=1:test:tanh,1:test:linear}");
        assertThat(experiment.get("initial").toString()).isEqualTo("{initializer=glorot-normal, seed=8}");
        assertThat(experiment.get("regularizer").toString())
                .isEqualTo("[{name=l2, lambda=0.5, on=weights}, {name=max-norm, bound=3.0}]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void optionsMayStandBehindTheSolver() {
        cli.run("train", "experiment.toml", "--solver", "test:descent(gradient-tolerance=1e-3,first-step=0.2)");

        Map<?, ?> experiment = (Map<?, ?>) result("out/result.json").get("experiment");
        assertThat(experiment.get("solver").toString())
                .isEqualTo("[{name=test:descent, gradient-tolerance=0.001, first-step=0.2}]");
    }

    @Test
    void repeatedRunsGiveTheSameBits() throws IOException {
        cli.run("train", "experiment.toml", "--out", "a");
        cli.run("train", "experiment.toml", "--out", "b");

        assertThat(Files.readAllBytes(folder.resolve("a/result.npz")))
                .isEqualTo(Files.readAllBytes(folder.resolve("b/result.npz")));
    }

    @Test
    void resultCanBeContinuedFromEitherFile() {
        cli.run("train", "experiment.toml", "--max-iterations", "5", "--out", "begun");
        Object loss = result("begun/result.json").get("loss");
        for (String file : List.of("begun/result.json", "begun/result.npz", "begun")) {
            Cli.Outcome outcome = cli.run("train", "experiment.toml", "--init", file);

            assertThat(outcome.code()).isZero();
            assertThat(((Map<?, ?>) result("out/result.json").get("initial")).get("loss"))
                    .isEqualTo(loss);
        }
    }

    @Test
    void spentBudgetHasItsOwnExitCode() {
        Cli.Outcome outcome = cli.run("train", "experiment.toml", "--max-evaluations", "1.2e1");

        assertThat(outcome.code()).isEqualTo(3);
        Map<?, ?> result = result("out/result.json");
        assertThat(result.get("status")).isEqualTo("budget-exhausted");
        assertThat(result.get("stopReason")).isEqualTo("12 evaluations used, budget 12");
        assertThat(result.get("evaluations").toString())
                .isEqualTo("{value=0, gradient=12, hessian=0, hessianVector=0, jacobian=0}");
    }

    @Test
    void stagesHaveBudgetsOfTheirOwn() {
        cli.run(
                "train",
                "experiment.toml",
                "--solver",
                "test:descent",
                "--solver",
                "test:descent",
                "--set",
                "test:descent.max-iterations=4",
                "--set",
                "test:descent.gradient-tolerance=0");

        List<?> stages = (List<?>) result("out/result.json").get("stages");
        assertThat(stages).hasSize(2).allSatisfy(stage -> {
            assertThat(((Map<?, ?>) stage).get("iterations")).isEqualTo(4);
            assertThat(((Map<?, ?>) stage).get("stopReason")).isEqualTo("4 iterations done, budget 4");
        });
    }

    @Test
    void solverThatFailsExitsWithOne() {
        cli.write("far.json", "[1e200, 1e200, 0, 0, 1e200, 1e200, 0]");
        Cli.Outcome outcome = cli.run("train", "experiment.toml", "--init", "far.json");

        assertThat(outcome.code()).isEqualTo(1);
        Map<?, ?> result = result("out/result.json");
        assertThat(result.get("status")).isEqualTo("failed");
        assertThat(result.get("loss")).isNull();
        assertThat(result.get("verdict")).isEqualTo("undecided");
    }

    @Test
    void labelsTrainASoftmaxNetwork() {
        cli.write("labels.csv", "class", "0", "0", "1", "1", "1");
        cli.write("weights.csv", "1", "2", "1", "0.5", "0");
        Cli.Outcome outcome = cli.run(
                "train",
                "--input",
                "x.csv",
                "--labels",
                "labels.csv",
                "--weights",
                "weights.csv",
                "--network",
                "2:softmax",
                "--l2",
                "0.1",
                "--solver",
                "test:descent");

        assertThat(outcome.code()).isZero();
        Map<?, ?> result = result("thalweg-out/result.json");
        assertThat(((Map<?, ?>) result.get("experiment")).get("loss").toString())
                .isEqualTo("{name=cross-entropy}");
        assertThat(((Map<?, ?>) result.get("lossCheck")).get("agrees")).isEqualTo(true);
    }

    @Test
    void acceptsEveryFormOfInitialPoint() {
        String[] forms = {
            "[1, 2, 3, 4, 5, 6, 7]",
            "{\"w1\": [[1, 3], [2, 4]], \"w2\": [[5, 6, 7]], \"layout\": \"remark\"}",
            "{\"layer1.weights\": [[1], [2]], \"layer1.bias\": [3, 4], \"layer2.weights\": [[5, 6]],"
                    + " \"layer2.bias\": [7]}"
        };
        for (String form : forms) {
            cli.write("init.json", form);
            cli.run("train", "experiment.toml", "--init", "init.json", "--max-evaluations", "1");

            assertThat(result("out/result.json").get("parameters").toString())
                    .as(form)
                    .isEqualTo("[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]");
        }
        cli.write("init.csv", "1,2,3", "4,5,6");
        assertThat(cli.run("train", "experiment.toml", "--init", "init.csv").err())
                .contains("holds 6 parameters");
        cli.write("init.csv", "1", "2", "3", "4", "5", "6", "7");
        assertThat(cli.run("train", "experiment.toml", "--init", "init.csv", "--max-evaluations", "1")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void quietPrintsNothing() {
        Cli.Outcome outcome = cli.run("train", "experiment.toml", "--quiet");

        assertThat(outcome.out() + outcome.err()).isEmpty();
    }

    @Test
    void debugShowsTheStackTrace() {
        Cli.Outcome outcome = cli.run("train", "experiment.toml", "--network", "x", "--debug");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("\tat ");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (String command : List.of(
                "train", "spectrum", "classify", "explain", "solvers", "activations", "losses", "regularizers")) {
            Cli.Outcome outcome = cli.run(command, "--help");

            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("Usage: thalweg " + command, "Examples:");
        }
        assertThat(cli.run("--help").out()).contains("Examples:", "Exit codes:");
        assertThat(cli.run("--version").out()).startsWith("thalweg ").contains("Java ");
    }

    @Test
    void helpKeepsToTheWidthOfTheTerminal() {
        Cli narrow = cli.with(Map.of("COLUMNS", "60"));

        assertThat(narrow.run("train", "--help").out().lines().filter(line -> !line.startsWith("  thalweg ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(cli.run("train", "--help").out().lines())
                .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(60));
    }

    @Test
    void filesAreWrittenInUtf8() throws IOException {
        cli.run("train", "experiment.toml");

        assertThat(Files.readString(folder.resolve("out/report.md"), StandardCharsets.UTF_8))
                .contains("rows × columns");
    }
}
