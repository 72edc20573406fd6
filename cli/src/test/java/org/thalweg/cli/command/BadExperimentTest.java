package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.cli.fixture.Cli;

/** Experiments that cannot be are told in one sentence: sections, keys, networks, losses, solvers, budgets. */
class BadExperimentTest {

    @TempDir
    private static Path folder;

    private static Cli cli;

    @BeforeAll
    static void writeFiles() {
        cli = new Cli(folder);
        cli.writeRegression();
        cli.write("short.json", "[1, 2, 3]");
        writeExperiments();
    }

    private static void writeExperiments() {
        cli.write("broken.toml", "[data", "input = 1");
        cli.write("section.toml", "[data]", "input = \"x.csv\"", "[netwrk]", "layers = \"1:test:linear\"");
        cli.write("key.toml", "[data]", "input = \"x.csv\"", "tarjet = \"y.csv\"");
        cli.write("number.toml", "[data]", "input = 5", "target = \"y.csv\"");
        cli.write("no-table.toml", "network = \"1:test:linear\"", "[data]", "input = \"x.csv\"", "target = \"y.csv\"");
        cli.write(
                "one-bracket.toml",
                "[data]",
                "input = \"x.csv\"",
                "target = \"y.csv\"",
                "[network]",
                "layers = \"1:test:linear\"",
                "[solver]",
                "name = \"test:descent\"");
        cli.write(
                "nameless.toml",
                "[data]",
                "input = \"x.csv\"",
                "target = \"y.csv\"",
                "[network]",
                "layers = \"1:test:linear\"",
                "[[solver]]",
                "first-step = 1");
        cli.write(
                "limit.toml",
                "[data]",
                "input = \"x.csv\"",
                "target = \"y.csv\"",
                "[network]",
                "layers = \"1:test:linear\"",
                "[[solver]]",
                "name = \"test:descent\"",
                "max-iterations = 0");
        cli.write(
                "flag.toml",
                "[data]",
                "input = \"x.csv\"",
                "target = \"y.csv\"",
                "[network]",
                "layers = \"1:test:linear\"",
                "[output]",
                "spectrum = \"yes\"");
        cli.write(
                "both-initial.toml",
                "[data]",
                "input = \"x.csv\"",
                "target = \"y.csv\"",
                "[network]",
                "layers = \"1:test:linear\"",
                "[initial]",
                "file = \"short.json\"",
                "initializer = \"he\"");
    }

    static Stream<BadCall> network() {
        return Stream.of(
                BadCall.of("No network is given.\nGive --network", "train", "--input", "x.csv", "--target", "y.csv"),
                BadCall.train("Cannot read layer 'two' of network 'two'", "--network", "two"),
                BadCall.train(
                        "has width 0, but a layer needs at least 1 neuron", "--network", "0:test:tanh,1:test:linear"),
                BadCall.train(
                        "Unknown activation 'test:tahn': installed are", "--network", "2:test:tahn,1:test:linear"),
                BadCall.train("Did you mean 'test:tanh'?", "--network", "2:test:tahn,1:test:linear"),
                BadCall.train("is softmax, but only the output layer can be", "--network", "2:softmax,1:test:linear"),
                BadCall.train("has 3 neurons but 2 activations", "--network", "3:test:tanh|test:tanh,1:test:linear"),
                BadCall.train("Option 'slope' of activation 'test:linear' is '11'", "--network", "1:test:linear(11)"),
                BadCall.train("has more values than 'test:tanh' has options", "--network", "1:test:tanh(1)"),
                BadCall.train(
                        "fit into one array: use narrower layers.",
                        "--network",
                        "1000000:test:tanh,1000000:test:tanh,1:test:linear"));
    }

    static Stream<BadCall> objective() {
        return Stream.of(
                BadCall.train("Unknown loss 'mes': installed are", "--loss", "mes"),
                BadCall.train("Loss 'cross-entropy' needs a softmax output layer", "--loss", "cross-entropy"),
                BadCall.train("Unknown option 'power' of loss 'mse': it has no options.", "--loss", "mse(power=2)"),
                BadCall.train(
                        "Option 'lambda' of regularizer 'l2' is '-1', but must be a number between 0", "--l2", "-1"),
                BadCall.train("Option 'lambda' of regularizer 'l2' is 'much'", "--l2", "much"),
                BadCall.train(
                        "Option 'on' of regularizer 'l2' is 'bias', but must be one of all, weights.",
                        "--l2",
                        "1",
                        "--l2-on",
                        "bias"),
                BadCall.train("--l2-on is given, but there is no L2 term.\nGive its factor", "--l2-on", "all"),
                BadCall.train("Option 'bound' of regularizer 'max-norm' is '0'", "--max-norm", "0"),
                BadCall.train("Option 'lambda' of regularizer 'merge' must be given", "--regularizer", "merge"),
                BadCall.train("expected name or name(option=value, ...)", "--regularizer", "l2(lambda=1"));
    }

