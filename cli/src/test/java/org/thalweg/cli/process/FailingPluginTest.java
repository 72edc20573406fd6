package org.thalweg.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.cli.fixture.Cli;

/** Plug-ins that were installed and break when they are used. */
class FailingPluginTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRegression() {
        new Cli(folder).writeRegression();
    }

    private Cli.Outcome train(String name, String body) {
        BrokenJar.sound(name).with("return null;", body).write(folder.resolve(name + "/" + name + ".jar"));
        return new Cli(folder)
                .run(
                        "train",
                        "--plugin-path",
                        name,
                        "--input",
                        "x.csv",
                        "--target",
                        "y.csv",
                        "--network",
                        "1:test:linear",
                        "--solver",
                        "acme:" + name);
    }

    @Test
    void providerThatMakesNothing() {
        Cli.Outcome outcome = train("nothing", "return null;");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("The provider com.acme.nothing.Provider of 'acme:nothing' made nothing");
    }

    @Test
    void providerThatThrowsIsNamed() {
        Cli.Outcome outcome = train("broken", "throw new NullPointerException(\"no table\");");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("The class com.acme.broken.Provider of a plug-in broke:", "no table", "--debug")
                .doesNotContain("\tat ");
    }

    @Test
    void providerForAnotherVersionIsNamed() {
        Cli.Outcome outcome = train("other", "throw new NoSuchMethodError(\"later()\");");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("The class com.acme.other.Provider of a plug-in broke:", "later()")
                .doesNotContain("\tat ");
    }

    @Test
    void providerThatRefusesItsOptionsIsQuoted() {
        Cli.Outcome outcome = train("refusing", "throw new IllegalArgumentException(\"size must be even\");");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("thalweg: size must be even");
    }
}
