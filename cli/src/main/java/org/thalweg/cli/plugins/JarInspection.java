package org.thalweg.cli.plugins;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.thalweg.core.plugin.PluginKind;

/** What can be said of a plug-in jar before any of its code runs. */
final class JarInspection {

    /** Attribute of the manifest with the version of Thalweg that a jar was built against. */
    static final String VERSION_ATTRIBUTE = "Thalweg-Version";

    private static final Set<String> SERVICES = List.of(
                    PluginKind.ACTIVATION,
                    PluginKind.LOSS,
                    PluginKind.OBJECTIVE,
                    PluginKind.REGULARIZER,
                    PluginKind.SOLVER)
            .stream()
            .map(kind -> kind.type().getName())
            .collect(Collectors.toUnmodifiableSet());
    private static final int CLASS_FILE_MAGIC = 0xCAFEBABE;
    private static final int JAVA_1_CLASS_FILE = 44;

    private JarInspection() {}

    /** The fault of a jar as the end of a sentence, or empty; {@code modules} if jars are to become modules. */
    static Optional<String> fault(Path jar, boolean modules) {
        if (!Files.isRegularFile(jar)) {
            return Optional.of(Files.isDirectory(jar) ? "it is a folder." : "it is a link that leads nowhere.");
        }
        if (PluginFolder.isWritableByEveryone(jar)) {
            return Optional.of("everyone may write to it; take that right away with 'chmod o-w'.");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Optional<String> content = content(file, modules);
            return content.isPresent() || !modules ? content : module(jar, file);
        } catch (IOException | SecurityException e) {
            return Optional.of(
                    Files.exists(jar) && jar.toFile().length() == 0
                            ? "it is empty."
                            : "it cannot be opened (" + e.getMessage() + ").");
        }
    }

    private static Optional<String> content(JarFile file, boolean modules) throws IOException {
        Manifest manifest = file.getManifest();
        String built = manifest == null ? null : manifest.getMainAttributes().getValue(VERSION_ATTRIBUTE);
        if (built != null) {
            Optional<String> newer = newer(built);
            if (newer.isPresent()) {
                return newer;
            }
        }
        if (file.stream().anyMatch(entry -> entry.getName().matches("org/thalweg/core/.*\\.class"))) {
            return Optional.of("it holds a copy of Thalweg's core; build it without, core comes with the application.");
        }
        // A named module provides what its descriptor says; the service files in it count on the class path only.
        boolean described = modules && file.getEntry("module-info.class") != null;
        return described ? Optional.empty() : services(file);
    }

    private static Optional<String> newer(String built) {
        return CoreVersion.running()
                .filter(running -> CoreVersion.isNewer(built, running))
                .map(running -> "it was built for Thalweg " + built + ", and this is " + running
                        + "; update Thalweg or take an older version of the plug-in.");
    }

    private static Optional<String> services(JarFile file) throws IOException {
        for (String service : SERVICES) {
            JarEntry entry = file.getJarEntry("META-INF/services/" + service);
            if (entry != null) {
                for (String provider : providers(file, entry)) {
                    Optional<String> fault = provider(file, provider, "META-INF/services/" + service);
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> providers(JarFile file, JarEntry entry) throws IOException {
        List<String> names = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String name = line.replaceFirst("#.*", "").strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Optional<String> provider(JarFile file, String name, String where) throws IOException {
        if (!name.matches("[\\p{javaJavaIdentifierPart}.]+")) {
            return Optional.of("'" + name + "' in " + where + " is no class name; write one per line.");
        }
        JarEntry entry = file.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            return Optional.of(where + " names the provider " + name + ", but the jar has no such class.");
        }
        try (DataInputStream in = new DataInputStream(file.getInputStream(entry))) {
            boolean isClass = in.readInt() == CLASS_FILE_MAGIC;
            int java = isClass ? (in.readInt() & 0xFFFF) - JAVA_1_CLASS_FILE : 0;
            int running = Runtime.version().feature();
            return !isClass
                    ? Optional.of("the class file of " + name + " is damaged.")
                    : java > running
                            ? Optional.of("it needs Java " + java + ", and this is Java " + running + ".")
                            : Optional.empty();
        }
    }

    private static Optional<String> module(Path jar, JarFile file) throws IOException {
        try {
            for (ModuleReference reference : ModuleFinder.of(jar).findAll()) {
                Optional<String> fault = descriptor(reference.descriptor(), file);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        } catch (FindException e) {
            return Optional.of("it cannot be a module: " + PluginJars.innermost(e) + ".");
        }
    }

    private static Optional<String> descriptor(ModuleDescriptor module, JarFile file) throws IOException {
        for (ModuleDescriptor.Requires required : module.requires()) {
            if (required.name().equals("org.thalweg.core")) {
                Optional<String> newer = required.rawCompiledVersion().flatMap(JarInspection::newer);
                if (newer.isPresent()) {
                    return newer;
                }
            }
        }
        Set<String> provided = new LinkedHashSet<>();
        for (ModuleDescriptor.Provides provides : module.provides()) {
            if (SERVICES.contains(provides.service())) {
                provided.add(provides.service());
                for (String provider : provides.providers()) {
                    Optional<String> fault = provider(file, provider, "module-info");
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return SERVICES.stream()
                .filter(service -> file.getEntry("META-INF/services/" + service) != null)
                .filter(service -> !provided.contains(service))
                .findFirst()
                .map(service -> "its service file META-INF/services/" + service + " does not count, because module-info"
                        + " does not say 'provides " + service + " with ...'.");
    }
}
