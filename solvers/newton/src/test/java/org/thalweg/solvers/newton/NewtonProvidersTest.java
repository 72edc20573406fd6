package org.thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.Options;

class NewtonProvidersTest {

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
