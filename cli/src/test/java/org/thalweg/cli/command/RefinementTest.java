package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.thalweg.cli.fixture.Cli.Outcome;
import org.thalweg.cli.schema.Schemas;

/** An objective that asks to be trained on with other options is, and its result tells of all trainings. */
class RefinementTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void writeExperiment() {
        cli = new Cli(folder);
        write("decay.toml", "refinements = 2");
    }

    private void write(String file, String refinements) {
        cli.write(
                file,
                "[network]",
                "inputs = 1",
                "layers = \"6:tanh,1:identity\"",
                "[objective]",
                "name = \"exponential-decay\"",
                "to = 5",
                "points = 4",
                "refine-by = 3",
                refinements,
                "[initial]",
                "seed = 2",
                "[[solver]]",
                "name = \"levenberg-marquardt\"",
                "max-iterations = 40");
    }

    private Map<?, ?> result(String name) {
        return (Map<?, ?>) JsonText.read(folder.resolve(name).resolve("result.json"), "result");
    }

    private static Map<?, ?> objective(Map<?, ?> result) {
        return (Map<?, ?>) ((Map<?, ?>) result.get("experiment")).get("objective");
    }

    @Test
    void trainsOnAtMorePointsAndKeepsThem() {
        Outcome outcome = cli.run("train", "decay.toml");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("refined     2 times");
        Map<?, ?> result = result("out");
        assertThat((List<?>) objective(result).get("refined")).hasSize(6);
        assertThat((List<?>) result.get("refinements")).hasSize(2);
        Outcome verified = cli.run("verify", "out");
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("Each of 2 refinements leads", "The start drawn from seed 2");
        assertThat(cli.run("classify", "out").code()).isZero();
    }

    @Test
    void theSameBitsAgain() {
        cli.run("train", "decay.toml", "--out", "one");
        cli.run("train", "decay.toml", "--out", "two");

        assertThat(result("one").get("parametersSha256"))
                .isEqualTo(result("two").get("parametersSha256"));
        assertThat(objective(result("one"))).isEqualTo(objective(result("two")));
    }

    @Test
    void theFirstTrainingIsTheOneWithoutRefinement() {
        write("plain.toml", "refinements = 0");
        cli.run("train", "decay.toml");
        cli.run("train", "plain.toml", "--out", "plain");

        Map<?, ?> first = (Map<?, ?>) ((List<?>) result("out").get("refinements")).get(0);
        assertThat(first.get("parameters")).isEqualTo(result("plain").get("parameters"));
        assertThat(result("out").get("initial")).isEqualTo(result("plain").get("initial"));
        assertThat(result("plain").containsKey("refinements")).isFalse();
    }

    @Test
    void theBudgetIsThatOfAllTrainings() {
        cli.run("train", "decay.toml", "--max-iterations", "50");

        Map<?, ?> result = result("out");
        long iterations = ((Number) result.get("iterations")).longValue();
        for (Object before : (List<?>) result.get("refinements")) {
            iterations += ((Number) ((Map<?, ?>) before).get("iterations")).longValue();
        }
        assertThat(result.get("stopReason").toString()).contains("iterations done, budget");
        assertThat(iterations).isEqualTo(50);
    }

    @Test
    void verifyNoticesAnotherPoint() throws IOException {
        cli.run("train", "decay.toml");
        Path file = folder.resolve("out/result.json");
        List<?> points = (List<?>) objective(result("out")).get("refined");
        Map<?, ?> second = (Map<?, ?>) ((List<?>) result("out").get("refinements")).get(1);
        assertThat((List<?>) ((Map<?, ?>) second.get("objective")).get("refined"))
                .hasSize(3);
        String first = points.get(0).toString();
        Files.writeString(file, Files.readString(file).replace(first + ",", "0.123,"));

        Outcome verified = cli.run("verify", "out");

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("NOT PROVED: Refinement 1 leads to other options");
    }

    @Test
    void theResultFollowsItsSchema() throws IOException {
        cli.run("train", "decay.toml");

        assertThat(com.networknt.schema.SchemaRegistry.withDefaultDialect(
                                com.networknt.schema.SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text("result"))
                        .validate(
                                Files.readString(folder.resolve("out/result.json")),
                                com.networknt.schema.InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void wrongNumbersAreToldInASentence() {
        write("wrong.toml", "refinements = -1");
        Outcome outcome = cli.run("train", "wrong.toml");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("refinements", "-1");
    }
}
