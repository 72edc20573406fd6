package org.thalweg.cli.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A plug-in jar made from a few lines of source, and then damaged in one way. */
final class BrokenJar {

    static final String SOLVERS = "org.thalweg.core.spi.SolverProvider";

    private final String packageName;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();
    private final Manifest manifest = new Manifest();
    private String moduleInfo = "";

    private BrokenJar(String packageName) {
        this.packageName = packageName;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A sound solver {@code acme:NAME} in a package of its own, with its service file. */
    static BrokenJar sound(String name) {
        BrokenJar jar = new BrokenJar("com.acme." + name);
        String source = """
                package com.acme.%1$s;
                public class Provider implements org.thalweg.core.spi.SolverProvider {
                    public String name() { return "acme:%1$s"; }
                    public String description() { return "For tests."; }
                    public org.thalweg.core.solve.Solver create(org.thalweg.core.spi.Options options) { return null; }
                }
                """.formatted(name);
        jar.sources.put("Provider.java", source);
        return jar.service(jar.packageName + ".Provider");
    }

    /** Replaces a piece of the provider's source. */
    BrokenJar with(String piece, String replacement) {
        String source = sources.get("Provider.java");
        if (!source.contains(piece)) {
            throw new IllegalArgumentException("The source does not contain: " + piece);
        }
        sources.put("Provider.java", source.replace(piece, replacement));
        return this;
    }

    /** Adds lines to the provider's class. */
    BrokenJar member(String lines) {
        return with("    public String name()", lines + "\n    public String name()");
    }

    /** One more class of the package. */
    BrokenJar source(String name, String body) {
        sources.put(name + ".java", "package " + packageName + "; " + body);
        return this;
    }

    /** The lines of the service file. */
    BrokenJar service(String lines) {
        return entry("META-INF/services/" + SOLVERS, lines.getBytes(StandardCharsets.UTF_8));
    }

    /** One more entry, or another content for one. */
    BrokenJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Leaves an entry out. */
    BrokenJar without(String name) {
        removed.add(name);
        return this;
    }

    /** A module descriptor. */
    BrokenJar module(String text) {
        moduleInfo = text;
        return this;
    }

    /** An attribute of the manifest. */
    BrokenJar attribute(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Compiles, packs and writes the jar. */
    void write(Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            Map<String, byte[]> content = compiled();
            content.putAll(entries);
            removed.forEach(content::remove);
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                    out.putNextEntry(new JarEntry(entry.getKey()));
                    out.write(entry.getValue());
                    out.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> compiled() throws IOException {
        Path work = Files.createTempDirectory("broken");
        try {
            return compile(work);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Map<String, byte[]> compile(Path work) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-d", work.resolve("classes").toString(), "--release", "17", "-proc:none"));
        arguments.addAll(List.of(moduleInfo.isEmpty() ? "-classpath" : "--module-path", CommandProcess.path()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            arguments.add(Files.writeString(work.resolve(source.getKey()), source.getValue())
                    .toString());
        }
        if (!moduleInfo.isEmpty()) {
            arguments.add(Files.writeString(work.resolve("module-info.java"), moduleInfo)
                    .toString());
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("The sources of " + packageName + " do not compile.");
        }
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(work.resolve("classes"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                content.put(
                        work.resolve("classes").relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        }
        return content;
    }
}
