package org.thalweg.bench.workprecision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
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

    /** A solver of a text {@code name} or {@code name(option=value, ...)}. */
    static Solver parse(String text) {
        PluginRegistry<SolverProvider> registry = PluginRegistry.solvers();
        PluginText parsed = PluginText.parse(text);
        return registry.find(parsed.name()).provider().create(parsed.options(registry));
    }

    static Solver named(String name, Map<String, ?> options) {
        PluginRegistry<SolverProvider> registry = PluginRegistry.solvers();
        return registry.find(name).provider().create(registry.options(name, options));
    }
}
