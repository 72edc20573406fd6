package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;
import org.thalweg.cli.fixture.Cli.Outcome;

class CompareCommandTest {

    @TempDir
    private static Path folder;

    private static Cli cli;

    @BeforeAll
    static void train() {
        cli = new Cli(folder);
        cli.writeExclusiveOr();
        cli.writeRegression();
        cli.run("train", "xor.toml", "--out", "newton", "--quiet");
        cli.run("train", "xor.toml", "--out", "quasi", "--solver", "bfgs", "--quiet");
        cli.run("train", "xor.toml", "--out", "weak", "--l2", "1e-3", "--quiet");
        cli.run("train", "experiment.toml", "--out", "line", "--quiet");
    }

    private static Map<?, ?> stored(String name) {
        return (Map<?, ?>) JsonText.read(folder.resolve(name).resolve("result.json"), "result");
    }

    @Test
    void tableHasARowForEachResult() {
        Outcome outcome = cli.run("compare", "newton", "quasi/result.json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("result +solver +loss +gradientNormInf +verdict +status .*seconds");
        assertThat(lines.get(1)).matches("newton +newton-trust-region +0\\.40677375\\d+ .*minimum  converged .*");
        assertThat(lines.get(2)).startsWith("quasi/result.json  bfgs ");
    }

    @Test
    void objectHasTheNumbersOfTheResults() {
        Map<?, ?> tree = (Map<?, ?>)
                JsonText.parse(cli.run("compare", "quasi", "newton", "--json").out(), "output");
        List<?> rows = (List<?>) tree.get("results");
        for (int i = 0; i < 2; i++) {
            Map<?, ?> row = (Map<?, ?>) rows.get(i);
            Map<?, ?> result = stored(List.of("quasi", "newton").get(i));
            for (String key : List.of("loss", "gradientNormInf", "parameterNorm", "verdict", "iterations")) {
                assertThat((Object) row.get(key)).as(key).isEqualTo(result.get(key));
            }
            assertThat((Object) row.get("seconds")).isEqualTo(result.get("wallSeconds"));
        }
        assertThat((List<?>) tree.get("differences")).isEmpty();
    }

    @Test
    void csvHasAHeaderAndShortestNumbers() {
        List<String> lines =
                cli.run("compare", "newton", "quasi", "--csv").out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("result,network,solver,seed,loss,gradientNormInf,parameterNorm,verdict,status,iterations,"
                        + "evaluations,seconds");
        assertThat(lines.get(1))
                .startsWith("newton,\"3:tanh,2:softmax\",newton-trust-region,1,"
                        + stored("newton").get("loss") + ",");
    }

    @Test
    void whatDoesNotCompareIsTold() {
        assertThat(cli.run("compare", "newton", "line").err()).contains("different data", "different loss functions");
        assertThat(cli.run("compare", "newton", "weak").err())
                .contains("different regularizers")
                .doesNotContain("different data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compare newton                              | at least two results
            compare                                     | RESULT
            compare newton nowhere                      | does not exist
            compare newton quasi --json --csv           | --csv and --json are both given
            compare newton quasi -o newton              | which is a folder
            compare newton quasi -o page.txt            | needs a name that ends in .html
            compare newton quasi -o x.csv/page.html     | is not a folder
            compare newton quasi --cvs                  | Did you mean '--csv'?
            report                                      | RESULT
            report nowhere                              | does not exist
            report newton -o page                       | needs a name that ends in .html
            report newton -o newton                     | which is a folder
            report newton -o corners.csv/page.html      | is not a folder
            report corners.csv                          | is not a result of thalweg
            report xor.toml                             | is not a result of thalweg
            """)
    void badInputEndsWithOneSentence(String command, String sentence) {
        Outcome outcome = cli.run(command.split(" +"));
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("thalweg: ").contains(sentence).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"report", "compare", "sweep"})
    void helpHasExamples(String command) {
        assertThat(cli.run(command, "--help").out()).contains("Examples:", "  thalweg " + command);
    }
}
