package org.thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.Options;

class LeastSquaresProvidersTest {

    @Test
    void optionsReachTheSolver() {
        LevenbergMarquardtProvider provider = new LevenbergMarquardtProvider();
        Solver solver = provider.create(Options.of(
                "x",
                provider.options(),
                Map.of("gradient-tolerance", "1e-9", "initial-damping", 2, "acceleration-limit", 0, "boldness", 1)));
        assertThat(solver).isEqualTo(new LevenbergMarquardt(new LevenbergMarquardtOptions(1e-9, 2, 0, 1)));
    }

    @Test
    void impossibleOptionsAreRefusedWithTheValue() {
        LevenbergMarquardtOptions options = LevenbergMarquardtOptions.defaults();
        assertThatThrownBy(() -> options.withInitialDamping(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> options.withBoldness(-1))
                .hasMessageContaining("boldness")
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> options.withAccelerationLimit(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> options.withGradientTolerance(-2)).hasMessageContaining("-2.0");
    }
}
