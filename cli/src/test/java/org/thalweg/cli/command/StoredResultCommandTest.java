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

class StoredResultCommandTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void train() {
        cli = new Cli(folder);
        cli.writeRegression();
        cli.run("train", "experiment.toml");
    }

    @Test
    void spectrumIsTheOneOfTraining() throws IOException {
        Cli.Outcome outcome = cli.run("spectrum", "out", "--json", "--vectors");
        cli.run("train", "experiment.toml", "--spectrum", "--out", "with");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("\"dimension\" : 7", "\"eigenvectors\"", "\"errorBound\"");
        String trained = Files.readString(folder.resolve("with/result.json"));
        String eigenvalues = outcome.out()
                .lines()
                .filter(l -> l.contains("eigenvalues"))
                .findFirst()
                .orElseThrow();
        assertThat(trained).contains(eigenvalues.strip().replace("\"eigenvalues\"", "\"spectrum\""));
    }

    @Test
    void spectrumIsReadable() {
        Cli.Outcome outcome = cli.run("spectrum", "out/result.json");

        assertThat(outcome.out().lines().limit(7))
                .allSatisfy(line -> assertThat(Double.parseDouble(line)).isFinite());
        assertThat(outcome.out()).contains("proven error");
    }

    @Test
    void classifyRepeatsTheVerdict() throws IOException {
        Cli.Outcome outcome = cli.run("classify", "out", "--json");

        assertThat(outcome.code()).isZero();
        String trained = Files.readString(folder.resolve("out/result.json"));
        String sentence = outcome.out()
                .lines()
                .filter(l -> l.contains("sentence"))
                .findFirst()
                .orElseThrow();
        assertThat(trained).contains(sentence.strip());
        assertThat(cli.run("classify", "out").out().lines().count()).isGreaterThan(1);
    }

    @Test
    void explainTellsWhatWasFoundAndWhatWasNot() {
        cli.run("train", "experiment.toml", "--max-evaluations", "5", "--out", "short");
        Cli.Outcome outcome = cli.run("explain", "short", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("{\n  \"format\" : 1,\n  \"findings\" : [ {")
                .contains("\"code\" : \"budget-spent\"", "\"proved\" :", "\"checkedAndClear\" : [");
        assertThat(cli.run("explain", "short").out())
                .startsWith("The run ended as budget-exhausted: ")
                .contains("Its loss is ", "budget", "Checked and not the cause:");
    }

    @Test
    void qualityOfARegressionIsWhatItsWeightsAre() {
        Cli.Outcome outcome = cli.run("quality", "out", "--json", "--zero-tolerance", "1e9");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains(
                        "\"weights\" : 4",
                        "\"zeroWeights\" : 4",
                        "\"zeroTolerance\" : 1.0E9",
                        "\"layer\" : 1,\n    \"neuron\" : 2")
                .doesNotContain("confusion");
    }

    @Test
    void qualityOfAClassifier() {
        cli.writeExclusiveOr();
        cli.run("train", "xor.toml", "--out", "xor");

        assertThat(cli.run("quality", "xor", "--json").out())
                .contains("\"accuracy\" : 1.0", "\"confusion\" : [ [ 2, 0 ], [ 0, 2 ] ]", "\"areaUnderRoc\" : [ 1.0");
        assertThat(cli.run("quality", "xor").out()).contains("area under the ROC curve 1.0", "weights are zero within");
    }

    @Test
    void runToInfinityIsClassifiedAsOneWhereThePointDecidesNothing() throws IOException {
        cli.run("train", "experiment.toml", "--max-evaluations", "5", "--out", "short");
        cli.writeExclusiveOr();
        cli.run("train", "xor.toml", "--out", "xor");
        for (String name : List.of("xor", "short")) {
            Path file = folder.resolve(name + "/result.json");
            String text = Files.readString(file);
            Files.writeString(file, text.replaceFirst("\"status\" : \"[a-z-]+\"", "\"status\" : \"escaping\""));
        }

        assertThat(cli.run("classify", "short", "--json").out()).contains("\"verdict\" : \"escaping\"");
        assertThat(cli.run("classify", "short").out()).startsWith("Escaping: ").contains("\nUndecided: ");
        assertThat(cli.run("classify", "xor", "--json").out()).contains("\"verdict\" : \"minimum\"");
    }

    @Test
    void changedDataIsRefused() {
        cli.write("y.csv", "-0.8", "-0.2", "0.1", "0.6", "0.91");

        for (String command : List.of("spectrum", "classify", "explain", "quality")) {
            Cli.Outcome outcome = cli.run(command, "out");

            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("The target file", "has changed since result", "SHA-256");
        }
    }

    @Test
    void missingDataIsRefused() throws IOException {
        Files.delete(folder.resolve("x.csv"));

        assertThat(cli.run("classify", "out").err()).contains("The input file", "does not exist any more.");
    }

    @Test
    void changedParametersAreRefused() throws IOException {
        Path file = folder.resolve("out/result.json");
        String text = Files.readString(file);
        int start = text.indexOf("\"parameters\" : [ ") + "\"parameters\" : [ ".length();
        Files.writeString(file, text.substring(0, start) + "9" + text.substring(text.indexOf(',', start)));

        assertThat(cli.run("classify", "out").err()).contains("contradicts itself: its loss is");
    }

    @Test
    void resultMovedWithItsDataIsFound() throws IOException {
        Path moved = Files.createDirectories(folder.resolve("moved/out"));
        Files.copy(folder.resolve("out/result.json"), moved.resolve("result.json"));
        Files.move(folder.resolve("x.csv"), folder.resolve("moved/x.csv"));
        Files.move(folder.resolve("y.csv"), folder.resolve("moved/y.csv"));

        assertThat(cli.run("classify", "moved/out").code()).isZero();
    }

    @Test
    void resultMovedAloneFindsItsDataWhereItWas() throws IOException {
        Path moved = Files.createDirectories(folder.resolve("a/b/c"));
        Files.move(folder.resolve("out/result.json"), moved.resolve("renamed.json"));

        assertThat(cli.run("classify", "a/b/c/renamed.json").code()).isZero();
    }

    @Test
    void partsOfTheSpectrumAgreeWithTheWhole() {
        Map<?, ?> whole = (Map<?, ?>) read(cli.run("spectrum", "out", "--json"));
        Map<?, ?> some = (Map<?, ?>) read(cli.run(
                "spectrum",
                "out",
                "--extremes",
                "2",
                "--nearest",
                "1",
                "--trace",
                "--diagonal",
                "--density",
                "--json"));
        List<?> values = (List<?>) whole.get("eigenvalues");
        double largest = (double) values.get(values.size() - 1);
        List<?> top = (List<?>) some.get("largest");
        assertThat((double) ((Map<?, ?>) top.get(0)).get("value")).isCloseTo(largest, within(1e-9 * largest));
        double sum = values.stream().mapToDouble(v -> (double) v).sum();
        assertThat((double) ((Map<?, ?>) some.get("trace")).get("value")).isCloseTo(sum, within(1e-9));
        assertThat((List<?>) ((Map<?, ?>) some.get("diagonal")).get("values")).hasSize(values.size());
        assertThat(((Map<?, ?>) some.get("density")).get("partBelowZero")).isNotNull();
        assertThat((List<?>) some.get("nearest")).hasSize(1);
        for (String part : List.of("layer:1", "neuron:1:2", "weights", "biases", "gauss-newton", "residual")) {
            Cli.Outcome outcome = cli.run("spectrum", "out", "--part", part, "--json");
            assertThat(outcome.code()).as(part + outcome.err()).isZero();
        }
        assertThat(cli.run("spectrum", "out", "--extremes", "1").out())
                .contains("largest eigenvalues, with proven error bounds:");
    }

    private Object read(Cli.Outcome outcome) {
        cli.write("read-back.json", outcome.out());
        return JsonText.read(folder.resolve("read-back.json"), "output");
    }
}
