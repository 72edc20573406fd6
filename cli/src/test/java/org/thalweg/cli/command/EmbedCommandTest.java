package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;

class EmbedCommandTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void train() {
        cli = new Cli(folder);
        cli.writeExclusiveOr();
        assertThat(cli.run("train", "xor.toml").code()).isZero();
    }

    private Map<?, ?> read(String file) {
        return (Map<?, ?>) JsonText.read(folder.resolve(file), "result");
    }

    @Test
    void zeroNeuronsKeepTheFunctionAndTheIndexIsPredicted() {
        for (int width = 4; width <= 6; width++) {
            String file = "wide/" + width + ".json";
            Cli.Outcome outcome = cli.run(
                    "embed", "out", "--layer", "1", "--width", "" + width, "--by", "zero", "--out", file, "--json");

            assertThat(outcome.code()).isZero();
            Map<?, ?> wide = read(file);
            assertThat((double) wide.get("loss"))
                    .isCloseTo((double) read("out/result.json").get("loss"), within());
            assertThat(wide.get("network")).isEqualTo(width + ":tanh,2:softmax");
            assertThat(wide.get("predictedMorseIndex")).isEqualTo(wide.get("computedMorseIndex"));
            assertThat((List<?>) wide.get("parameters")).hasSize(5 * width + 2);
            assertThat(outcome.out()).isEqualTo(JsonText.write(wide));
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-15);
    }

    @Test
    void everyOtherCommandReadsIt() {
        cli.run("embed", "out", "--width", "5", "--out", "wide.json");

        for (String command : List.of("verify", "classify", "spectrum", "explain", "quality")) {
            assertThat(cli.run(command, "wide.json", "--json").code())
                    .as(command)
                    .isZero();
        }
        assertThat(cli.run("verify", "wide.json").out()).contains("The predicted index is the computed one");
        assertThat(cli.run("embed", "wide.json", "--out", "wider.json").out())
                .contains("predicted index", "computed index")
                .doesNotContain("DIFFER");
        assertThat(cli.run("train", "xor.toml", "--network", "5:tanh,2:softmax", "--init", "wide.json", "--out", "on")
                        .code())
                .isZero();
    }

    @Test
    void zeroNeuronsAreRemovedAgain() {
        cli.run("embed", "out", "--width", "5", "--out", "wide.json");
        Cli.Outcome outcome = cli.run("embed", "wide.json", "--by", "remove", "--out", "narrow.json");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(read("narrow.json").get("parameters"))
                .isEqualTo(read("out/result.json").get("parameters"));
        assertThat(read("narrow.json").get("predictedMorseIndex"))
                .isEqualTo(read("narrow.json").get("computedMorseIndex"));
        assertThat(cli.run("verify", "narrow.json").code()).isZero();
    }

    @Test
    void changedPredictionIsRefused() {
        cli.run("embed", "out", "--out", "wide.json");
        Map<?, ?> wide = read("wide.json");
        for (String key : List.of("predictedMorseIndex", "computedMorseIndex")) {
            String text = JsonText.write(wide).replaceFirst("\"" + key + "\" : [0-9]+", "\"" + key + "\" : 9");
            cli.write("changed.json", text);

            Cli.Outcome outcome = cli.run("verify", "changed.json");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.out()).contains("NOT PROVED: The index is");
        }
    }

    @Test
    void splitNeuronKeepsTheFunction() {
        cli.run(
                "train",
                "--input",
                "corners.csv",
                "--target",
                "labels.csv",
                "--network",
                "2:sigmoid,1:identity",
                "--solver",
                "newton-trust-region",
                "--seed",
                "3",
                "--max-iterations",
                "200",
                "--out",
                "free");
        Cli.Outcome outcome =
                cli.run("embed", "free", "--by", "split", "--neuron", "2", "--ratio", "0.25", "--out", "split.json");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        Map<?, ?> narrow = read("free/result.json");
        Map<?, ?> wide = read("split.json");
        assertThat((double) wide.get("loss")).isCloseTo((double) narrow.get("loss"), within());
        List<?> from = (List<?>) narrow.get("parameters");
        List<?> to = (List<?>) wide.get("parameters");
        // layer1.weights is 3 x 2 and its bias 3 in front of the output weights.
        assertThat((double) to.get(10)).isEqualTo(0.25 * (double) from.get(7));
        assertThat((Map<?, ?>) wide.get("embedding"))
                .containsEntry(cast("neuron"), cast(2))
                .containsEntry(cast("ratio"), cast(0.25));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
