package org.thalweg.cli.plugins;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.spi.Plugin;

/** Where a plug-in was loaded from. */
public final class PluginOrigin {

    private static final String OWN = "thalweg";

    private PluginOrigin() {}

    /** Path of its jar, or {@code thalweg} if the application was started with it. */
    public static String of(Plugin provider) {
        ClassLoader own = PluginRegistry.class.getClassLoader();
        CodeSource code = provider.getClass().getProtectionDomain().getCodeSource();
        if (provider.getClass().getClassLoader() == own || code == null || code.getLocation() == null) {
            return OWN;
        }
        try {
            return Path.of(code.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            return code.getLocation().toString();
        }
    }
}
