package org.thalweg.core.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.thalweg.core.spi.ActivationProvider;
import org.thalweg.core.spi.LossProvider;
import org.thalweg.core.spi.NearestName;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.Plugin;
import org.thalweg.core.spi.RegularizerProvider;
import org.thalweg.core.spi.SolverProvider;

/**
 * The plug-ins of one kind: loads, validates, lists and finds them. Immutable once loaded.
 *
 * <p>A provider that throws while loading, or whose name breaks the rules, is left out and kept as a sentence in
 * {@link #failures()}, which a failing look-up repeats. Two providers with one name are refused at once, since results
 * would otherwise depend on the order of a path.
 *
 * @param <P> the provider interface
 */
public final class PluginRegistry<P extends Plugin> {

    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Pattern NAME = Pattern.compile("(" + KEBAB + ":)?" + KEBAB);

    private final PluginKind<P> kind;
    private final Map<String, InstalledPlugin<P>> plugins = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    private PluginRegistry(PluginKind<P> kind) {
        this.kind = kind;
    }

    /**
     * Loads a kind from the given sources.
     *
     * @throws IllegalStateException if two providers have the same name
     */
    public static <P extends Plugin> PluginRegistry<P> load(PluginKind<P> kind, Collection<PluginSource> sources) {
        PluginRegistry<P> registry = new PluginRegistry<>(kind);
        for (PluginSource source : sources) {
            registry.loadAll(PluginSource.load(source, kind));
        }
        return registry;
    }

    /** The activations of the application. */
    public static PluginRegistry<ActivationProvider> activations() {
        return load(PluginKind.ACTIVATION, List.of(PluginSource.application()));
    }

    /** The losses of the application. */
    public static PluginRegistry<LossProvider> losses() {
        return load(PluginKind.LOSS, List.of(PluginSource.application()));
    }

    /** The regularizers of the application. */
    public static PluginRegistry<RegularizerProvider> regularizers() {
        return load(PluginKind.REGULARIZER, List.of(PluginSource.application()));
    }

    /** The solvers of the application. */
    public static PluginRegistry<SolverProvider> solvers() {
        return load(PluginKind.SOLVER, List.of(PluginSource.application()));
    }

    private void loadAll(ServiceLoader<P> loader) {
        Iterator<ServiceLoader.Provider<P>> providers = loader.stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                accept(providers.next().get());
            } catch (ServiceConfigurationError | LinkageError e) {
                fail("A provider of " + kind.plural() + " could not be loaded: " + rootMessage(e));
            }
        }
    }

    private static String rootMessage(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String own = error.getMessage();
        return cause == error || cause.getMessage() == null || own.contains(cause.getMessage())
                ? own
                : own + " (" + cause.getMessage() + ")";
    }

    /** Adds a failure, once for a provider that is visible from several sources. */
    private void fail(String sentence) {
        if (!failures.contains(sentence)) {
            failures.add(sentence);
        }
    }

    private void accept(P provider) {
        String owner = provider.getClass().getName();
        String name;
        try {
            name = provider.name();
            if (provider.options() == null || provider.description() == null) {
                fail("Provider " + owner + " has no options or no description: return an empty list or text.");
                return;
            }
        } catch (RuntimeException e) {
            fail("Provider " + owner + " failed when asked for its name and options: " + e);
            return;
        }
        if (name == null || !NAME.matcher(name).matches()) {
            fail("Provider " + owner + " has the name '" + name
                    + "', but names are lower-case kebab-case, for instance 'vendor:my-" + kind.word() + "'.");
            return;
        }
        if (name.indexOf(':') < 0 && !owner.startsWith("org.thalweg.")) {
            fail("Provider " + owner + " has the name '" + name + "' without a prefix, but names without prefix"
                    + " belong to Thalweg: call it 'vendor:" + name + "'.");
            return;
        }
        InstalledPlugin<P> plugin = InstalledPlugin.of(provider);
        InstalledPlugin<P> earlier = plugins.putIfAbsent(name, plugin);
        // One provider may be visible from several sources; its class tells. ServiceLoader's Provider.type() does not:
        // it is the declared return type of a provider method.
        if (earlier != null && earlier.provider().getClass() != provider.getClass()) {
            throw new IllegalStateException("Two " + kind.plural() + " are called '" + name + "': "
                    + earlier.provider().getClass().getName() + " from " + earlier.module() + " and " + owner + " from "
                    + plugin.module() + ". Remove one of them from the path.");
        }
    }

    /** The kind. */
    public PluginKind<P> kind() {
        return kind;
    }

    /** All plug-ins, by name. */
    public List<InstalledPlugin<P>> all() {
        return List.copyOf(plugins.values());
    }

    /** All names in alphabetical order. */
    public List<String> names() {
        return List.copyOf(plugins.keySet());
    }

    /** One sentence for each provider that was left out. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /**
     * The plug-in of that name.
     *
     * @throws IllegalArgumentException if there is none: says what is installed, the nearest name, what failed to load
     *     and what is usually missing
     */
    public InstalledPlugin<P> find(String name) {
        InstalledPlugin<P> plugin = plugins.get(name);
        if (plugin == null) {
            throw new IllegalArgumentException(missing(name));
        }
        return plugin;
    }

    /** Checks the options of the plug-in of that name and returns them with the defaults filled in. */
    public Options options(String name, Map<String, ?> raw) {
        return Options.of(kind.word() + " '" + name + "'", find(name).provider().options(), raw);
    }

    private String missing(String name) {
        StringBuilder message = new StringBuilder("Unknown ")
                .append(kind.word())
                .append(" '")
                .append(name)
                .append("': ");
        if (plugins.isEmpty()) {
            message.append("no ")
                    .append(kind.plural())
                    .append(" are installed. Usually a module that says 'provides ")
                    .append(kind.type().getName())
                    .append("' is missing from the path.");
        } else {
            message.append("installed are ")
                    .append(String.join(", ", plugins.keySet()))
                    .append('.');
        }
        NearestName.of(name, plugins.keySet())
                .ifPresent(n -> message.append("\nDid you mean '").append(n).append("'?"));
        for (String failure : failures) {
            message.append('\n').append(failure);
        }
        return message.toString();
    }
}
