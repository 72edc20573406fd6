package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.cli.fixture.Cli;

/** Mistyped commands and options are told in one sentence, with what was probably meant. */
class BadCommandLineTest {

    @TempDir
    private static Path folder;

    private static Cli cli;

    @BeforeAll
    static void writeFiles() {
        cli = new Cli(folder);
        cli.writeRegression();
        cli.run("train", "experiment.toml", "--out", "trained", "--quiet");
    }

    static Stream<BadCall> commandLine() {
        return Stream.of(
                BadCall.of("No command is given.\nSee 'thalweg --help'."),
                BadCall.of("Unknown command 'trian'.\nDid you mean 'train'?", "trian"),
                BadCall.of(
                        "Unknown option '--netwrk' of 'thalweg train'.\nDid you mean '--network'?",
                        "train",
                        "--netwrk=2"),
                BadCall.of("Unexpected argument 'second.toml'.", "train", "experiment.toml", "second.toml"),
                BadCall.of("The option --input needs a value, FILE.", "train", "--input"),
                BadCall.of("The option --store FILE must be given.", "landscape", "search", "experiment.toml"),
                BadCall.of(
                        "is a table, but an experiment file in TOML is needed.\n'thalweg prepare'", "train", "x.csv"),
                BadCall.of(
                        "x.csv' is not a result of thalweg, which is a file in JSON.\nName the folder",
                        "report",
                        "x.csv"),
                BadCall.of(
                        "would hold a drawing in SVG, which its ending denies.\nName it 'g.svg'.",
                        "quality",
                        "trained",
                        "--drawing",
                        "g.png"),
                BadCall.train(
                        "has gradient-tolerance, first-step.\nDid you mean 'gradient-tolerance'?",
                        "--set",
                        "test:descent.tolerance=1"),
                BadCall.of("Write for instance 'acme:sr1'.", "new", "solver", "acme:SR1"),
                BadCall.of("x.csv' holds numbers, but must name the columns.", "prepare", "x.csv", "--target", "z"),
                BadCall.of("The argument RESULT is missing.", "spectrum"),
                BadCall.of("The option --seed is given more than once.", "train", "--seed", "1", "--seed", "2"),
                BadCall.train(
                        "Unknown kernel 'vektor': there are auto, scalar, vector.\nDid you mean 'vector'?",
                        "--kernel",
                        "vektor"),
                BadCall.train(
                        "The plug-in folder '" + folder.resolve("nowhere") + "' does not exist",
                        "--plugin-path",
                        "nowhere"),
                BadCall.of("Unknown solver 'test:desent': installed are", "solvers", "test:desent"),
                BadCall.of(
                        "Unknown loss 'mze': installed are cross-entropy, mse.\nDid you mean 'mse'?", "losses", "mze"));
    }

    @ParameterizedTest
    @MethodSource({"commandLine"})
    void isToldInOneSentence(BadCall bad) {
        bad.assertRefused(cli, folder);
    }
}
