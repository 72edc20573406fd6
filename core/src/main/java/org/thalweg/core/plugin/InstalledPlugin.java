package org.thalweg.core.plugin;

import org.thalweg.core.internal.origin.CodeVersion;
import org.thalweg.core.spi.Plugin;

/**
 * A plug-in that was found and accepted.
 *
 * @param <P> kind of provider
 * @param provider the provider
 * @param module name of its module, or its class for one on the class path
 * @param version version of its module or jar, "unknown" if neither says
 */
public record InstalledPlugin<P extends Plugin>(P provider, String module, String version) {

    static <P extends Plugin> InstalledPlugin<P> of(P provider) {
        Class<?> type = provider.getClass();
        Module module = type.getModule();
        return new InstalledPlugin<>(
                provider, module.isNamed() ? module.getName() : type.getName(), CodeVersion.of(type));
    }

    /**
     * {@return what the provider made, passed on}
     *
     * @param <T> kind of thing
     * @param product what the provider returned
     * @throws IllegalStateException if it is null
     */
    public <T> T made(T product) {
        if (product == null) {
            throw new IllegalStateException(
                    "The provider " + provider.getClass().getName() + " of '" + provider.name()
                            + "' made nothing: its method create returned null.");
        }
        return product;
    }
}
