package org.thalweg.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import acme.AcmeActivation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.objective.L2;
import org.thalweg.core.oracle.TestActivation;
import org.thalweg.core.spi.ActivationProvider;

class PluginRegistryTest {

    @TempDir
    private Path folder;

    private int sources;

    /** A class path entry that declares the given lines as providers of activations. */
    private PluginSource source(String... lines) {
        try {
            Path root = folder.resolve("source" + sources++);
            Path services = Files.createDirectories(root.resolve("META-INF/services"));
            Files.write(services.resolve(ActivationProvider.class.getName()), Arrays.asList(lines));
            return new PluginSource.OfClassLoader(new URLClassLoader(
                    new URL[] {root.toUri().toURL()}, getClass().getClassLoader()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private PluginRegistry<ActivationProvider> load(Class<?>... providers) {
        return PluginRegistry.load(
                PluginKind.ACTIVATION,
                List.of(source(Stream.of(providers).map(Class::getName).toArray(String[]::new))));
    }

    @Test
    void findsWhatCoreProvides() {
        assertThat(PluginRegistry.losses().names()).contains("cross-entropy", "mse");
        assertThat(PluginRegistry.regularizers().names()).contains("l2", "max-norm", "merge");
        assertThat(PluginRegistry.regularizers().find("l2").provider()).isInstanceOf(L2Provider.class);
        assertThat(PluginRegistry.losses().kind()).isSameAs(PluginKind.LOSS).hasToString("loss");
        assertThat(PluginRegistry.losses().failures()).isEmpty();
    }

    @Test
    void findsAVendorsPlugin() {
        PluginRegistry<ActivationProvider> registry = load(AcmeActivation.Good.class);
        InstalledPlugin<ActivationProvider> plugin = registry.find("acme:good");
        assertThat(plugin.provider()).isInstanceOf(AcmeActivation.Good.class);
        assertThat(plugin.module()).isEqualTo(AcmeActivation.Good.class.getName());
        assertThat(plugin.version()).isEqualTo("unknown");
        assertThat(registry.all()).containsExactly(plugin);
        assertThat(PluginText.activation(registry, "acme:good").maxOrder()).isEqualTo(2);
    }

    @Test
    void usesNoneOfTwoProvidersOfOneName() {
        PluginRegistry<ActivationProvider> registry = load(AcmeActivation.Good.class, AcmeActivation.Twin.class);
        assertThat(registry.names()).isEmpty();
        assertThat(registry.failures()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.find("acme:good"))
                .withMessage(registry.failures().get(0))
                .withMessageContaining("Two activations are called 'acme:good'")
                .withMessageContaining(AcmeActivation.Good.class.getName())
                .withMessageContaining(AcmeActivation.Twin.class.getName());
    }

    @Test
    void oneProviderSeenFromSeveralSourcesIsOne() {
        String name = AcmeActivation.Good.class.getName();
        PluginSource twice = source(name);
        PluginRegistry<ActivationProvider> registry =
                PluginRegistry.load(PluginKind.ACTIVATION, List.of(twice, source(name), twice));
        assertThat(registry.names()).containsExactly("acme:good");
    }

    @Test
    void theSameNameFromAnotherLoaderIsAnotherProvider() throws Exception {
        PluginSource own = source(AcmeActivation.Good.class.getName());
        Path copy = Files.createDirectories(folder.resolve("copy/acme"));
        for (Class<?> type : List.of(AcmeActivation.class, AcmeActivation.Good.class)) {
            String file = type.getName().replace("acme.", "") + ".class";
            Files.copy(AcmeActivation.class.getResourceAsStream(file), copy.resolve(file));
        }
        Path services = Files.createDirectories(folder.resolve("copy/META-INF/services"));
        Files.writeString(services.resolve(ActivationProvider.class.getName()), AcmeActivation.Good.class.getName());
        URL[] urls = {folder.resolve("copy").toUri().toURL()};
        ClassLoader childFirst = new URLClassLoader(urls, getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                Class<?> known = findLoadedClass(name);
                return known != null
                        ? known
                        : name.startsWith("acme.") ? findClass(name) : super.loadClass(name, resolve);
            }
        };
        PluginRegistry<ActivationProvider> registry =
                PluginRegistry.load(PluginKind.ACTIVATION, List.of(own, new PluginSource.OfClassLoader(childFirst)));
        assertThat(registry.names()).isEmpty();
        assertThat(registry.failures()).singleElement().asString().contains("Two activations are called 'acme:good'");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AcmeActivation.Unprefixed.class,
                AcmeActivation.BadName.class,
                AcmeActivation.NoName.class,
                AcmeActivation.NullOptions.class,
                AcmeActivation.Throwing.class,
                AcmeActivation.Asserting.class,
                AcmeActivation.Nameless.class
            })
    void leavesABrokenProviderOutAndSaysSo(Class<?> broken) {
        PluginRegistry<ActivationProvider> registry = load(broken, AcmeActivation.Good.class);
        assertThat(registry.names()).containsExactly("acme:good");
        assertThat(registry.failures()).hasSize(1);
        assertThat(registry.failures().get(0)).contains(broken.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.find("acme:throwing"))
                .withMessageContaining(registry.failures().get(0));
    }

    @Test
    void failuresSayWhatIsWrong() {
        assertThat(load(AcmeActivation.Unprefixed.class).failures().get(0))
                .contains("'good' without a prefix")
                .contains("'vendor:good'");
        assertThat(load(AcmeActivation.BadName.class).failures().get(0))
                .contains("'acme:Good_One'")
                .contains("kebab-case");
        assertThat(load(AcmeActivation.Throwing.class).failures().get(0)).contains("licence file not found");
        assertThat(load(AcmeActivation.Nameless.class).failures().get(0)).contains("no name yet");
    }

    @Test
    void unreadableServiceFilesAndMissingClassesAreFailuresToo() {
        PluginRegistry<ActivationProvider> registry = PluginRegistry.load(
                PluginKind.ACTIVATION,
                List.of(
                        source("not a class name"),
                        source("acme.Missing", AcmeActivation.Good.class.getName()),
                        source(TestActivation.class.getName())));
        assertThat(registry.names()).containsExactly("acme:good");
        assertThat(registry.failures().stream().collect(Collectors.joining("\n")))
                .contains("acme.Missing")
                .contains(TestActivation.class.getName())
                .contains("META-INF/services");
    }

    @Test
    void aMissingNameIsAnsweredWithWhatIsInstalledAndTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PluginRegistry.losses().find("cross-entorpy"))
                .withMessageContaining("Unknown loss 'cross-entorpy': installed are cross-entropy, mse.")
                .withMessageContaining("\nDid you mean 'cross-entropy'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PluginRegistry.losses().find("hinge"))
                .withMessageNotContaining("Did you mean");
    }

    @Test
    void anEmptyRegistrySaysWhatIsUsuallyMissing() {
        ClassLoader nothing = new ClassLoader(null) {};
        PluginRegistry<?> registry =
                PluginRegistry.load(PluginKind.SOLVER, List.of(new PluginSource.OfClassLoader(nothing)));
        assertThat(registry.names()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.find("bfgs"))
                .withMessageContaining("no solvers are installed")
                .withMessageContaining("provides org.thalweg.core.spi.SolverProvider");
    }

    @Test
    void optionsAreCheckedUnderTheNameOfThePlugin() {
        PluginRegistry<?> registry = PluginRegistry.regularizers();
        assertThat(registry.options("l2", Map.of("lambda", "0.5")).real("lambda"))
                .isEqualTo(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.options("l2", Map.of()))
                .withMessageContaining("Option 'lambda' of regularizer 'l2' must be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.options("l2", Map.of("lambda", -1)))
                .withMessageContaining("is '-1', but must be a number between 0.0");
    }

    @Test
    void coresRegularizersAreMadeFromTheirOptions() {
        var registry = PluginRegistry.regularizers();
        assertThat(registry.find("l2").provider().create(registry.options("l2", Map.of("lambda", 2, "on", "weights"))))
                .isEqualTo(L2.onWeights(2));
        assertThat(registry.find("max-norm")
                        .provider()
                        .create(registry.options("max-norm", Map.of("bound", 3)))
                        .name())
                .isEqualTo("max-norm(bound=3.0)");
        assertThat(registry.find("merge")
                        .provider()
                        .create(registry.options("merge", Map.of("lambda", 1, "second", 2)))
                        .name())
                .isEqualTo("merge(lambda=1.0, layer=1, first=0, second=2)");
    }
}
