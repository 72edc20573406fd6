package org.thalweg.core.plugin;

import java.util.ServiceLoader;
import java.util.function.Function;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.ObjectiveProvider;
import org.thalweg.core.spi.Plugin;
import org.thalweg.core.spi.RegularizerProvider;
import org.thalweg.core.spi.SolverProvider;

/**
 * A kind of plug-in: its word in messages and how its providers are looked up. The look-ups stand here because only a
 * module that says {@code uses} may load a service.
 *
 * @param <P> the provider interface
 */
public final class PluginKind<P extends Plugin> {

    /** Activations. */
    public static final PluginKind<ActivationProvider> ACTIVATION = new PluginKind<>(
            "activation",
            "activations",
            ActivationProvider.class,
            loader -> ServiceLoader.load(ActivationProvider.class, loader),
            layer -> ServiceLoader.load(layer, ActivationProvider.class));

    /** Losses. */
    public static final PluginKind<LossProvider> LOSS = new PluginKind<>(
            "loss",
            "losses",
            LossProvider.class,
            loader -> ServiceLoader.load(LossProvider.class, loader),
            layer -> ServiceLoader.load(layer, LossProvider.class));

    /** Objectives beyond a data table. */
    public static final PluginKind<ObjectiveProvider> OBJECTIVE = new PluginKind<>(
            "objective",
            "objectives",
            ObjectiveProvider.class,
            loader -> ServiceLoader.load(ObjectiveProvider.class, loader),
            layer -> ServiceLoader.load(layer, ObjectiveProvider.class));

    /** Regularizers. */
    public static final PluginKind<RegularizerProvider> REGULARIZER = new PluginKind<>(
            "regularizer",
            "regularizers",
            RegularizerProvider.class,
            loader -> ServiceLoader.load(RegularizerProvider.class, loader),
            layer -> ServiceLoader.load(layer, RegularizerProvider.class));

    /** Solvers. */
    public static final PluginKind<SolverProvider> SOLVER = new PluginKind<>(
            "solver",
            "solvers",
            SolverProvider.class,
            loader -> ServiceLoader.load(SolverProvider.class, loader),
            layer -> ServiceLoader.load(layer, SolverProvider.class));

    private final String word;
    private final String plural;
    private final Class<P> type;
    private final Function<ClassLoader, ServiceLoader<P>> fromLoader;
    private final Function<ModuleLayer, ServiceLoader<P>> fromLayer;

    private PluginKind(
            String word,
            String plural,
            Class<P> type,
            Function<ClassLoader, ServiceLoader<P>> fromLoader,
            Function<ModuleLayer, ServiceLoader<P>> fromLayer) {
        this.word = word;
        this.plural = plural;
        this.type = type;
        this.fromLoader = fromLoader;
        this.fromLayer = fromLayer;
    }

    /** {@return the word for one, as in "solver 'bfgs'"} */
    public String word() {
        return word;
    }

    /** {@return the word for several} */
    public String plural() {
        return plural;
    }

    /** {@return the provider interface} */
    public Class<P> type() {
        return type;
    }

    ServiceLoader<P> load(ClassLoader loader) {
        return fromLoader.apply(loader);
    }

    ServiceLoader<P> load(ModuleLayer layer) {
        return fromLayer.apply(layer);
    }

    @Override
    public String toString() {
        return word;
    }
}
