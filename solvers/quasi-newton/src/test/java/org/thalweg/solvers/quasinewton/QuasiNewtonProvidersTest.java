package org.thalweg.solvers.quasinewton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.Options;

class QuasiNewtonProvidersTest {

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
