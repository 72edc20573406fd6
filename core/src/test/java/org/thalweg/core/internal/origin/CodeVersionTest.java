package org.thalweg.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeVersionTest {

    @TempDir
    private Path folder;

    /** Compiles a module with one class, of a version or of none. */
    private Path classes(String version) throws IOException {
        Path classes = folder.resolve("classes");
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("module-info.java"), "module versioned { }");
        Files.createDirectories(sources.resolve("versioned"));
        Files.writeString(sources.resolve("versioned/Thing.java"), "package versioned; public class Thing { }");
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments(version, classes, sources));
        assertThat(code).as(messages.toString()).isZero();
        return classes;
    }

    private static String[] arguments(String version, Path classes, Path sources) {
        return (version.isEmpty() ? "" : "--module-version " + version + " ")
                .concat("-d " + classes + " " + sources.resolve("module-info.java") + " "
                        + sources.resolve("versioned/Thing.java"))
                .split(" ");
    }

    private static String versionOnTheClassPath(Path location) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {location.toUri().toURL()}, null)) {
            return CodeVersion.of(loader.loadClass("versioned.Thing"));
        }
    }

    private Path jar(Path classes, String manifestVersion) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!manifestVersion.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, manifestVersion);
        }
        Path jar = folder.resolve("thing.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String name : new String[] {"module-info.class", "versioned/Thing.class"}) {
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = Files.newInputStream(classes.resolve(name))) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }

    @Test
    void descriptorSaysItOnTheClassPathToo() throws Exception {
        Path classes = classes("1.2-beta");
        assertThat(versionOnTheClassPath(classes)).isEqualTo("1.2-beta");
        assertThat(versionOnTheClassPath(jar(classes, ""))).isEqualTo("1.2-beta");
    }

    @Test
    void manifestGoesFirstOnTheClassPath() throws Exception {
        assertThat(versionOnTheClassPath(jar(classes("1.2"), "1.3"))).isEqualTo("1.3");
    }

    @Test
    void nobodySaysIt() throws Exception {
        Path classes = classes("");
        assertThat(versionOnTheClassPath(classes)).isEqualTo("unknown");
        Files.delete(classes.resolve("module-info.class"));
        assertThat(versionOnTheClassPath(classes)).isEqualTo("unknown");
        Files.write(classes.resolve("module-info.class"), new byte[] {1, 2, 3});
        assertThat(versionOnTheClassPath(classes)).isEqualTo("unknown");
    }

    @Test
    void modulesOfTheMachineSayTheirs() {
        assertThat(CodeVersion.of(String.class))
                .startsWith(Integer.toString(Runtime.version().feature()));
    }
}
