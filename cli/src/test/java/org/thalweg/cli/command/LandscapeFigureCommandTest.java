package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.fixture.Cli;

class LandscapeFigureCommandTest {

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void search() {
        cli = new Cli(folder);
        cli.writeExclusiveOr();
        cli.run(
                "landscape",
                "search",
                "xor.toml",
                "--store",
                "xor.landscape",
                "--network",
                "1:tanh,2:softmax",
                "--max-evaluations",
                "20000",
                "--quiet");
    }

    private String read(String name) throws Exception {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void everyFigureIsDrawnFromTheStoreAlone() throws Exception {
        Files.delete(folder.resolve("corners.csv"));
        Cli.Outcome graph = cli.run(
                "landscape",
                "graph",
                "xor.landscape",
                "-o",
                "graph.svg",
                "--json",
                "graph.json",
                "--scale",
                "barrier",
                "--color",
                "auc",
                "--labels=loss");
        assertThat(graph.err()).isEmpty();
        assertThat(graph.code()).isZero();
        assertThat(graph.out()).isEqualTo("Wrote graph.svg.%nWrote graph.json.%n".formatted());
        assertThat(read("graph.svg")).startsWith("<svg").contains("Disconnectivity graph of 1:tanh,2:softmax");
        assertThat(read("graph.json"))
                .contains("\"tree\"", "\"roughness\"", "\"lossDecimal\" : \"0.69314718055994530941");

        assertThat(cli.run("landscape", "network", "xor.landscape", "-o", "network.svg")
                        .code())
                .isZero();
        assertThat(read("network.svg")).contains("Transition network");
        assertThat(cli.run("landscape", "solution", "xor.landscape", "-o", "s.svg", "--json", "s.json")
                        .code())
                .isZero();
        assertThat(read("s.json")).contains("\"pointsByIndex\"");
    }

    @Test
    void faultsAreToldInOneSentence() {
        assertThat(cli.run("landscape", "graph", "xor.landscape", "-o", "g.svg", "--scale", "log2")
                        .err())
                .contains("The option --scale is 'log2', but must be one of linear, log, barrier, broken.")
                .contains("Did you mean 'log'?");
        assertThat(cli.run("landscape", "graph", "xor.landscape", "-o", "g.svg", "--only", "99")
                        .err())
                .contains("names point 99, which is not a minimum");
        Cli.Outcome path = cli.run("landscape", "path", "xor.landscape", "-o", "g.svg", "--from", "998", "--to", "999");
        assertThat(path.code()).isEqualTo(2);
        assertThat(path.err())
                .contains("Point 998 is not a minimum: the minima are ")
                .doesNotContain("\tat ");
        assertThat(cli.run("landscape", "graph", "xor.landscape").err()).contains("--output");
    }

    @Test
    void qualityDrawsTheNetworkAndItsAnswers() throws Exception {
        cli.run("train", "xor.toml", "--out", "out", "--quiet");
        Cli.Outcome outcome = cli.run(
                "quality",
                "out",
                "--drawing",
                "net.svg",
                "--map",
                "map.svg",
                "--map-range=0,1,0,1",
                "--map-step",
                "0.1");

        assertThat(outcome.code()).isZero();
        assertThat(read("net.svg")).contains("Network 3:tanh,2:softmax", "class=\"bias\"");
        assertThat(read("map.svg")).contains("Answers of 3:tanh,2:softmax");
        assertThat(cli.run("quality", "out", "--map", "m.svg", "--map-range=0,1")
                        .err())
                .contains("The option --map-range is '0,1', but must be four numbers");
    }

    @Test
    void reproductionRefusesWhatThePaperDoesNotHave() {
        assertThat(cli.run("reproduce", "xor", "--figure", "7").err())
                .contains("The option --figure is '7', but the paper has figures 1 to 6.");
        assertThat(cli.run("reproduce", "xor", "--figure", "2", "--all").code()).isEqualTo(2);
        assertThat(cli.run("reproduce").err()).contains("No paper is given.");
    }
}
