package org.thalweg.core.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * {@link #failures()}, which a failing look-up repeats. Of two providers with one name none is used, since results would
 * otherwise depend on the order of a path, and looking the name up fails with both classes; only what the application was
 * started with is never displaced.
 *
 * @param <P> the provider interface
 */
public final class PluginRegistry<P extends Plugin> {

    private final PluginKind<P> kind;
    private final Map<String, InstalledPlugin<P>> plugins = new TreeMap<>();
    private final Map<String, PluginSource> origins = new HashMap<>();
    private final Map<String, String> clashes = new HashMap<>();
    private final List<String> failures = new ArrayList<>();

    private PluginRegistry(PluginKind<P> kind) {
        this.kind = kind;
    }

    /**
     * Loads a kind from the given sources, in their order.
     *
     * @param <P> type of the providers
     * @param kind what is loaded
     * @param sources class loaders and module layers, searched in this order
     * @return the plug-ins that were accepted, and the failures of the others
     */
    public static <P extends Plugin> PluginRegistry<P> load(PluginKind<P> kind, Collection<PluginSource> sources) {
        PluginRegistry<P> registry = new PluginRegistry<>(kind);
        for (PluginSource source : sources) {
            registry.loadAll(source);
        }
        return registry;
    }

    /** {@return the activations of the application} */
    public static PluginRegistry<ActivationProvider> activations() {
        return load(PluginKind.ACTIVATION, List.of(PluginSource.application()));
    }

    /** {@return the losses of the application} */
    public static PluginRegistry<LossProvider> losses() {
        return load(PluginKind.LOSS, List.of(PluginSource.application()));
    }

    /** {@return the regularizers of the application} */
    public static PluginRegistry<RegularizerProvider> regularizers() {
        return load(PluginKind.REGULARIZER, List.of(PluginSource.application()));
    }

    /** {@return the solvers of the application} */
    public static PluginRegistry<SolverProvider> solvers() {
        return load(PluginKind.SOLVER, List.of(PluginSource.application()));
    }

    private void loadAll(PluginSource source) {
        Iterator<ServiceLoader.Provider<P>> providers =
                PluginSource.load(source, kind).stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                accept(providers.next().get(), source);
            } catch (ServiceConfigurationError | LinkageError e) {
                fail(ProviderFault.atLoading(kind, source, e));
            }
        }
    }

    /** Adds a failure, once for a provider that is visible from several sources. */
    private void fail(String sentence) {
        if (!failures.contains(sentence)) {
            failures.add(sentence);
        }
    }

    private void accept(P provider, PluginSource source) {
        String fault = ProviderRules.broken(kind, provider);
        if (!fault.isEmpty()) {
            fail(ProviderFault.of(kind, provider, fault));
            return;
        }
        String name = provider.name();
        if (clashes.containsKey(name)) {
            fail(ProviderFault.of(kind, provider, "other " + kind.plural() + " are called '" + name + "' too."));
            return;
        }
        InstalledPlugin<P> plugin = InstalledPlugin.of(provider);
        InstalledPlugin<P> earlier = plugins.putIfAbsent(name, plugin);
        // One provider may be visible from several sources; its class tells. ServiceLoader's Provider.type() does not:
        // it is the declared return type of a provider method.
        if (earlier == null) {
            origins.put(name, source);
        } else if (earlier.provider().getClass() != provider.getClass()) {
            clash(name, earlier, plugin, source);
        }
    }

    /** What the application was started with stays; otherwise none of the two is used, whatever the order of the path. */
    private void clash(String name, InstalledPlugin<P> earlier, InstalledPlugin<P> later, PluginSource source) {
        boolean earlierStays =
                origins.get(name).equals(PluginSource.application()) && !source.equals(PluginSource.application());
        String sentence = "Two " + kind.plural() + " are called '" + name + "': ";
        if (earlierStays) {
            fail(sentence + place(earlier) + " and " + place(later)
                    + ". The first one, which the application was started with, is used.");
        } else {
            // In alphabetical order: a module layer gives its providers in no certain one.
            String both = Stream.of(place(earlier), place(later)).sorted().collect(Collectors.joining(" and "));
            clashes.put(name, sentence + both + ". None of them is used; remove one from the path.");
            plugins.remove(name);
            fail(clashes.get(name));
        }
    }

    private static String place(InstalledPlugin<?> plugin) {
        String type = plugin.provider().getClass().getName();
        String file = ProviderFault.fileOf(plugin.provider());
        String from = file.isEmpty() ? plugin.module() : "'" + file + "'";
        return from.equals(type) ? type : type + " from " + from;
    }

    /** {@return the kind} */
    public PluginKind<P> kind() {
        return kind;
    }

    /** {@return all plug-ins, by name} */
    public List<InstalledPlugin<P>> all() {
        return List.copyOf(plugins.values());
    }

    /** {@return all names in alphabetical order} */
    public List<String> names() {
        return List.copyOf(plugins.keySet());
    }

    /** {@return one sentence for each provider that was left out} */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /**
     * {@return the plug-in of that name}
     *
     * @param name permanent name, with {@code vendor:} in front if it is not of Thalweg
     * @throws IllegalArgumentException if there is none: says what is installed, the nearest name, what failed to load
     *     and what is usually missing; or if two have that name
     */
    public InstalledPlugin<P> find(String name) {
        InstalledPlugin<P> plugin = plugins.get(name);
        if (clashes.containsKey(name)) {
            throw new IllegalArgumentException(clashes.get(name));
        }
        if (plugin == null) {
            throw new IllegalArgumentException(missing(name));
        }
        return plugin;
    }

    /**
     * Checks the options of the plug-in of that name and returns them with the defaults filled in.
     *
     * @param name permanent name of the plug-in
     * @param raw option name to value, as a file or a command line gives them
     * @return the checked options, each with a value
     */
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
        if (name.indexOf(':') > 0) {
            message.append(
                            "\nA name with a prefix belongs to a plug-in: add its jar to the path, or name the folder of the jar")
                    .append(" with --plugin-path.");
        }
        for (String failure : failures) {
            message.append('\n').append(failure);
        }
        return message.toString();
    }
}
