package org.thalweg.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Maven project for one plug-in: sources, tests from the conformance kit, module descriptor, service file and README.
 *
 * @param kind what is provided
 * @param names what everything in it is called
 * @param version version of Thalweg that it depends on
 */
public record PluginProject(Kind kind, PluginNames names, String version) {

    /** What a project provides. */
    public enum Kind {
        /** A solver. */
        SOLVER("solver", "org.thalweg.core.spi.SolverProvider"),
        /** An activation. */
        ACTIVATION("activation", "org.thalweg.core.spi.ActivationProvider");

        private final String word;
        private final String service;

        Kind(String word, String service) {
            this.word = word;
            this.service = service;
        }

        /** As people write it. */
        public String word() {
            return word;
        }
    }

    /** The files: path in the project to text. */
    public Map<String, String> files() {
        String code = names.packageName().replace('.', '/') + "/";
        String type = names.className();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", own("README.md"));
        files.put("pom.xml", template("both/pom.xml"));
        files.put(".gitignore", template("both/gitignore"));
        files.put("src/main/java/module-info.java", own("module-info.java"));
        files.put("src/main/java/" + code + "package-info.java", own("package-info.java"));
        files.put("src/main/java/" + code + type + ".java", own("Plugin.java"));
        if (kind == Kind.SOLVER) {
            files.put("src/main/java/" + code + type + "Run.java", own("Run.java"));
        }
        files.put("src/main/java/" + code + type + "Provider.java", own("Provider.java"));
        files.put("src/main/resources/META-INF/services/" + kind.service, template("both/service"));
        files.put("src/test/java/" + code + type + "Test.java", own("PluginTest.java"));
        files.put("src/test/java/" + code + "InstalledTest.java", own("InstalledTest.java"));
        return files;
    }

    /** Writes the files into a folder, which is made. */
    public void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private String own(String name) {
        return template(kind.word + "/" + name);
    }

    private String template(String name) {
        return read(name)
                .replace("@NAME@", names.name())
                .replace("@KIND@", kind.word)
                .replace("@GROUP@", names.group())
                .replace("@ARTIFACT@", names.artifact())
                .replace("@MODULE@", names.packageName())
                .replace("@PACKAGE@", names.packageName())
                .replace("@CLASS@", names.className())
                .replace("@THALWEG@", version);
    }

    private static String read(String name) {
        String resource = "/org/thalweg/cli/project/" + name + ".template";
        try (InputStream in = PluginProject.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
