package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.Plugin;
import org.thalweg.core.spi.SolverProvider;

/** Core's providers and a sample pass; broken ones fail. */
class ProviderContractTest {

    private static ProviderContract contract(Plugin provider, Map<String, Object> required) {
        return new ProviderContract() {
            @Override
            protected Plugin provider() {
                return provider;
            }

            @Override
            protected Map<String, Object> requiredOptions() {
                return required;
            }
        };
    }

    /** A provider of {@link SampleDescent}. */
    public static class SampleProvider implements SolverProvider {
        @Override
        public String name() {
            return "acme:descent";
        }

        @Override
        public String description() {
            return "Gradient descent with halved steps.";
        }

        @Override
        public List<OptionSpec> options() {
            return List.of(OptionSpec.real("gradient-tolerance", 1e-6, "absolute", "Where it stops.")
                    .atLeast(0));
        }

        @Override
        public Solver create(Options options) {
            return new SampleDescent(options.real("gradient-tolerance"));
        }
    }

    @TestFactory
    Stream<DynamicTest> correctProvidersPass() {
        Map<String, Map<String, Object>> required =
                Map.of("l2", Map.of("lambda", 1), "max-norm", Map.of("bound", 1), "merge", Map.of("lambda", 1));
        Stream<? extends Plugin> regularizers =
                PluginRegistry.regularizers().all().stream().map(p -> p.provider());
        Stream<? extends Plugin> losses = PluginRegistry.losses().all().stream().map(p -> p.provider());
        return Stream.of(regularizers, losses, Stream.of(new SampleProvider()))
                .flatMap(s -> s)
                .flatMap(p ->
                        contract(p, required.getOrDefault(p.name(), Map.of())).dynamicTests(p.name()));
    }

    private static void assertFails(SampleProvider provider, Consumer<ProviderContract> test, String message) {
        assertThatThrownBy(() -> test.accept(contract(provider, Map.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    private static SampleProvider withOptions(OptionSpec... options) {
        return new SampleProvider() {
            @Override
            public List<OptionSpec> options() {
                return List.of(options);
            }
        };
    }

    @Test
    void faultsAreFound() {
        OptionSpec tolerance = new SampleProvider().options().get(0);
        assertFails(
                withOptions(tolerance.between(1, 2)),
                ProviderContract::defaultsPassTheirOwnCheck,
                "default of 'gradient-tolerance' fails its own check");
        assertFails(withOptions(tolerance, tolerance), ProviderContract::optionsAreDescribedOnce, "declared twice");
        assertFails(
                withOptions(OptionSpec.text("Bad_Name", "", "Text.")),
                ProviderContract::optionsAreDescribedOnce,
                "not kebab-case");
        assertFails(
                withOptions(tolerance, OptionSpec.flag("extra", true, "Ignored.")),
                ProviderContract::aSolverReportsTheOptionsItWasMadeWith,
                "'extra' is declared, but results would not record it");
        SampleProvider misnamed = new SampleProvider() {
            @Override
            public String name() {
                return "acme:other";
            }
        };
        assertFails(misnamed, ProviderContract::whatItMakesBearsItsName, "but what it makes 'acme:descent'");
    }
}
