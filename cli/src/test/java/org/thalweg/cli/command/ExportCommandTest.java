package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;
import org.thalweg.cli.fixture.Cli.Outcome;

class ExportCommandTest {

    @TempDir
    private static Path folder;

    private static Cli cli;

    @BeforeAll
    static void train() {
        cli = new Cli(folder);
        cli.writeExclusiveOr();
        cli.run("train", "xor.toml", "--out", "xor", "--quiet");
        cli.write("torn.json", "{\"format\": 1, \"parameters\": [1, 2], \"layout\": []}");
        cli.write(
                "short.json",
                "{\"format\": 1, \"parameters\": [1, 2], \"layout\": [{\"name\": \"layer1.weights\", \"offset\": 0,"
                        + " \"rows\": 1, \"columns\": 1}]}");
        cli.write(
                "long.json",
                "{\"format\": 1, \"parameters\": [1, 2], \"layout\": [{\"name\": \"layer1.weights\", \"offset\": 0,"
                        + " \"rows\": 100000, \"columns\": 100000}]}");
    }

    private static Map<?, ?> result() {
        return (Map<?, ?>) JsonText.read(folder.resolve("xor/result.json"), "result");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "npz", "npy", "csv"})
    void parametersAreReadAgainBitForBit(String ending) {
        Outcome outcome = cli.run("export", "xor", "--parameters", "theta." + ending);
        assertThat(outcome.code()).as(outcome.err()).isZero();

        cli.run(
                "train",
                "xor.toml",
                "--init",
                "theta." + ending,
                "--max-iterations",
                "1",
                "--out",
                "from-" + ending,
                "--quiet");

        Map<?, ?> again = (Map<?, ?>) JsonText.read(folder.resolve("from-" + ending + "/result.json"), "result");
        assertThat((Object) ((Map<?, ?>) again.get("initial")).get("loss")).isEqualTo(result().get("loss"));
        assertThat((Object) ((Map<?, ?>) again.get("initial")).get("gradientNormInf"))
                .isEqualTo(result().get("gradientNormInf"));
    }

    @Test
    void initialFileOfAnExperimentTakesThem() throws IOException {
        cli.run("export", "xor", "--parameters", "theta.npz", "--quiet");
        String experiment = Files.readString(folder.resolve("xor.toml"));
        cli.write("again.toml", experiment.replace("seed = 1", "file = \"theta.npz\""));
        assertThat(cli.run("train", "again.toml", "--out", "again", "--quiet").code())
                .isZero();
    }

    @Test
    void jsonHasTheBlocksAsPeopleWriteThem() {
        cli.run("export", "xor", "--parameters", "blocks.json", "--quiet");
        Map<?, ?> blocks = (Map<?, ?>) JsonText.read(folder.resolve("blocks.json"), "parameters");
        List<?> theta = (List<?>) result().get("parameters");
        assertThat(blocks.keySet().toString()).isEqualTo("[layer1.weights, layer1.bias, layer2.weights, layer2.bias]");
        assertThat((Object) blocks.get("layer1.weights"))
                .isEqualTo(List.of(theta.subList(0, 2), theta.subList(2, 4), theta.subList(4, 6)));
        assertThat((Object) blocks.get("layer1.bias")).isEqualTo(theta.subList(6, 9));
    }

    @Test
    void tablesHaveOneRowForEachStateAndSample() throws IOException {
        assertThat(cli.run("export", "xor", "--trajectory", "curve.csv", "--predictions", "p.csv", "--json")
                        .out())
                .contains("curve.csv", "p.csv");
        List<String> curve = Files.readAllLines(folder.resolve("curve.csv"));
        List<?> states = (List<?>) result().get("trajectory");
        assertThat(curve.get(0)).isEqualTo("stage,iteration,evaluations,seconds,loss,gradientNormInf,parameterNorm");
        assertThat(curve).hasSize(states.size() + 1);
        assertThat(Double.parseDouble(curve.get(curve.size() - 1).split(",")[4]))
                .isEqualTo(result().get("loss"));

        List<String> predictions = Files.readAllLines(folder.resolve("p.csv"));
        assertThat(predictions.get(0)).isEqualTo("input1,input2,target1,target2,prediction1,prediction2");
        assertThat(predictions).hasSize(5);
        String[] second = predictions.get(2).split(",");
        assertThat(second).startsWith("0.0", "1.0", "0.0", "1.0");
        assertThat(Double.parseDouble(second[4]) + Double.parseDouble(second[5]))
                .isCloseTo(1, within(1e-15));
        assertThat(Double.parseDouble(second[5])).isGreaterThan(0.8);
    }

    private static org.assertj.core.data.Offset<Double> within(double distance) {
        return org.assertj.core.data.Offset.offset(distance);
    }

    @Test
    void numpyReadsTheArchives() throws Exception {
        assumeTrue(hasNumpy(), "python3 with numpy is not on the path");
        cli.run("export", "xor", "--parameters", "t.npz", "--trajectory", "c.npz", "--predictions", "p.npz", "--quiet");
        cli.run("export", "xor", "--parameters", "t.npy", "--quiet");
        // Loss of the softmax network with its L2 term, computed by NumPy from nothing but the archives.
        String script = String.join(
                "\n",
                "import json, numpy as np",
                "r = json.load(open('xor/result.json'))",
                "t, c, p = np.load('t.npz'), np.load('c.npz'), np.load('p.npz')",
                "assert (t['parameters'] == np.array(r['parameters'])).all()",
                "assert (np.load('t.npy') == t['parameters']).all()",
                "assert (c['loss'] == [s['loss'] for s in r['trajectory']]).all()",
                "a = np.tanh(p['input'] @ t['layer1.weights'].T + t['layer1.bias'])",
                "z = a @ t['layer2.weights'].T + t['layer2.bias']",
                "q = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)",
                "assert np.abs(q - p['prediction']).max() < 1e-14",
                "loss = -np.log((q * p['target']).sum(axis=1)).mean() + 1e-2 * (t['parameters'] ** 2).sum()",
                "assert abs(loss - r['loss']) < 1e-14, (loss, r['loss'])",
                "print('agrees')");
        assertThat(python(script)).isEqualTo("agrees\n");
    }

    private static boolean hasNumpy() throws Exception {
        try {
            return python("import numpy; print('there')").equals("there\n");
        } catch (IOException e) {
            return false;
        }
    }

    private static String python(String script) throws IOException, InterruptedException {
        Path out = folder.resolve("python.txt");
        Process process = new ProcessBuilder("python3", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export xor                                     | Nothing to export is named.
            export                                         | RESULT
            export nowhere --parameters t.json             | does not exist
            export xor --parameters t.txt                  | whose ending does not say
            export xor --parameters t                      | whose ending does not say
            export xor --trajectory t.npy                  | whose ending does not say
            export xor --predictions t.xml                 | whose ending does not say
            export xor --parameters xor                    | which is a folder
            export xor --parameters corners.csv/t.json     | is not a folder
            export torn.json --parameters t.json           | its layout does not cover its 2 parameters
            export short.json --parameters t.json          | its layout does not cover its 2 parameters
            export long.json --parameters t.json           | its layout does not cover its 2 parameters
            export torn.json --trajectory t.csv            | holds no states along the way
            export torn.json --predictions t.csv           | lacks 'experiment'
            export xor --parameter t.json                  | Did you mean '--parameters'?
            """)
    void badInputEndsWithOneSentence(String command, String sentence) {
        Outcome outcome = cli.run(command.split(" +"));
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("thalweg: ").contains(sentence).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
    }
}
