package org.thalweg.cli.plugins;

import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thalweg.core.plugin.PluginRegistry;

/** The version of core that is running, and which versions are newer. */
public final class CoreVersion {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?.*");

    private CoreVersion() {}

    /** As core's module descriptor says it, on the class path too; empty if the build left it out. */
    public static Optional<String> running() {
        Module module = PluginRegistry.class.getModule();
        if (module.isNamed()) {
            return module.getDescriptor().rawVersion();
        }
        try {
            Path home = Path.of(PluginRegistry.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ModuleFinder.of(home)
                    .find("org.thalweg.core")
                    .map(reference -> reference.descriptor())
                    .flatMap(ModuleDescriptor::rawVersion);
        } catch (URISyntaxException | FindException e) {
            return Optional.empty();
        }
    }

    /** Whether a version has a larger first or second number than another; what has no numbers is never newer. */
    static boolean isNewer(String version, String than) {
        Matcher one = NUMBERS.matcher(version);
        Matcher other = NUMBERS.matcher(than);
        if (!one.matches() || !other.matches()) {
            return false;
        }
        int first = Integer.compare(Integer.parseInt(one.group(1)), Integer.parseInt(other.group(1)));
        return first > 0 || first == 0 && second(one) > second(other);
    }

    private static int second(Matcher version) {
        return version.group(2) == null ? 0 : Integer.parseInt(version.group(2));
    }
}
