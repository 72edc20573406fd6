package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;

/** An objective beyond a data table goes through every command. */
class ObjectiveByNameTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void writeExperiment() {
        cli = new Cli(folder);
        cli.write(
                "pull.toml",
                "[network]",
                "inputs = 3",
                "layers = \"2:tanh,1:identity\"",
                "[objective]",
                "name = \"test:pull\"",
                "goal = 0.25",
                "remarks = [\"one, of two\", \"two\"]",
                "[[solver]]",
                "name = \"newton-trust-region\"");
    }

    private Map<?, ?> result() {
        return (Map<?, ?>) JsonText.read(folder.resolve("out/result.json"), "result");
    }

    @Test
    void trainsWithoutDataAndTellsWhatTheObjectiveTells() throws IOException {
        Cli.Outcome outcome = cli.run("train", "pull.toml");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("on 3 inputs, 11 parameters", "test:pull", "The first parameter is 0.2", "one, of two");
        Map<?, ?> result = result();
        assertThat((List<?>) result.get("parameters"))
                .hasSize(11)
                .allSatisfy(v -> assertThat((Double) v).isCloseTo(0.25, within(1e-15)));
        assertThat(result.get("verdict")).isEqualTo("minimum");
        assertThat((List<?>) result.get("report")).hasSize(3);
        assertThat(((List<?>) result.get("report")).get(0).toString()).contains("name=first", "proved=true");
        assertThat(((Map<?, ?>) result.get("experiment")).get("objective").toString())
                .contains("test:pull", "goal=0.25", "remarks=[one, of two, two]");
        assertThat(Files.readString(folder.resolve("out/prediction.svg"))).contains("first parameter", "goal");
    }

    @Test
    void resultIsReadByEveryCommandThatCan() {
        cli.run("train", "pull.toml");

        assertThat(cli.run("spectrum", "out").out()).startsWith("2.0\n2.0\n");
        assertThat(cli.run("classify", "out").out()).contains("minimum", "this objective has no formula");
        assertThat(cli.run("quality", "out").out()).contains("0 of 8 weights are zero");
        Cli.Outcome verified = cli.run("verify", "out");
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("the same bit for bit: first, remark, remark");
        Cli.Outcome explained = cli.run("explain", "out");
        assertThat(explained.out()).contains("- The goal is 0.25.", "near", "saddle");
        assertThat(cli.run("train", "pull.toml", "--init", "out/result.json", "--out", "again")
                        .code())
                .isZero();
    }

    @Test
    void verifyNoticesAnotherReport() throws IOException {
        cli.run("train", "pull.toml");
        Path file = folder.resolve("out/result.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("The first parameter is", "The second parameter is"));

        Cli.Outcome verified = cli.run("verify", "out");

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("NOT PROVED: What the objective tells", "first");
    }

    @Test
    void embeddingNeedsDataAndSaysSo() {
        cli.run("train", "pull.toml");

        Cli.Outcome outcome = cli.run("embed", "out", "--layer", "1", "--by", "zero", "--out", "wide.json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("Embedding needs the loss of a network on data, but this result is of the objective"
                        + " 'test:pull'.");
    }

    @Test
    void flagsSayWhatTheFileSays() {
        Cli.Outcome outcome = cli.run(
                "train",
                "--network",
                "2:tanh,1:identity",
                "--inputs",
                "3",
                "--objective",
                "test:pull(goal=0.25,remarks=one; two)",
                "--out",
                "out");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("one", "two");
        assertThat((Double) result().get("loss")).isBetween(0.0, 1e-30);
    }

    @Test
    void aMissingNumberOfInputsIsAskedFor() {
        Cli.Outcome outcome = cli.run("train", "--network", "2:tanh,1:identity", "--objective", "test:pull");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("The number of the network's inputs is not given", "inputs = 1 in [network]");
    }

    @Test
    void lossAndObjectiveExcludeEachOther() {
        Cli.Outcome outcome = cli.run("train", "pull.toml", "--loss", "mse");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Both a loss, 'mse', and an objective, 'test:pull', are given");
    }

    @Test
    void anUnknownObjectiveGetsTheNearestName() {
        Cli.Outcome outcome =
                cli.run("train", "--network", "2:tanh,1:identity", "--inputs", "1", "--objective", "test:push");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Unknown objective 'test:push'", "Did you mean 'test:pull'?");
    }

    @Test
    void objectivesAreListedAndDescribed() {
        assertThat(cli.run("objectives").out()).contains("test:pull", "Squared distance");
        assertThat(cli.run("objectives", "test:pull").out()).contains("objective test:pull", "remarks  (texts");
    }
}
