package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.cli.fixture.Cli;

/** Everything a person can get wrong ends with one clear sentence and exit code 2, and leaves nothing behind. */
class BadInputTest {

    @TempDir
    private static Path folder;

    private static Cli cli;

    private record Case(String sentence, List<String> arguments) {
        @Override
        public String toString() {
            return String.join(" ", arguments) + " -> " + sentence;
        }
    }

    /** The arguments as they are. */
    private static Case raw(String sentence, String... arguments) {
        return new Case(sentence, List.of(arguments));
    }

    /** A training that would work, with further arguments; the last of each option would win or be refused. */
    private static Case train(String sentence, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("train", "--out", "never", "--solver", "test:descent", "--max-evaluations", "50"));
        List<String> given = List.of(arguments);
        addUnless(given, all, "--input", "x.csv");
        if (!given.contains("--labels")) {
            addUnless(given, all, "--target", "y.csv");
        }
        addUnless(given, all, "--network", "2:test:tanh,1:test:linear");
        all.addAll(given);
        return new Case(sentence, all);
    }

    private static void addUnless(List<String> given, List<String> all, String option, String value) {
        if (!given.contains(option)) {
            all.add(option);
            all.add(value);
        }
    }

    @BeforeAll
    static void writeFiles() throws IOException {
        cli = new Cli(folder);
        cli.writeRegression();
        writeTables();
        writeInitialPoints();
        writeExperiments();
        Files.createDirectories(folder.resolve("a-folder"));
        Files.write(folder.resolve("no-array.npy"), "no array at all".getBytes());
        Files.write(folder.resolve("no-archive.npz"), "no archive".getBytes());
        cli.write("future.json", "{\"format\": 99, \"parameters\": []}");
        cli.write("foreign.json", "{\"answer\": 42}");
        writeResult();
        cli.write("partial.json", "{\"format\": 1, \"parameters\": [1]}");
    }

    /** A trained result. */
    private static void writeResult() {
        cli.run("train", "experiment.toml", "--out", "trained", "--quiet");
    }

    private static void writeTables() {
        cli.write("four.csv", "1", "2", "3", "4");
        cli.write("ragged.csv", "1,2", "3", "4,5", "6,7", "8,9");
        cli.write("text.csv", "1", "2", "abc", "4", "5");
        cli.write("nan.csv", "1", "NaN", "3", "4", "5");
        cli.write("infinite.csv", "1", "2", "3", "-inf", "5");
        cli.write("huge.csv", "1", "2", "3", "4", "1e999");
        cli.write("hole.csv", "1,2", "3,", "5,6", "7,8", "9,10");
        cli.write("mixed.csv", "1,abc", "2,3", "4,5", "6,7", "8,9");
        cli.write("semicolon.csv", "1;2", "3;4", "5;6", "7;8", "9;10");
        cli.write("hexadecimal.csv", "1", "0x1p3", "3", "4", "5");
        cli.write("quote.csv", "1", "\"2", "3", "4", "5");
        cli.write("header.csv", "height");
        cli.write("labels.csv", "0", "1", "1", "0", "1");
        cli.write("from-one.csv", "1", "2", "2", "1", "2");
        cli.write("half.csv", "0", "0.5", "1", "0", "1");
        cli.write("negative.csv", "1", "1", "-1", "1", "1");
        cli.write("zero.csv", "0", "0", "0", "0", "0");
        cli.write("two-columns.csv", "1,1", "1,1", "1,1", "1,1", "1,1");
    }

    private static void writeInitialPoints() {
        cli.write("short.json", "[1, 2, 3]");
        cli.write("broken.json", "[1, 2,");
        cli.write("words.json", "[1, \"two\", 3, 4, 5, 6, 7]");
        cli.write("null.json", "[1, null, 3, 4, 5, 6, 7]");
        cli.write("wrong-shape.json", "{\"w1\": [[1, 2, 3], [4, 5, 6]], \"w2\": [[1, 2, 3]]}");
        cli.write("missing-block.json", "{\"layer1.weights\": [[1], [2]]}");
        cli.write("further-layer.json", "{\"w1\": [[1, 2], [3, 4]], \"w2\": [[1, 2, 3]], \"w3\": [[1, 2]]}");
        cli.write("ragged.json", "{\"w1\": [[1, 2], [3]], \"w2\": [[1, 2, 3]]}");
    }

    private static void writeExperiments() {
        cli.write("empty.csv");
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

    static Stream<Case> cases() {
        return Stream.of(
                        commandLine(),
                        data(),
                        network(),
                        objective(),
                        initial(),
                        solver(),
                        budgets(),
                        files(),
                        results(),
                        embeddings(),
                        spectra(),
                        continuations())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> commandLine() {
        return Stream.of(
                raw("No command is given.\nSee 'thalweg --help'."),
                raw("Unknown command 'trian'.\nDid you mean 'train'?", "trian"),
                raw("Unknown option '--netwrk' of 'thalweg train'.\nDid you mean '--network'?", "train", "--netwrk=2"),
                raw("Unexpected argument 'second.toml'.", "train", "experiment.toml", "second.toml"),
                raw("The option --input needs a value, FILE.", "train", "--input"),
                raw("The option --store FILE must be given.", "landscape", "search", "experiment.toml"),
                raw("is a table, but an experiment file in TOML is needed.\n'thalweg prepare'", "train", "x.csv"),
                raw("x.csv' is not a result of thalweg, which is a file in JSON.\nName the folder", "report", "x.csv"),
                raw(
                        "would hold a drawing in SVG, which its ending denies.\nName it 'g.svg'.",
                        "quality",
                        "trained",
                        "--drawing",
                        "g.png"),
                train(
                        "has gradient-tolerance, first-step.\nDid you mean 'gradient-tolerance'?",
                        "--set",
                        "test:descent.tolerance=1"),
                raw("Write for instance 'acme:sr1'.", "new", "solver", "acme:SR1"),
                raw("x.csv' holds numbers, but must name the columns.", "prepare", "x.csv", "--target", "z"),
                raw("The argument RESULT is missing.", "spectrum"),
                raw("The option --seed is given more than once.", "train", "--seed", "1", "--seed", "2"),
                train(
                        "Unknown kernel 'vektor': there are auto, scalar, vector.\nDid you mean 'vector'?",
                        "--kernel",
                        "vektor"),
                train(
                        "The plug-in folder '" + folder.resolve("nowhere") + "' does not exist",
                        "--plugin-path",
                        "nowhere"),
                raw("Unknown solver 'test:desent': installed are", "solvers", "test:desent"),
                raw("Unknown loss 'mze': installed are cross-entropy, mse.\nDid you mean 'mse'?", "losses", "mze"));
    }

    private static Stream<Case> data() {
        return Stream.of(
                raw("No input data is given.\nGive --input FILE", "train"),
                raw("Neither target values nor class labels are given.\nGive either", "train", "--input", "x.csv"),
                train("Both target values and class labels are given", "--target", "y.csv", "--labels", "labels.csv"),
                train("The input file '" + folder.resolve("none.csv") + "' does not exist.", "--input", "none.csv"),
                train("is a folder, but a file is needed.", "--target", "a-folder"),
                train("is empty: at least one row is needed.", "--input", "empty.csv"),
                train("has a header but no rows: at least one row is needed.", "--input", "header.csv"),
                train("ragged.csv, line 2: the row has 1 values, but the first row has 2.", "--input", "ragged.csv"),
                train("text.csv, line 3, column 1: 'abc' is not a number.", "--input", "text.csv"),
                train("nan.csv, line 2, column 1: the value 'NaN' is not finite", "--target", "nan.csv"),
                train("infinite.csv, line 4, column 1: the value '-inf' is not finite", "--target", "infinite.csv"),
                train("huge.csv, line 5, column 1: the value '1e999' is not finite", "--input", "huge.csv"),
                train("hole.csv, line 2, column 2: the cell is empty", "--input", "hole.csv"),
                train("mixed.csv, line 1, column 2: 'abc' is not a number.", "--input", "mixed.csv"),
                train("'1;2' is not a number.\nSeparate the values of a row by commas.", "--input", "semicolon.csv"),
                train("line 2, column 1: '0x1p3' is not a number.", "--input", "hexadecimal.csv"),
                train("quote.csv", "--input", "quote.csv"),
                train(
                        "'" + folder.resolve("x.csv") + "' has 5 rows, but '" + folder.resolve("four.csv") + "' has 4",
                        "--target",
                        "four.csv"),
                train("The network has 1 outputs, but the data has 2 target columns.", "--target", "two-columns.csv"),
                train(
                        "Class labels need a network with at least 2 outputs, one per class, but it has 1.",
                        "--labels",
                        "labels.csv"),
                train(
                        "line 2, column 1: the label 2 is not a class number between 0 and 1 (the network has 2 outputs)."
                                + "\nThe labels seem to count from 1 to 2: subtract 1 from each.",
                        "--labels",
                        "from-one.csv",
                        "--network",
                        "2:softmax"),
                train(
                        "half.csv, line 2, column 1: the label 0.5 is not a class number",
                        "--labels",
                        "half.csv",
                        "--network",
                        "2:softmax"),
                train("labels need exactly one", "--labels", "two-columns.csv", "--network", "2:softmax"),
                train("negative.csv, line 3, column 1: the weight -1.0 is negative", "--weights", "negative.csv"),
                train("The weights sum to 0.0", "--weights", "zero.csv"),
                train("weights need exactly one", "--weights", "two-columns.csv"));
    }

    private static Stream<Case> network() {
        return Stream.of(
                raw("No network is given.\nGive --network", "train", "--input", "x.csv", "--target", "y.csv"),
                train("Cannot read layer 'two' of network 'two'", "--network", "two"),
                train("has width 0, but a layer needs at least 1 neuron", "--network", "0:test:tanh,1:test:linear"),
                train("Unknown activation 'test:tahn': installed are", "--network", "2:test:tahn,1:test:linear"),
                train("Did you mean 'test:tanh'?", "--network", "2:test:tahn,1:test:linear"),
                train("is softmax, but only the output layer can be", "--network", "2:softmax,1:test:linear"),
                train("has 3 neurons but 2 activations", "--network", "3:test:tanh|test:tanh,1:test:linear"),
                train("Option 'slope' of activation 'test:linear' is '11'", "--network", "1:test:linear(11)"),
                train("has more values than 'test:tanh' has options", "--network", "1:test:tanh(1)"),
                train(
                        "fit into one array: use narrower layers.",
                        "--network",
                        "1000000:test:tanh,1000000:test:tanh,1:test:linear"));
    }

    private static Stream<Case> objective() {
        return Stream.of(
                train("Unknown loss 'mes': installed are", "--loss", "mes"),
                train("Loss 'cross-entropy' needs a softmax output layer", "--loss", "cross-entropy"),
                train("Unknown option 'power' of loss 'mse': it has no options.", "--loss", "mse(power=2)"),
                train("Option 'lambda' of regularizer 'l2' is '-1', but must be a number between 0", "--l2", "-1"),
                train("Option 'lambda' of regularizer 'l2' is 'much'", "--l2", "much"),
                train(
                        "Option 'on' of regularizer 'l2' is 'bias', but must be one of all, weights.",
                        "--l2",
                        "1",
                        "--l2-on",
                        "bias"),
                train("--l2-on is given, but there is no L2 term.\nGive its factor", "--l2-on", "all"),
                train("Option 'bound' of regularizer 'max-norm' is '0'", "--max-norm", "0"),
                train("Option 'lambda' of regularizer 'merge' must be given", "--regularizer", "merge"),
                train("expected name or name(option=value, ...)", "--regularizer", "l2(lambda=1"));
    }

    private static Stream<Case> initial() {
        return Stream.of(
                train("Unknown initializer 'glorot': there are", "--initializer", "glorot"),
                train("needs two numbers: uniform(LOWER, UPPER).", "--initializer", "uniform(1)"),
                train("need finite lower < upper, but got [1.0, -1.0)", "--initializer", "uniform(1,-1)"),
                train("but only uniform takes some", "--initializer", "he(2)"),
                train("Both 'file' and 'initializer' are given", "--init", "short.json", "--initializer", "he"),
                train("'seed' of [initial] is 'seven', but must be a whole number", "--seed", "seven"),
                train(
                        "The initial parameter file '" + folder.resolve("none.json") + "' does not exist.",
                        "--init",
                        "none.json"),
                train(
                        "holds 3 parameters, but the network 2:test:tanh,1:test:linear with 1 inputs has 7.",
                        "--init",
                        "short.json"),
                train("is not readable as JSON: line", "--init", "broken.json"),
                train("entry 1 of the array is 'two', but parameters must be numbers.", "--init", "words.json"),
                train("entry 1 of the array is 'null', but parameters must be numbers.", "--init", "null.json"),
                train("w1 is 2x3, but the network needs 2x2.", "--init", "wrong-shape.json"),
                train(
                        "lacks the block layer1.bias (2) of the network; it has layer1.weights.",
                        "--init",
                        "missing-block.json"),
                train(
                        "has a block w3, but the network 2:test:tanh,1:test:linear has only 2 layers.",
                        "--init",
                        "further-layer.json"),
                train("row 2 of w1 has 1 values, but its first row has 2.", "--init", "ragged.json"),
                train("is not a NumPy array", "--init", "no-array.npy"),
                train("holds no NumPy arrays", "--init", "no-archive.npz"),
                train("holds 5 parameters, but", "--init", "x.csv"));
    }

    private static Stream<Case> solver() {
        return Stream.of(
                train("Unknown solver 'test:decent': installed are", "--solver", "test:decent"),
                train("Cannot read the setting 'tolerance=1': expected SOLVER.OPTION=VALUE.", "--set", "tolerance=1"),
                train(
                        "Unknown option 'tolerance' of solver 'test:descent': it has gradient-tolerance, first-step.",
                        "--set",
                        "test:descent.tolerance=1"),
                train(
                        "names the solver 'bfgs', but the solvers of this run are test:descent",
                        "--set",
                        "bfgs.memory=3"),
                train(
                        "Option 'first-step' of solver 'test:descent' is 'big', but must be a number",
                        "--set",
                        "test:descent.first-step=big"),
                train("Option 'first-step' of solver 'test:descent' is '1e9'", "--set", "test:descent.first-step=1e9"),
                train("'max-evaluations' of solver test:descent is '0'", "--set", "test:descent.max-evaluations=0"));
    }

    private static Stream<Case> budgets() {
        return Stream.of(
                raw(
                        "'max-seconds' of [budget] is '-1', but must be a positive number of seconds.",
                        "train",
                        "experiment.toml",
                        "--max-seconds",
                        "-1"),
                raw("'max-seconds' of [budget] is 'soon'", "train", "experiment.toml", "--max-seconds", "soon"),
                raw("'max-seconds' of [budget] is 'NaN'", "train", "experiment.toml", "--max-seconds", "NaN"),
                raw(
                        "'max-evaluations' of [budget] is '0', but must be a whole number of at least 1.",
                        "train",
                        "experiment.toml",
                        "--max-evaluations",
                        "0"),
                raw(
                        "'max-evaluations' of [budget] is '1.5', but must be a whole number",
                        "train",
                        "experiment.toml",
                        "--max-evaluations",
                        "1.5"),
                raw(
                        "'max-iterations' of [budget] is '99999999999999999999'",
                        "train",
                        "experiment.toml",
                        "--max-iterations",
                        "99999999999999999999"));
    }

    private static Stream<Case> files() {
        return Stream.of(
                raw("The experiment '" + folder.resolve("none.toml") + "' does not exist.", "train", "none.toml"),
                raw("is not readable as TOML: line 1, column", "train", "broken.toml"),
                raw("Unknown section 'netwrk' of " + folder.resolve("section.toml"), "train", "section.toml"),
                raw("Did you mean 'network'?", "train", "section.toml"),
                raw("Unknown key 'tarjet' in [data] of", "train", "key.toml"),
                raw("Did you mean 'target'?", "train", "key.toml"),
                raw("'input' of [data] is '5', but must be a text in quotes.", "train", "number.toml"),
                raw("'network' must be a table: write [network]", "train", "no-table.toml"),
                raw("'solver' must be a list of tables: write [[solver]]", "train", "one-bracket.toml"),
                raw("The key 'name' of [[solver]] is missing.", "train", "nameless.toml"),
                raw("'max-iterations' of [[solver]] is '0'", "train", "limit.toml"),
                raw("'spectrum' of [output] is 'yes', but must be true or false.", "train", "flag.toml"),
                raw("Both 'file' and 'initializer' are given", "train", "both-initial.toml"),
                raw(
                        "The output folder '" + folder.resolve("x.csv/out") + "' cannot be made",
                        "train",
                        "experiment.toml",
                        "--out",
                        "x.csv/out"));
    }

    private static Stream<Case> results() {
        return Stream.of(
                raw("The result '" + folder.resolve("none.json") + "' does not exist.", "spectrum", "none.json"),
                raw("is not readable as JSON: line", "classify", "broken.json"),
                raw("is not a result: it is no JSON object.", "classify", "short.json"),
                raw("has result format 99, but this version reads format 1.", "spectrum", "future.json"),
                raw("is not a result of thalweg: it has no 'format'.", "spectrum", "foreign.json"),
                raw("is not a whole result: it lacks 'experiment'.", "classify", "partial.json"),
                raw("The result '" + folder.resolve("none.json") + "' does not exist.", "verify", "none.json"),
                raw("is not a whole result: it lacks 'experiment'.", "verify", "partial.json"),
                raw("has result format 99, but this version reads format 1.", "quality", "future.json"),
                raw("The option --zero-tolerance is '-1', but must be", "quality", "trained", "--zero-tolerance=-1"),
                raw("The option --zero-tolerance is 'tiny'", "quality", "trained", "--zero-tolerance", "tiny"));
    }

    private static Case embed(String sentence, String... arguments) {
        List<String> all = new ArrayList<>(List.of("embed", "trained", "--out", "never/wide.json"));
        all.addAll(List.of(arguments));
        return new Case(sentence, all);
    }

    private static Stream<Case> embeddings() {
        return Stream.of(
                raw("The option --out", "embed", "trained"),
                raw("The option --out names the result that is read", "embed", "trained", "--out", "trained"),
                raw("The output folder '" + folder.resolve("x.csv") + "'", "embed", "trained", "--out", "x.csv/wide"),
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

    private static Stream<Case> spectra() {
        return Stream.of(
                raw(
                        "The option --part is 'layers', but must be one of all, weights",
                        "spectrum",
                        "trained",
                        "--part",
                        "layers"),
                raw("The option --part is 'layer:3', but the network", "spectrum", "trained", "--part", "layer:3"),
                raw("has neurons 1 to 2 there.", "spectrum", "trained", "--part", "neuron:1:3"),
                raw(
                        "The option --extremes is '9', but at most 3 can be asked for",
                        "spectrum",
                        "trained",
                        "--extremes",
                        "9"),
                raw(
                        "The option --nearest is 'many', but must be a whole number of at least 1.",
                        "spectrum",
                        "trained",
                        "--nearest",
                        "many"),
                raw(
                        "The option --target is 'NaN', but must be a finite number.",
                        "spectrum",
                        "trained",
                        "--nearest",
                        "1",
                        "--target",
                        "NaN"),
                raw("The option --products is '3'", "spectrum", "trained", "--trace", "--products", "3"));
    }

    private static Case follow(String sentence, String... arguments) {
        List<String> all = new ArrayList<>(List.of("continue", "trained", "--out", "never"));
        all.addAll(List.of(arguments));
        return new Case(sentence, all);
    }

    private static Stream<Case> continuations() {
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
                raw(
                        "The output folder '" + folder.resolve("x.csv/d") + "' cannot be made",
                        "continue",
                        "trained",
                        "--out",
                        "x.csv/d"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldInOneSentence(Case bad) throws IOException {
        Cli.Outcome outcome = cli.run(bad.arguments().toArray(String[]::new));

        assertThat(outcome.err())
                .contains(bad.sentence())
                .startsWith("thalweg: ")
                .doesNotContain("\tat ");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().count()).isLessThanOrEqualTo(4);
        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("thalweg-out")).doesNotExist();
    }
}
