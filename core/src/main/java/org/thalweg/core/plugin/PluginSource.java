package org.thalweg.core.plugin;

import java.util.ServiceLoader;
import org.thalweg.core.spi.Plugin;

/** A place where providers are looked for: a class loader or a module layer. */
public sealed interface PluginSource {

    /**
     * Modules and jars visible to a class loader, including the application's own module path.
     *
     * @param loader the loader
     */
    record OfClassLoader(ClassLoader loader) implements PluginSource {}

    /**
     * Modules of a layer and its parents.
     *
     * @param layer the layer
     */
    record OfLayer(ModuleLayer layer) implements PluginSource {}

    /** {@return what the application itself was started with} */
    static PluginSource application() {
        ClassLoader loader = PluginSource.class.getClassLoader();
        return new OfClassLoader(loader);
    }

    /** Looks up the providers of a kind. */
    private <P extends Plugin> ServiceLoader<P> load(PluginKind<P> kind) {
        if (this instanceof OfLayer layer) {
            return kind.load(layer.layer());
        }
        return kind.load(((OfClassLoader) this).loader());
    }

    /**
     * {@return the loader of a kind at a source}
     *
     * @param <P> type of the providers
     * @param source where to look
     * @param kind what to look for
     */
    static <P extends Plugin> ServiceLoader<P> load(PluginSource source, PluginKind<P> kind) {
        return source.load(kind);
    }
}
