package org.thalweg.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.cli.fixture.Cli;

/** Tables and initial parameters that cannot be used are told in one sentence, with file, line and value. */
class BadDataTest {

    @TempDir
    private static Path folder;

    private static Cli cli;

    @BeforeAll
    static void writeFiles() throws IOException {
        cli = new Cli(folder);
        cli.writeRegression();
        writeTables();
        writeInitialPoints();
        Files.createDirectories(folder.resolve("a-folder"));
        Files.write(folder.resolve("no-array.npy"), "no array at all".getBytes());
        Files.write(folder.resolve("no-archive.npz"), "no archive".getBytes());
    }

    private static void writeTables() {
        cli.write("four.csv", "1", "2", "3", "4");
        cli.write("empty.csv");
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

    static Stream<BadCall> data() {
        return Stream.of(
                BadCall.of("No input data is given.\nGive --input FILE", "train"),
                BadCall.of(
                        "Neither target values nor class labels are given.\nGive either", "train", "--input", "x.csv"),
                BadCall.train(
                        "Both target values and class labels are given", "--target", "y.csv", "--labels", "labels.csv"),
                BadCall.train(
                        "The input file '" + folder.resolve("none.csv") + "' does not exist.", "--input", "none.csv"),
                BadCall.train("is a folder, but a file is needed.", "--target", "a-folder"),
                BadCall.train("is empty: at least one row is needed.", "--input", "empty.csv"),
                BadCall.train("has a header but no rows: at least one row is needed.", "--input", "header.csv"),
                BadCall.train(
                        "ragged.csv, line 2: the row has 1 values, but the first row has 2.", "--input", "ragged.csv"),
                BadCall.train("text.csv, line 3, column 1: 'abc' is not a number.", "--input", "text.csv"),
                BadCall.train("nan.csv, line 2, column 1: the value 'NaN' is not finite", "--target", "nan.csv"),
                BadCall.train(
                        "infinite.csv, line 4, column 1: the value '-inf' is not finite", "--target", "infinite.csv"),
                BadCall.train("huge.csv, line 5, column 1: the value '1e999' is not finite", "--input", "huge.csv"),
                BadCall.train("hole.csv, line 2, column 2: the cell is empty", "--input", "hole.csv"),
                BadCall.train("mixed.csv, line 1, column 2: 'abc' is not a number.", "--input", "mixed.csv"),
                BadCall.train(
                        "'1;2' is not a number.\nSeparate the values of a row by commas.", "--input", "semicolon.csv"),
                BadCall.train("line 2, column 1: '0x1p3' is not a number.", "--input", "hexadecimal.csv"),
                BadCall.train("quote.csv", "--input", "quote.csv"),
                BadCall.train(
                        "'" + folder.resolve("x.csv") + "' has 5 rows, but '" + folder.resolve("four.csv") + "' has 4",
                        "--target",
                        "four.csv"),
                BadCall.train(
                        "The network has 1 outputs, but the data has 2 target columns.", "--target", "two-columns.csv"),
                BadCall.train(
                        "Class labels need a network with at least 2 outputs, one per class, but it has 1.",
                        "--labels",
                        "labels.csv"),
                BadCall.train(
                        "line 2, column 1: the label 2 is not a class number between 0 and 1 (the network has 2 outputs)."
                                + "\nThe labels seem to count from 1 to 2: subtract 1 from each.",
                        "--labels",
                        "from-one.csv",
                        "--network",
                        "2:softmax"),
                BadCall.train(
                        "half.csv, line 2, column 1: the label 0.5 is not a class number",
                        "--labels",
                        "half.csv",
                        "--network",
                        "2:softmax"),
                BadCall.train("labels need exactly one", "--labels", "two-columns.csv", "--network", "2:softmax"),
                BadCall.train(
                        "negative.csv, line 3, column 1: the weight -1.0 is negative", "--weights", "negative.csv"),
                BadCall.train("The weights sum to 0.0", "--weights", "zero.csv"),
                BadCall.train("weights need exactly one", "--weights", "two-columns.csv"));
    }

    static Stream<BadCall> initial() {
        return Stream.of(
                BadCall.train("Unknown initializer 'glorot': there are", "--initializer", "glorot"),
                BadCall.train("needs two numbers: uniform(LOWER, UPPER).", "--initializer", "uniform(1)"),
                BadCall.train("need finite lower < upper, but got [1.0, -1.0)", "--initializer", "uniform(1,-1)"),
                BadCall.train("but only uniform takes some", "--initializer", "he(2)"),
                BadCall.train("Both 'file' and 'initializer' are given", "--init", "short.json", "--initializer", "he"),
                BadCall.train("'seed' of [initial] is 'seven', but must be a whole number", "--seed", "seven"),
                BadCall.train(
                        "The initial parameter file '" + folder.resolve("none.json") + "' does not exist.",
                        "--init",
                        "none.json"),
                BadCall.train(
                        "holds 3 parameters, but the network 2:test:tanh,1:test:linear with 1 inputs has 7.",
                        "--init",
                        "short.json"),
                BadCall.train("is not readable as JSON: line", "--init", "broken.json"),
                BadCall.train("entry 1 of the array is 'two', but parameters must be numbers.", "--init", "words.json"),
                BadCall.train("entry 1 of the array is 'null', but parameters must be numbers.", "--init", "null.json"),
                BadCall.train("w1 is 2x3, but the network needs 2x2.", "--init", "wrong-shape.json"),
                BadCall.train(
                        "lacks the block layer1.bias (2) of the network; it has layer1.weights.",
                        "--init",
                        "missing-block.json"),
                BadCall.train(
                        "has a block w3, but the network 2:test:tanh,1:test:linear has only 2 layers.",
                        "--init",
                        "further-layer.json"),
                BadCall.train("row 2 of w1 has 1 values, but its first row has 2.", "--init", "ragged.json"),
                BadCall.train("is not a NumPy array", "--init", "no-array.npy"),
                BadCall.train("holds no NumPy arrays", "--init", "no-archive.npz"),
                BadCall.train("holds 5 parameters, but", "--init", "x.csv"));
    }

    @ParameterizedTest
    @MethodSource({"data", "initial"})
    void isToldInOneSentence(BadCall bad) {
        bad.assertRefused(cli, folder);
    }
}
