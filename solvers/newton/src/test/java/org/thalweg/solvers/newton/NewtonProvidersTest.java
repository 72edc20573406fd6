package org.thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

class NewtonProvidersTest {

    private static List<SolverProvider> providers() {
        return ServiceLoader.load(SolverProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.getClass().getPackage().equals(NewtonTrustRegion.class.getPackage()))
                .toList();
    }

    @Test
    void everyProviderIsFoundAndItsDefaultsAreThoseOfTheRecord() {
        assertThat(providers()).isNotEmpty();
        for (SolverProvider provider : providers()) {
            Solver solver = provider.create(Options.of(provider.name(), provider.options(), Map.of()));
            assertThat(solver.name()).isEqualTo(provider.name());
            assertThat(solver.options())
                    .containsExactlyEntriesOf(Options.of(provider.name(), provider.options(), Map.of())
                            .asMap());
            assertThat(provider.description()).isNotBlank();
            assertThat(provider.source()).isNotBlank();
        }
    }

    @Test
    void optionsReachTheSolver() {
        NewtonTrustRegionProvider provider = new NewtonTrustRegionProvider();
        Solver solver = provider.create(Options.of(
                "x", provider.options(), Map.of("gradient-tolerance", "1e-9", "initial-radius", 2, "max-radius", 3)));
        assertThat(solver).isEqualTo(new NewtonTrustRegion(new NewtonTrustRegionOptions(1e-9, 2, 3)));
    }

    @Test
    void impossibleOptionsAreRefusedWithTheValue() {
        NewtonTrustRegionOptions options = NewtonTrustRegionOptions.defaults();
        assertThatThrownBy(() -> options.withGradientTolerance(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> options.withInitialRadius(0)).hasMessageContaining("0 < initial radius");
        assertThatThrownBy(() -> options.withMaxRadius(0.5)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> options.withMaxRadius(Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }
}
