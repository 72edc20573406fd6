package org.thalweg.examples.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.core.network.Activation;
import org.thalweg.core.objective.Loss;
import org.thalweg.core.objective.Regularizer;
import org.thalweg.core.plugin.InstalledPlugin;
import org.thalweg.core.plugin.PluginKind;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginSource;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.Plugin;
import org.thalweg.core.spi.RegularizerProvider;
import org.thalweg.testkit.ActivationContract;
import org.thalweg.testkit.LossContract;
import org.thalweg.testkit.ProviderContract;
import org.thalweg.testkit.RegularizerContract;

/** Every installed activation, loss, regularizer and provider passes the contracts that third parties run. */
class InstalledPluginsConformanceTest {

    /** Options without default. */
    private static final Map<String, Map<String, Object>> REQUIRED = Map.of(
            "polynomial", Map.of("coefficients", List.of(0.5, -1, 0.25, 0.125)),
            "l2", Map.of("lambda", 0.5),
            "merge", Map.of("lambda", 0.5),
            "max-norm", Map.of("bound", 2),
            "differential-equation", Map.of("equations", List.of("u' = -u")));

    private static Map<String, Object> required(Plugin plugin) {
        return REQUIRED.getOrDefault(plugin.name(), Map.of());
    }

    @TestFactory
    Stream<DynamicTest> activations() {
        PluginRegistry<ActivationProvider> registry = PluginRegistry.activations();
        return registry.all().stream().map(InstalledPlugin::provider).flatMap(provider -> {
            Options options = registry.options(provider.name(), required(provider));
            return new ActivationContract() {
                @Override
                protected Activation activation() {
                    return provider.create(options);
                }

                @Override
                protected double scale() {
                    // sigmoid(4x) + softplus(x) varies four times as fast as its argument.
                    return provider.name().equals("g") ? 0.25 : 1;
                }
            }.dynamicTests(provider.name());
        });
    }

    @TestFactory
    Stream<DynamicTest> losses() {
        PluginRegistry<LossProvider> registry = PluginRegistry.losses();
        return registry.all().stream()
                .map(InstalledPlugin::provider)
                .flatMap(provider -> new LossContract() {
                    @Override
                    protected Loss loss() {
                        return provider.create(registry.options(provider.name(), required(provider)));
                    }
                }.dynamicTests(provider.name()));
    }

    @TestFactory
    Stream<DynamicTest> regularizers() {
        PluginRegistry<RegularizerProvider> registry = PluginRegistry.regularizers();
        return registry.all().stream()
                .map(InstalledPlugin::provider)
                .flatMap(provider -> new RegularizerContract() {
                    @Override
                    protected Regularizer regularizer() {
                        return provider.create(registry.options(provider.name(), required(provider)));
                    }
                }.dynamicTests(provider.name()));
    }

    @TestFactory
    Stream<DynamicTest> providers() {
        return Stream.of(
                        PluginRegistry.activations(),
                        PluginRegistry.losses(),
                        PluginRegistry.load(PluginKind.OBJECTIVE, List.of(PluginSource.application())),
                        PluginRegistry.regularizers(),
                        PluginRegistry.solvers())
                .flatMap(registry -> registry.all().stream())
                .map(InstalledPlugin::provider)
                .flatMap(provider -> new ProviderContract() {
                    @Override
                    protected Plugin provider() {
                        return provider;
                    }

                    @Override
                    protected Map<String, Object> requiredOptions() {
                        return required(provider);
                    }
                }.dynamicTests(provider.name()));
    }
}
