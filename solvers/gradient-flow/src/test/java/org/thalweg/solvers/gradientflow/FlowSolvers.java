package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.stream.Stream;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.Solver;

/** The flow solvers by name, as a user finds them. */
final class FlowSolvers {

    private FlowSolvers() {}

    static Solver of(String name, Map<String, ?> options) {
        var registry = PluginRegistry.solvers();
        return registry.find(name).provider().create(registry.options(name, options));
    }

    /** All whose steps adapt to the tolerance. */
    static Stream<String> adaptive() {
        return PluginRegistry.solvers().names().stream().filter(name -> !name.equals("flow-rk4"));
    }

    /** All that are made for stiff flows. */
    static Stream<String> stiff() {
        return adaptive().filter(name -> !name.equals("gradient-flow"));
    }

    /** All there are. */
    static Stream<String> all() {
        return PluginRegistry.solvers().names().stream();
    }
}
