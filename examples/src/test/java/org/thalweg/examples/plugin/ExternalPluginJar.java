package org.thalweg.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.thalweg.core.plugin.PluginRegistry;

/** Builds the plug-ins of {@code external-plugin} against core alone, as their vendor would. */
final class ExternalPluginJar {

    private static final Map<String, String> SERVICES = Map.of(
            "org.thalweg.core.spi.SolverProvider", "com.acme.descent.BacktrackingProvider",
            "org.thalweg.core.spi.ActivationProvider", "com.acme.descent.SwishProvider");

    private ExternalPluginJar() {}

    /** Compiles and packs with descriptor and service files. */
    static void build(Path work, Path jar) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(classes);
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path path : compiled.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                add(out, name, Files.readAllBytes(path));
            }
            for (Map.Entry<String, String> service : SERVICES.entrySet()) {
                add(
                        out,
                        "META-INF/services/" + service.getKey(),
                        service.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("--release", "17", "--module-path", locationOfCore().toString(), "-d", classes.toString());
            boolean done = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(resource("/external-plugin"))) {
            return new ArrayList<>(
                    files.filter(f -> f.toString().endsWith(".java")).toList());
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(ExternalPluginJar.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path locationOfCore() {
        try {
            return Path.of(PluginRegistry.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
