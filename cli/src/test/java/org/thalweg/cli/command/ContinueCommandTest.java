package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.fixture.Cli;

class ContinueCommandTest {

    /** Where the lowest three-node minimum of the exclusive or stops being a minimum of wider networks. */
    private static final double SWITCH = 0.006843541245;

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void train() {
        cli = new Cli(folder);
        cli.writeExclusiveOr();
    }

    /** The lowest minimum with three nodes, in a network of four. */
    private void embedLowestMinimum() {
        for (int seed = 1; seed < 30; seed++) {
            cli.run("train", "xor.toml", "--quiet", "--seed", "" + seed);
            double loss = (double) ((Map<?, ?>) JsonText.read(folder.resolve("out/result.json"), "result")).get("loss");
            if (loss < 0.41) {
                assertThat(cli.run("embed", "out", "--width", "4", "--out", "wide.json")
                                .code())
                        .isZero();
                return;
            }
        }
        throw new AssertionError("the lowest minimum was not found");
    }

    @Test
    void theEmbeddedMinimumOfTheExclusiveOrSwitchesInAPitchfork() throws Exception {
        embedLowestMinimum();

        Cli.Outcome outcome =
                cli.run("continue", "wide.json", "--low", "6e-3", "--high", "2e-2", "--out", "diagram", "--json");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        Map<?, ?> tree = (Map<?, ?>) JsonText.read(folder.resolve("diagram/diagram.json"), "diagram");
        assertThat(outcome.out()).isEqualTo(JsonText.write(tree));
        Map<?, ?> window = (Map<?, ?>) tree.get("sameIndex");
        assertThat((double) window.get("low")).isCloseTo(SWITCH, within(1e-11));
        assertThat(window.get("lowEnd")).isEqualTo("pitchfork");
        assertThat(window.get("morseIndex")).isEqualTo(0);
        assertThat((List<?>) tree.get("events")).anySatisfy(entry -> {
            Map<?, ?> event = (Map<?, ?>) entry;
            assertThat(event.get("kind")).isEqualTo("pitchfork");
            assertThat((double) event.get("parameter")).isCloseTo(SWITCH, within(1e-11));
            assertThat((double) event.get("loss")).isCloseTo(0.315608284356534, within(1e-11));
        });
        assertThat((List<?>) tree.get("branches")).hasSizeGreaterThan(2);
        assertThat(Files.readString(folder.resolve("diagram/diagram.svg")))
                .startsWith("<svg ")
                .contains("line dashed", "l2.lambda", "loss");
    }

    @Test
    void theSummaryTellsWindowEventsAndBranches() {
        cli.run("train", "xor.toml", "--quiet");
        Cli.Outcome outcome = cli.run("continue", "out", "--high", "1e-2", "--low", "9e-3");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("The point keeps its index 0 for l2.lambda from 0.009");
        assertThat(outcome.out()).contains("branch 1: 0.01 to 0.009");
    }

    @Test
    void anotherScalarCanBeNamed() {
        cli.run("train", "xor.toml", "--quiet", "--max-norm", "0.05", "--out", "bounded");
        Cli.Outcome outcome = cli.run(
                "continue", "bounded", "--parameter", "max-norm.bound", "--low", "4.5e-2", "--high", "6e-2", "--json");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("\"name\" : \"max-norm.bound\"");
    }

    @Test
    void aPointThatIsNotStationaryIsTold() {
        cli.run("train", "xor.toml", "--quiet", "--max-iterations", "1", "--out", "unfinished");
        Cli.Outcome outcome = cli.run("continue", "unfinished", "--high", "0.011", "--low", "0.009");
        // Newton's method may reach a stationary point from there; if not, it says so.
        assertThat(outcome.code()).isIn(0, 1);
        assertThat(outcome.out()).isNotEmpty();
    }
}
