package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.cli.fixture.Cli;

/** Files that are no results, and options that do not fit a result, are told in one sentence. */
class BadResultTest {

    @TempDir
    private static Path folder;

    private static Cli cli;

    @BeforeAll
    static void writeFiles() {
        cli = new Cli(folder);
        cli.writeRegression();
        cli.write("short.json", "[1, 2, 3]");
        cli.write("broken.json", "[1, 2,");
        cli.write("future.json", "{\"format\": 99, \"parameters\": []}");
        cli.write("foreign.json", "{\"answer\": 42}");
        cli.write("partial.json", "{\"format\": 1, \"parameters\": [1]}");
        cli.run("train", "experiment.toml", "--out", "trained", "--quiet");
    }

    private static BadCall embed(String sentence, String... arguments) {
        List<String> all = new ArrayList<>(List.of("embed", "trained", "--out", "never/wide.json"));
        all.addAll(List.of(arguments));
        return new BadCall(sentence, all);
    }

    private static BadCall follow(String sentence, String... arguments) {
        List<String> all = new ArrayList<>(List.of("continue", "trained", "--out", "never"));
        all.addAll(List.of(arguments));
        return new BadCall(sentence, all);
    }

    static Stream<BadCall> results() {
        return Stream.of(
                BadCall.of("The result '" + folder.resolve("none.json") + "' does not exist.", "spectrum", "none.json"),
                BadCall.of("is not readable as JSON: line", "classify", "broken.json"),
                BadCall.of("is not a result: it is no JSON object.", "classify", "short.json"),
                BadCall.of("has result format 99, but this version reads format 1.", "spectrum", "future.json"),
                BadCall.of("is not a result of thalweg: it has no 'format'.", "spectrum", "foreign.json"),
                BadCall.of("is not a whole result: it lacks 'experiment'.", "classify", "partial.json"),
                BadCall.of("The result '" + folder.resolve("none.json") + "' does not exist.", "verify", "none.json"),
                BadCall.of("is not a whole result: it lacks 'experiment'.", "verify", "partial.json"),
                BadCall.of("has result format 99, but this version reads format 1.", "quality", "future.json"),
                BadCall.of(
                        "The option --zero-tolerance is '-1', but must be",
                        "quality",
                        "trained",
                        "--zero-tolerance=-1"),
                BadCall.of("The option --zero-tolerance is 'tiny'", "quality", "trained", "--zero-tolerance", "tiny"));
    }

    static Stream<BadCall> embeddings() {
        return Stream.of(
                BadCall.of("The option --out", "embed", "trained"),
                BadCall.of("The option --out names the result that is read", "embed", "trained", "--out", "trained"),
                BadCall.of(
                        "The output folder '" + folder.resolve("x.csv") + "'",
                        "embed",
                        "trained",
                        "--out",
                        "x.csv/wide"),
                embed(
                        "The option --by is 'splitt', but must be one of zero, inactive, split, remove, merge.\nDid you",
                        "--by",
                        "splitt"),
                embed("The option --layer is '2', but the network", "--layer", "2"),
                embed("The option --layer is 'first', but must be a whole number.", "--layer", "first"),
                embed("Layer 1 has 2 neurons, so it cannot be embedded into 1.", "--width", "1"),
                embed("The options --neuron and --ratio say how to split", "--neuron", "1"),
                embed("Splitting one neuron makes layer 1 3 wide", "--by", "split", "--width", "4"),
                embed("The option --neuron is '0', but layer 1 has neurons 1 to 2.", "--by", "split", "--neuron", "0"),
                embed("The option --ratio is 'NaN', but must be a finite number.", "--by", "split", "--ratio", "NaN"),
                embed("Inactive neurons need biases and an activation that vanishes below 0", "--by", "inactive"),
                embed("The option --width is for wider layers, but --by is remove.", "--by", "remove", "--width", "1"),
                embed("No neuron of layer 1 is idle within 1.0E-8", "--by", "remove"),
                embed("Merging needs the option --with", "--by", "merge"),
                embed("The option --with is '3', but layer 1 has neurons 1 to 2.", "--by", "merge", "--with", "3"),
                embed("are not copies of one another", "--by", "merge", "--with", "2"),
                embed("The option --tolerance is '-1', but must not be negative.", "--by", "remove", "--tolerance=-1"),
                embed("Splitting a neuron keeps a point stationary only without regularizer", "--by", "split"));
    }

    static Stream<BadCall> spectra() {
        return Stream.of(
                BadCall.of(
                        "The option --part is 'layers', but must be one of all, weights",
                        "spectrum",
                        "trained",
                        "--part",
                        "layers"),
                BadCall.of(
                        "The option --part is 'layer:3', but the network", "spectrum", "trained", "--part", "layer:3"),
                BadCall.of("has neurons 1 to 2 there.", "spectrum", "trained", "--part", "neuron:1:3"),
                BadCall.of(
                        "The option --extremes is '9', but at most 3 can be asked for",
                        "spectrum",
                        "trained",
                        "--extremes",
                        "9"),
                BadCall.of(
                        "The option --nearest is 'many', but must be a whole number of at least 1.",
                        "spectrum",
                        "trained",
                        "--nearest",
                        "many"),
                BadCall.of(
                        "The option --target is 'NaN', but must be a finite number.",
                        "spectrum",
                        "trained",
                        "--nearest",
                        "1",
                        "--target",
                        "NaN"),
                BadCall.of("The option --products is '3'", "spectrum", "trained", "--trace", "--products", "3"));
    }

    static Stream<BadCall> continuations() {
        return Stream.of(
                follow(
                        "The option --parameter is 'l2.lamda', but must be one of l2.lambda.\nDid you",
                        "--parameter",
                        "l2.lamda"),
                follow("The option --low is '-1', but must be a number above 0.", "--low=-1"),
                follow("The option --high is 'much', but must be", "--high", "much"),
                follow(
                        "The window 0.1 to 0.2 does not hold the present value of l2.lambda, 0.01.",
                        "--low",
                        "0.1",
                        "--high",
                        "0.2"),
                follow("The option --max-steps is '0', but must be a whole number of at least 1.", "--max-steps", "0"),
                follow("The option --max-branches is 'all'", "--max-branches", "all"),
                BadCall.of(
                        "The output folder '" + folder.resolve("x.csv/d") + "' cannot be made",
                        "continue",
                        "trained",
                        "--out",
                        "x.csv/d"));
    }

    @ParameterizedTest
    @MethodSource({"results", "embeddings", "spectra", "continuations"})
    void isToldInOneSentence(BadCall bad) {
        bad.assertRefused(cli, folder);
    }
}
