package org.thalweg.examples.architecture;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One module of the project as it was built, a folder of classes or a jar. */
record BuiltModule(ModuleReference reference) {

    private static final String SERVICES = "META-INF/services/";

    /** All on the class path. */
    static List<BuiltModule> all() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .flatMap(entry -> found(Path.of(entry)))
                .filter(r -> r.descriptor().name().startsWith("org.thalweg."))
                .filter(r -> !r.descriptor().isAutomatic())
                .map(BuiltModule::new)
                .toList();
    }

    private static Stream<ModuleReference> found(Path entry) {
        try {
            return ModuleFinder.of(entry).findAll().stream();
        } catch (FindException e) {
            // A jar whose name cannot be that of a module, none of ours.
            return Stream.empty();
        }
    }

    ModuleDescriptor descriptor() {
        return reference.descriptor();
    }

    String name() {
        return descriptor().name();
    }

    /** Service to providers, as the files for the class path say. */
    Map<String, Set<String>> serviceFiles() throws IOException {
        Map<String, Set<String>> declared = new HashMap<>();
        try (ModuleReader reader = reference.open();
                Stream<String> names = reader.list()) {
            for (String name : names.filter(n -> n.startsWith(SERVICES) && !n.endsWith("/"))
                    .toList()) {
                try (InputStream in = reader.open(name).orElseThrow()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    declared.put(
                            name.substring(SERVICES.length()),
                            text.lines()
                                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                                    .collect(Collectors.toSet()));
                }
            }
        }
        return declared;
    }

    @Override
    public String toString() {
        return name();
    }
}
