package org.thalweg.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.thalweg.cli.fixture.Cli;

class ListCommandTest {

    private final Cli cli = new Cli(Path.of(""));

    @Test
    void listsWhatIsInstalled() {
        assertThat(cli.run("losses").out()).contains("mse ", "cross-entropy ");
        assertThat(cli.run("regularizers").out()).contains("l2 ", "max-norm ", "merge ");
        assertThat(cli.run("activations").out()).contains("test:tanh ");
        assertThat(cli.run("solvers").out()).contains("test:descent");
    }

    @Test
    void describesOneWithOptionsDefaultsUnitsAndSource() {
        String text = cli.run("activations", "test:linear").out();

        assertThat(text)
                .contains(
                        "activation test:linear", "Source: school",
                        "slope  (number; -10.0 to 10.0; per unit; default 1.0)", "Slope.");
        assertThat(cli.run("regularizers", "merge").out())
                .contains("must be given")
                .contains("default 1");
    }

    @Test
    void describesAsJson() {
        assertThat(cli.run("activations", "test:linear", "--json").out())
                .contains(
                        "\"name\" : \"slope\"", "\"default\" : 1.0", "\"minimum\" : -10.0", "\"unit\" : \"per unit\"");
        assertThat(cli.run("regularizers", "--json").out())
                .startsWith("{\n  \"regularizers\" : [ {")
                .contains("\"choices\" : [ \"all\", \"weights\" ]", "\"required\" : true");
    }
}
