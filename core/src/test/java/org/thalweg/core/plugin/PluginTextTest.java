package org.thalweg.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.Activation;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.oracle.TestActivation;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;

class PluginTextTest {

    @TempDir
    private Path folder;

    private PluginRegistry<ActivationProvider> registry;

    /** Takes a list of numbers. */
    public static final class Poly implements ActivationProvider {
        @Override
        public String name() {
            return "poly";
        }

        @Override
        public String description() {
            return "For tests.";
        }

        @Override
        public List<OptionSpec> options() {
            return List.of(OptionSpec.reals("coefficients", null, "", "Coefficients."));
        }

        @Override
        public Activation create(Options options) {
            return TestActivation.TANH;
        }
    }

    /** Takes two numbers and a choice. */
    public static final class Leaky implements ActivationProvider {
        @Override
        public String name() {
            return "leaky";
        }

        @Override
        public String description() {
            return "For tests.";
        }

        @Override
        public List<OptionSpec> options() {
            return List.of(
                    OptionSpec.real("slope", 0.01, "", "Slope."),
                    OptionSpec.real("offset", 0.0, "", "Offset."),
                    OptionSpec.choice("side", "left", List.of("left", "right"), "Side."));
        }

        @Override
        public Activation create(Options options) {
            return TestActivation.RELU;
        }
    }

    @BeforeEach
    void load() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(
                services.resolve(ActivationProvider.class.getName()),
                List.of(Poly.class.getName(), Leaky.class.getName()));
        registry = PluginRegistry.load(
                PluginKind.ACTIVATION,
                List.of(new PluginSource.OfClassLoader(new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()))));
    }

    private Options options(String text) {
        return PluginText.parse(text).options(registry);
    }

    @Test
    void splitsNameAndArguments() {
        assertThat(PluginText.parse(" tanh ")).isEqualTo(new PluginText("tanh", ""));
        assertThat(PluginText.parse("acme:leaky( 1, b=2 )")).isEqualTo(new PluginText("acme:leaky", "1, b=2"));
        assertThat(PluginText.parse("tanh()")).isEqualTo(new PluginText("tanh", ""));
    }

    @Test
    void valuesAreTakenByPositionOrName() {
        assertThat(options("leaky").asMap()).containsEntry("slope", 0.01).containsEntry("side", "left");
        assertThat(options("leaky(0.5)").real("slope")).isEqualTo(0.5);
        assertThat(options("leaky(0.5, 2, right)").asMap())
                .containsEntry("slope", 0.5)
                .containsEntry("offset", 2.0)
                .containsEntry("side", "right");
        assertThat(options("leaky(side = right, slope = 3)").asMap())
                .containsEntry("slope", 3.0)
                .containsEntry("side", "right");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poly(1,-2, 0.5)",
                "poly(coefficients=1,-2,0.5)",
                "poly( coefficients = 1 , -2 , 0.5 )",
                "poly([1, -2, 0.5])"
            })
    void aListTakesAllValues(String text) {
        assertThat(options(text).reals("coefficients")).containsExactly(1.0, -2.0, 0.5);
    }

    @Test
    void refusesWhatCannotBeRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PluginText.parse("leaky(0.5"))
                .withMessageContaining("closing parenthesis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("leaky(1,2,left,4)"))
                .withMessageContaining("has more values than 'leaky' has options (3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("leaky(slop=1)"))
                .withMessageContaining("Did you mean 'slope'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("leaky(1,)"))
                .withMessageContaining("Option 'offset'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("leaki"))
                .withMessageContaining("Did you mean 'leaky'?");
        assertThatIllegalArgumentException().isThrownBy(() -> options("poly()")).withMessageContaining("must be given");
    }

    @Test
    void refusesAnOptionGivenTwice() {
        for (String text : List.of("leaky(slope=1,slope=2)", "leaky(1,slope=2)", "leaky(slope=1,2,slope=3)")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> options(text))
                    .withMessageContaining("option 'slope' twice");
        }
    }

    @Test
    void makesActivationsAndLosses() {
        assertThat(PluginText.activation(registry, "leaky(0.1)")).isSameAs(TestActivation.RELU);
        assertThat(PluginText.loss(PluginRegistry.losses(), "mse")).isEqualTo(new MeanSquaredError());
    }
}