    static Stream<BadCall> solver() {
        return Stream.of(
                BadCall.train("Unknown solver 'test:decent': installed are", "--solver", "test:decent"),
                BadCall.train(
                        "Cannot read the setting 'tolerance=1': expected SOLVER.OPTION=VALUE.", "--set", "tolerance=1"),
                BadCall.train(
                        "Unknown option 'tolerance' of solver 'test:descent': it has gradient-tolerance, first-step.",
                        "--set",
                        "test:descent.tolerance=1"),
                BadCall.train(
                        "names the solver 'bfgs', but the solvers of this run are test:descent",
                        "--set",
                        "bfgs.memory=3"),
                BadCall.train(
                        "Option 'first-step' of solver 'test:descent' is 'big', but must be a number",
                        "--set",
                        "test:descent.first-step=big"),
                BadCall.train(
                        "Option 'first-step' of solver 'test:descent' is '1e9'",
                        "--set",
                        "test:descent.first-step=1e9"),
                BadCall.train(
                        "'max-evaluations' of solver test:descent is '0'", "--set", "test:descent.max-evaluations=0"));
    }

    static Stream<BadCall> budgets() {
        return Stream.of(
                BadCall.of(
                        "'max-seconds' of [budget] is '-1', but must be a positive number of seconds.",
                        "train",
                        "experiment.toml",
                        "--max-seconds",
                        "-1"),
                BadCall.of("'max-seconds' of [budget] is 'soon'", "train", "experiment.toml", "--max-seconds", "soon"),
                BadCall.of("'max-seconds' of [budget] is 'NaN'", "train", "experiment.toml", "--max-seconds", "NaN"),
                BadCall.of(
                        "'max-evaluations' of [budget] is '0', but must be a whole number of at least 1.",
                        "train",
                        "experiment.toml",
                        "--max-evaluations",
                        "0"),
                BadCall.of(
                        "'max-evaluations' of [budget] is '1.5', but must be a whole number",
                        "train",
                        "experiment.toml",
                        "--max-evaluations",
                        "1.5"),
                BadCall.of(
                        "'max-iterations' of [budget] is '99999999999999999999'",
                        "train",
                        "experiment.toml",
                        "--max-iterations",
                        "99999999999999999999"));
    }

    static Stream<BadCall> files() {
        return Stream.of(
                BadCall.of(
                        "The experiment '" + folder.resolve("none.toml") + "' does not exist.", "train", "none.toml"),
                BadCall.of("is not readable as TOML: line 1, column", "train", "broken.toml"),
                BadCall.of("Unknown section 'netwrk' of " + folder.resolve("section.toml"), "train", "section.toml"),
                BadCall.of("Did you mean 'network'?", "train", "section.toml"),
                BadCall.of("Unknown key 'tarjet' in [data] of", "train", "key.toml"),
                BadCall.of("Did you mean 'target'?", "train", "key.toml"),
                BadCall.of("'input' of [data] is '5', but must be a text in quotes.", "train", "number.toml"),
                BadCall.of("'network' must be a table: write [network]", "train", "no-table.toml"),
                BadCall.of("'solver' must be a list of tables: write [[solver]]", "train", "one-bracket.toml"),
                BadCall.of("The key 'name' of [[solver]] is missing.", "train", "nameless.toml"),
                BadCall.of("'max-iterations' of [[solver]] is '0'", "train", "limit.toml"),
                BadCall.of("'spectrum' of [output] is 'yes', but must be true or false.", "train", "flag.toml"),
                BadCall.of("Both 'file' and 'initializer' are given", "train", "both-initial.toml"),
                BadCall.of(
                        "The output folder '" + folder.resolve("x.csv/out") + "' cannot be made",
                        "train",
                        "experiment.toml",
                        "--out",
                        "x.csv/out"));
    }

    @ParameterizedTest
    @MethodSource({"network", "objective", "solver", "budgets", "files"})
    void isToldInOneSentence(BadCall bad) {
        bad.assertRefused(cli, folder);
    }
}
