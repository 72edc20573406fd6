package org.thalweg.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;
import org.thalweg.cli.fixture.Cli.Outcome;
import org.thalweg.cli.landscape.LandscapeTree;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.plugins.PluginFolders;
import org.thalweg.cli.plugins.Plugins;

class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    private static Path folder;

    private static Cli cli;

    @BeforeAll
    static void train() {
        cli = new Cli(folder);
        cli.writeRegression();
        cli.writeExclusiveOr();
        cli.run("train", "xor.toml", "--out", "xor", "--quiet");
        cli.run("train", "experiment.toml", "--out", "line", "--quiet");
        cli.run(
                "train",
                "experiment.toml",
                "--out",
                "chain",
                "--quiet",
                "--spectrum",
                "--solver",
                "gradient-flow",
                "--set",
                "gradient-flow.end-time=2",
                "--solver",
                "bfgs",
                "--max-iterations",
                "40");
    }

    private static List<Error> faults(String schema, String text) {
        Schema judge = REGISTRY.getSchema(Schemas.text(schema));
        return judge.validate(text, InputFormat.JSON);
    }

    private static void requireValid(String schema, String text) {
        assertThat(text).isNotBlank();
        assertThat(faults(schema, text)).as(schema).isEmpty();
    }

    static List<String> names() {
        return Schemas.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void schemasAreSchemasWithNameAndVersion(String name) throws IOException {
        String text = Schemas.text(name);
        Map<?, ?> tree = (Map<?, ?>) JsonText.parse(text, name);
        assertThat((String) tree.get("$id")).isEqualTo("urn:thalweg:schema:" + name + ":1");
        Schema meta = REGISTRY.getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
        assertThat(meta.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(cli.run("schema", name).out()).isEqualTo(text);
        assertThat(cli.run("schema").out().lines()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"xor", "line", "chain"})
    void resultsAreValid(String result) throws IOException {
        requireValid("result", Files.readString(folder.resolve(result).resolve("result.json")));
        requireValid("classification", cli.run("classify", result, "--json").out());
        requireValid("explanation", cli.run("explain", result, "--json").out());
    }

    @Test
    void embeddedAndInterruptedResultsAreValid() throws IOException {
        cli.run("embed", "xor", "--out", "wide.json", "--quiet");
        requireValid("result", Files.readString(folder.resolve("wide.json")));
        cli.run("train", "experiment.toml", "--out", "cut", "--max-evaluations", "3", "--quiet");
        requireValid("result", Files.readString(folder.resolve("cut/result.json")));
    }

    @Test
    void comparisonsAndSweepsAreValid() {
        requireValid("comparison", cli.run("compare", "xor", "line", "--json").out());
        requireValid(
                "sweep",
                cli.run("sweep", "xor.toml", "--over", "seed=1..3", "--max-iterations", "5", "--no-results", "--json")
                        .out());
    }

    @Test
    void landscapesAreValid() {
        cli.run(
                "landscape",
                "search",
                "xor.toml",
                "--network",
                "1:tanh,2:softmax",
                "--store",
                "one.landscape",
                "--max-evaluations",
                "3000",
                "--quiet");
        Plugins plugins = Plugins.load(PluginFolders.of(List.of(), Map.of(), folder));
        requireValid(
                "landscape",
                JsonText.write(LandscapeTree.of(StoredLandscape.read(folder.resolve("one.landscape"), plugins))));
    }

    @Test
    void parametersAreValid() throws IOException {
        cli.run("export", "xor", "--parameters", "theta.json", "--quiet");
        requireValid("parameters", Files.readString(folder.resolve("theta.json")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format" : 1             | "format" : 2
            "status" : "converged"   | "status" : "done"
            "verdict" : "minimum"    | "verdict" : "good"
            "parameters" : [         | "parameters" : [ "a",
            "inputs" : 2             | "inputs" : 0
            "iterations" :           | "iterations" : "many", "i" :
            "layout" :               | "lay" :
            """)
    void whatIsWrongIsRefused(String right, String wrong) throws IOException {
        String text = Files.readString(folder.resolve("xor/result.json"));
        assertThat(text).contains(right);
        assertThat(faults("result", text.replaceFirst(Pattern.quote(right), wrong)))
                .isNotEmpty();
    }

    @Test
    void unknownSchemaIsToldWithTheNearest() {
        Outcome outcome = cli.run("schema", "results");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("There is no schema 'results'", "Did you mean 'result'?");
    }
}
