package org.thalweg.solvers.gradientflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.core.plugin.PluginRegistry;

class FlowOptionsTest {

    @Test
    void theRegistryFindsTheSolverAndItsDefaultsAreThoseOfTheRecord() {
        var registry = PluginRegistry.solvers();
        var options = registry.options("gradient-flow", Map.of());
        assertThat(registry.find("gradient-flow").provider().create(options)).isEqualTo(GradientFlow.defaults());
    }

    @Test
    void readsEveryOption() {
        var registry = PluginRegistry.solvers();
        var options = registry.options(
                "gradient-flow",
                Map.of(
                        "end-time", "4e8",
                        "time-scale", "samples",
                        "parameter-time-scales", "1,2",
                        "relative-tolerance", 1e-3,
                        "absolute-tolerance", "1e-4",
                        "gradient-tolerance", 0,
                        "method", "dormand-prince-54"));
        var expected = new GradientFlow(
                GradientFlow.Method.DORMAND_PRINCE_54,
                new FlowOptions(4e8, TimeScale.samples(), List.of(1.0, 2.0), 1e-3, 1e-4, 0));
        var solver = registry.find("gradient-flow").provider().create(options);
        assertThat(solver).isEqualTo(expected);
        assertThat(registry.options("gradient-flow", solver.options()).asMap()).isEqualTo(options.asMap());
    }

    @Test
    void refusesWhatMakesNoSense() {
        FlowOptions defaults = FlowOptions.defaults();
        assertThatThrownBy(() -> defaults.withEndTime(0)).hasMessageContaining("'end-time' must be positive");
        assertThatThrownBy(() -> defaults.withTolerances(Double.NaN, 1)).hasMessageContaining("relative-tolerance");
        assertThatThrownBy(() -> defaults.withGradientTolerance(-1)).hasMessageContaining("gradient-tolerance");
        assertThatThrownBy(() -> defaults.withParameterTimeScales(List.of(1.0, 0.0)))
                .hasMessageContaining("one is 0.0");
        assertThatThrownBy(() -> TimeScale.parse("sample")).hasMessageContaining("or 'samples'");
        assertThatThrownBy(() -> TimeScale.parse("-1")).hasMessageContaining("is -1.0");
    }
}
