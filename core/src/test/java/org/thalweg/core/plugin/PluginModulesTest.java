package org.thalweg.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Core and plug-ins as real modules in a layer of their own, reached by reflection since the tests run on the class path. */
class PluginModulesTest {

    private static final String PROVIDERS = """
            package acme;

            import org.thalweg.core.network.Activation;
            import org.thalweg.core.spi.ActivationProvider;
            import org.thalweg.core.spi.Options;

            public final class Providers {
                record Named(String name) implements ActivationProvider {
                    @Override public String description() { return "For tests."; }
                    @Override public Activation create(Options options) { return null; }
                }

                /** Provided through a method that declares the interface. */
                public static final class One {
                    public static ActivationProvider provider() { return new Named("acme:one"); }
                }

                /** As One. */
                public static final class Two {
                    public static ActivationProvider provider() { return new Named("acme:two"); }
                }
            }
            """;

    private static final String DESCRIPTOR = """
            module acme {
                requires org.thalweg.core;
                provides org.thalweg.core.spi.ActivationProvider with acme.Providers.One, acme.Providers.Two;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void providerMethodsOfOneReturnTypeAreDifferentProviders() throws Exception {
        ModuleLayer layer = layer();
        assertThat(names(layer, "OfLayer", layer)).isEqualTo(List.of("acme:one", "acme:two"));
    }

    @Test
    void pluginsSeenThroughLoaderAndLayerAreNotDuplicates() throws Exception {
        ModuleLayer layer = layer();
        ClassLoader loader = layer.findLoader("acme");
        assertThat(names(layer, "OfLayer", layer, "OfClassLoader", loader)).isEqualTo(List.of("acme:one", "acme:two"));
    }

    private ModuleLayer layer() throws Exception {
        Path core = core();
        Path source = Files.createDirectories(folder.resolve("source/acme"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path providers = Files.writeString(source.resolve("Providers.java"), PROVIDERS);
        Path descriptor = Files.writeString(folder.resolve("source/module-info.java"), DESCRIPTOR);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--module-path",
                        core.toString(),
                        "-d",
                        classes.toString(),
                        providers.toString(),
                        descriptor.toString());
        assertThat(status).isZero();
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(core, classes), ModuleFinder.of(), Set.of("acme"));
        return ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    }

    private static Path core() throws URISyntaxException {
        return Path.of(PluginRegistry.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** Names of the activations found at sources, given as pairs of record name and argument. */
    private static List<?> names(ModuleLayer layer, Object... sources) throws ReflectiveOperationException {
        ClassLoader loader = layer.findLoader("org.thalweg.core");
        String prefix = PluginRegistry.class.getPackageName() + ".";
        Object[] list = new Object[sources.length / 2];
        for (int i = 0; i < list.length; i++) {
            Class<?> type = loader.loadClass(prefix + "PluginSource$" + sources[2 * i]);
            assertThat(type.getModule().isNamed()).isTrue();
            list[i] = type.getConstructors()[0].newInstance(sources[2 * i + 1]);
        }
        Class<?> kinds = loader.loadClass(prefix + "PluginKind");
        Class<?> registry = loader.loadClass(prefix + "PluginRegistry");
        Method load = registry.getMethod("load", kinds, java.util.Collection.class);
        Object loaded = load.invoke(null, kinds.getField("ACTIVATION").get(null), List.of(list));
        return (List<?>) registry.getMethod("names").invoke(loaded);
    }
}
