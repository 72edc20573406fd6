package org.thalweg.cli.plugins;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thalweg.core.plugin.PluginKind;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginSource;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.Plugin;
import org.thalweg.core.spi.RegularizerProvider;
import org.thalweg.core.spi.SolverProvider;

/**
 * The registries of one invocation.
 *
 * @param activations activations by name
 * @param losses losses by name
 * @param objectives objectives beyond a data table by name
 * @param regularizers regularizers by name
 * @param solvers solvers by name
 * @param faults one sentence for each jar or provider that was left out
 */
public record Plugins(
        PluginRegistry<ActivationProvider> activations,
        PluginRegistry<LossProvider> losses,
        PluginRegistry<ObjectiveProvider> objectives,
        PluginRegistry<RegularizerProvider> regularizers,
        PluginRegistry<SolverProvider> solvers,
        List<String> faults) {

    /** Loads what the application was started with and what the folders hold. */
    public static Plugins load(PluginFolders folders) {
        List<String> faults = new ArrayList<>();
        List<PluginSource> sources = new ArrayList<>();
        sources.add(PluginSource.application());
        sources.addAll(folders.sources(faults));
        PluginRegistry<ActivationProvider> activations = PluginRegistry.load(PluginKind.ACTIVATION, sources);
        PluginRegistry<LossProvider> losses = PluginRegistry.load(PluginKind.LOSS, sources);
        PluginRegistry<ObjectiveProvider> objectives = PluginRegistry.load(PluginKind.OBJECTIVE, sources);
        PluginRegistry<RegularizerProvider> regularizers = PluginRegistry.load(PluginKind.REGULARIZER, sources);
        PluginRegistry<SolverProvider> solvers = PluginRegistry.load(PluginKind.SOLVER, sources);
        Set<String> all = new LinkedHashSet<>(faults);
        List.of(activations, losses, objectives, regularizers, solvers)
                .forEach(registry -> all.addAll(registry.failures()));
        return new Plugins(activations, losses, objectives, regularizers, solvers, List.copyOf(all));
    }

    /** All registries, by the word for several of a kind. */
    public List<PluginRegistry<? extends Plugin>> registries() {
        return List.of(activations, losses, objectives, regularizers, solvers);
    }
}
