package org.thalweg.cli.plugins;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.thalweg.core.plugin.PluginSource;

/**
 * Jars of one plug-in folder as a source: a module layer of their own when the application runs from modules (plain jars
 * become automatic modules), a class loader of their own otherwise.
 */
final class PluginJars {

    private PluginJars() {}

    static List<PluginSource> open(List<Path> jars, List<String> faults) {
        List<Path> sound = jars.stream().filter(jar -> isSound(jar, faults)).toList();
        if (sound.isEmpty()) {
            return List.of();
        }
        return PluginJars.class.getModule().isNamed()
                ? layers(sound, faults)
                : List.of(new PluginSource.OfClassLoader(loader(sound)));
    }

    private static boolean isSound(Path jar, List<String> faults) {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream().findFirst();
            return true;
        } catch (IOException e) {
            faults.add("The plug-in jar '" + jar + "' is left out: it cannot be opened (" + e.getMessage() + ").");
            return false;
        }
    }

    private static URLClassLoader loader(List<Path> jars) {
        return new URLClassLoader(
                jars.stream().map(PluginJars::url).toArray(URL[]::new), PluginJars.class.getClassLoader());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A file path has no URL: " + jar, e);
        }
    }

    /** All jars in one layer, so that they may use each other; each in its own if that does not resolve. */
    private static List<PluginSource> layers(List<Path> jars, List<String> faults) {
        List<Path> modules = jars.stream().filter(jar -> isModule(jar, faults)).toList();
        if (modules.isEmpty()) {
            return List.of();
        }
        try {
            return List.of(layer(modules));
        } catch (FindException | ResolutionException | LayerInstantiationException | SecurityException e) {
            return separateLayers(modules, faults);
        }
    }

    private static boolean isModule(Path jar, List<String> faults) {
        try {
            return !ModuleFinder.of(jar).findAll().isEmpty();
        } catch (FindException e) {
            faults.add("The plug-in jar '" + jar + "' is left out: " + innermost(e) + ".");
            return false;
        }
    }

    private static List<PluginSource> separateLayers(List<Path> jars, List<String> faults) {
        List<PluginSource> sources = new ArrayList<>();
        for (Path jar : jars) {
            try {
                sources.add(layer(List.of(jar)));
            } catch (FindException | ResolutionException | LayerInstantiationException | SecurityException e) {
                faults.add("The plug-in jar '" + jar + "' is left out: " + innermost(e) + ".");
            }
        }
        return sources;
    }

    private static PluginSource layer(List<Path> jars) {
        ModuleFinder finder = ModuleFinder.of(jars.toArray(Path[]::new));
        Set<String> names = finder.findAll().stream()
                .map(ModuleReference::descriptor)
                .map(descriptor -> descriptor.name())
                .collect(Collectors.toSet());
        ModuleLayer parent = PluginJars.class.getModule().getLayer();
        Configuration configuration = parent.configuration().resolveAndBind(finder, ModuleFinder.of(), names);
        return new PluginSource.OfLayer(
                parent.defineModulesWithOneLoader(configuration, PluginJars.class.getClassLoader()));
    }

    private static String innermost(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
