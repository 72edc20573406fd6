package org.thalweg.bench.workprecision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.SolverProvider;

/** Solvers by name, with their default options. */
final class Solvers {

    /** Global searches wrap another solver and do not end at the first minimum: they have no place in this comparison. */
    private static final Set<String> GLOBAL = Set.of("basin-hopping", "multi-start");

    private Solvers() {}

    /** The names of all local solvers installed. */
    static List<String> local() {
        return PluginRegistry.solvers().names().stream()
                .filter(name -> !GLOBAL.contains(name))
                .toList();
    }

    static Solver named(String name, Map<String, ?> options) {
        PluginRegistry<SolverProvider> registry = PluginRegistry.solvers();
        return registry.find(name).provider().create(registry.options(name, options));
    }
}
