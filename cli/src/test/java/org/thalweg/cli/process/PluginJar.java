package org.thalweg.cli.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Builds plug-in jars from sources, apart from the project's own build. */
final class PluginJar {

    private static final String MODULE = """
            module com.acme.thalweg {
                requires org.thalweg.core;
                provides org.thalweg.core.spi.SolverProvider with com.acme.thalweg.Halving;
                provides org.thalweg.core.spi.ActivationProvider with com.acme.thalweg.Bend;
            }
            """;

    private PluginJar() {}

    /** A jar without module descriptor, with service files. */
    static void plain(Path work, Path jar) throws IOException {
        Path classes = compile(work, List.of("-classpath", CommandProcess.path()), List.of());
        service(classes, "org.thalweg.core.spi.SolverProvider", "com.acme.thalweg.Halving");
        service(classes, "org.thalweg.core.spi.ActivationProvider", "com.acme.thalweg.Bend");
        pack(classes, jar);
    }

    /** A jar with a module descriptor and no service files. */
    static void modular(Path work, Path jar) throws IOException {
        Path descriptor = Files.writeString(Files.createDirectories(work).resolve("module-info.java"), MODULE);
        pack(compile(work, List.of("--module-path", CommandProcess.path()), List.of(descriptor)), jar);
    }

    /** A jar whose service file names a class that is not there. */
    static void withMissingProvider(Path work, Path jar) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        service(classes, "org.thalweg.core.spi.SolverProvider", "com.acme.lost.Nowhere");
        pack(classes, jar);
    }

    private static Path compile(Path work, List<String> path, List<Path> more) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "--release", "17"));
        arguments.addAll(path);
        for (String name : List.of("Halving.java", "Bend.java")) {
            Path source = work.resolve(name);
            try (InputStream in = PluginJar.class.getResourceAsStream("/plugin/com/acme/thalweg/" + name)) {
                Files.write(source, in.readAllBytes());
            }
            arguments.add(source.toString());
        }
        more.forEach(file -> arguments.add(file.toString()));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, OutputStream.nullOutputStream(), null, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("The plug-in does not compile.");
        }
        return classes;
    }

    private static void service(Path classes, String service, String provider) throws IOException {
        Path folder = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(folder.resolve(service), provider + "\n");
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
