package org.thalweg.solvers.quasinewton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

class QuasiNewtonProvidersTest {

    private static List<SolverProvider> providers() {
        return ServiceLoader.load(SolverProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.getClass().getPackage().equals(Bfgs.class.getPackage()))
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
        BfgsProvider provider = new BfgsProvider();
        Solver solver = provider.create(Options.of(
                "x",
                provider.options(),
                Map.of("gradient-tolerance", "1e-9", "sufficient-decrease", 0.01, "curvature", 0.5)));
        assertThat(solver).isEqualTo(new Bfgs(new BfgsOptions(1e-9, new WolfeConstants(0.01, 0.5))));
    }

    @Test
    void impossibleOptionsAreRefusedWithTheValue() {
        assertThatThrownBy(() -> BfgsOptions.defaults().withGradientTolerance(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new WolfeConstants(0.6, 0.9)).hasMessageContaining("0.6");
        assertThatThrownBy(() -> new WolfeConstants(0.1, 1)).hasMessageContaining("below 1");
        assertThatThrownBy(() -> new WolfeConstants(0.1, 0.05)).hasMessageContaining("0.05");
    }
}
