package org.thalweg.cli.plugins;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thalweg.core.plugin.PluginSource;

/**
 * Jars of one plug-in folder as a source: a module layer of their own when the application runs from modules (plain jars
 * become automatic modules), a class loader of their own otherwise.
 */
public final class PluginJars {

    /** Name of the class loader of a folder on the class path, as stack traces show it. */
    public static final String LOADER_NAME = "thalweg-plug-ins";

    private PluginJars() {}

    static List<PluginSource> open(List<Path> jars, List<String> faults) {
        boolean modules = PluginJars.class.getModule().isNamed();
        List<Path> sound = new ArrayList<>();
        for (Path jar : jars) {
            Optional<String> fault = JarInspection.fault(jar, modules);
            fault.ifPresent(reason -> faults.add(leftOut(jar, reason)));
            if (fault.isEmpty()) {
                sound.add(jar);
            }
        }
        if (sound.isEmpty()) {
            return List.of();
        }
        return modules ? layers(sound, faults) : List.of(new PluginSource.OfClassLoader(loader(sound)));
    }

    private static String leftOut(Path jar, String reason) {
        return "The plug-in jar '" + jar + "' is left out: " + reason;
    }

    private static URLClassLoader loader(List<Path> jars) {
        return new URLClassLoader(
                LOADER_NAME, jars.stream().map(PluginJars::url).toArray(URL[]::new), PluginJars.class.getClassLoader());
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
        Map<Path, ModuleDescriptor> modules = new LinkedHashMap<>();
        jars.forEach(jar -> ModuleFinder.of(jar).findAll().stream()
                .map(ModuleReference::descriptor)
                .forEach(descriptor -> modules.put(jar, descriptor)));
        leaveOutTwins(modules, faults);
        leaveOutIncomplete(modules, faults);
        if (modules.isEmpty()) {
            return List.of();
        }
        List<Path> left = List.copyOf(modules.keySet());
        try {
            return List.of(layer(left));
        } catch (FindException | ResolutionException | LayerInstantiationException | SecurityException e) {
            return separateLayers(left, faults);
        }
    }

    /** Two jars that hold a module of one name: none is used, or the order of a folder would decide. */
    private static void leaveOutTwins(Map<Path, ModuleDescriptor> modules, List<String> faults) {
        Map<String, List<Path>> byName = modules.keySet().stream()
                .collect(Collectors.groupingBy(jar -> modules.get(jar).name()));
        byName.forEach((name, jars) -> {
            if (jars.size() > 1) {
                String files = jars.stream().map(Path::toString).collect(Collectors.joining("' and '"));
                faults.add("The plug-in jars '" + files + "' are left out: all hold the module " + name
                        + "; remove all but one.");
                jars.forEach(modules::remove);
            }
        });
    }

    /** Jars that require a module which is nowhere, and those that require them, until all others are complete. */
    private static void leaveOutIncomplete(Map<Path, ModuleDescriptor> modules, List<String> faults) {
        ModuleLayer parent = PluginJars.class.getModule().getLayer();
        boolean changed = true;
        while (changed) {
            Set<String> present = new HashSet<>();
            modules.values().forEach(descriptor -> present.add(descriptor.name()));
            changed = modules.entrySet().removeIf(entry -> {
                Optional<String> missing = entry.getValue().requires().stream()
                        .filter(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name)
                        .filter(name -> !present.contains(name)
                                && parent.findModule(name).isEmpty())
                        .findFirst();
                missing.ifPresent(name -> faults.add(leftOut(entry.getKey(), missing(name))));
                return missing.isPresent();
            });
        }
    }

    private static String missing(String module) {
        boolean inJava = ModuleFinder.ofSystem().find(module).isPresent();
        return "it requires the module " + module
                + (inJava
                        ? ", with which Java was not started.\nSet THALWEG_JAVA_OPTIONS to '--add-modules " + module
                                + "'."
                        : ", which is neither in its folder nor part of Thalweg or Java.");
    }

    private static List<PluginSource> separateLayers(List<Path> jars, List<String> faults) {
        List<PluginSource> sources = new ArrayList<>();
        for (Path jar : jars) {
            try {
                sources.add(layer(List.of(jar)));
            } catch (FindException | ResolutionException | LayerInstantiationException | SecurityException e) {
                faults.add(leftOut(jar, innermost(e) + "."));
            }
        }
        return sources;
    }

    private static PluginSource layer(List<Path> jars) {
        ModuleFinder finder = ModuleFinder.of(jars.toArray(Path[]::new));
        Set<String> names = finder.findAll().stream()
                .map(ModuleReference::descriptor)
                .map(ModuleDescriptor::name)
                .collect(Collectors.toSet());
        ModuleLayer parent = PluginJars.class.getModule().getLayer();
        Configuration configuration = parent.configuration().resolveAndBind(finder, ModuleFinder.of(), names);
        return new PluginSource.OfLayer(
                parent.defineModulesWithOneLoader(configuration, PluginJars.class.getClassLoader()));
    }

    /** The message of the first cause. */
    static String innermost(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
