package org.thalweg.examples.artifact;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A local Maven repository with the artifacts of this build, so that other projects can be built against them without
 * installing anything. Everything that is not Thalweg's is a link into the repository of the user, which stays as it is.
 */
public final class LocalRepository {

    private static final String VERSION = version();

    private final Path folder;

    private LocalRepository(Path folder) {
        this.folder = folder;
    }

    /** Makes one in an empty folder, with core and the other named modules of the class path. */
    public static LocalRepository make(Path folder, Path root, Map<String, Path> modules) throws IOException {
        LocalRepository repository = new LocalRepository(folder);
        repository.linkOthers();
        repository.pom("thalweg-parent", root.resolve("pom.xml"));
        repository.pom("thalweg-bom", root.resolve("bom/pom.xml"));
        for (Map.Entry<String, Path> module : modules.entrySet()) {
            repository.pom(module.getKey(), pomOf(module.getValue()));
            pack(module.getValue(), repository.file(module.getKey(), "jar"));
        }
        for (String parent : List.of("activations", "solvers")) {
            repository.pom("thalweg-" + parent, root.resolve(parent + "/pom.xml"));
        }
        return repository;
    }

    private static String version() {
        return System.getProperty("thalweg.version", "0.1.0-SNAPSHOT");
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    private void linkOthers() throws IOException {
        Path users =
                Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        Path org = Files.createDirectories(folder.resolve("org"));
        link(users, folder, "org");
        link(users.resolve("org"), org, "thalweg");
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(Files::isDirectory).toList()) {
                if (!entry.getFileName().toString().equals(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
                }
            }
        }
    }

    /** The jar of a module in it. */
    public Path jar(String artifact) {
        return folder.resolve("org/thalweg/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + ".jar");
    }

    private Path file(String artifact, String type) throws IOException {
        Path home = Files.createDirectories(folder.resolve("org/thalweg/" + artifact + "/" + VERSION));
        return home.resolve(artifact + "-" + VERSION + "." + type);
    }

    private void pom(String artifact, Path pom) throws IOException {
        Files.copy(pom, file(artifact, "pom"));
    }

    /** The pom of a module whose jar or classes lie in its target folder. */
    private static Path pomOf(Path built) {
        Path target = built.toAbsolutePath().getParent();
        while (!target.getFileName().toString().equals("target")) {
            target = target.getParent();
        }
        return target.resolveSibling("pom.xml");
    }

    private static void pack(Path built, Path jar) throws IOException {
        if (Files.isRegularFile(built)) {
            Files.copy(built, jar);
            return;
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(built)) {
            for (Path path : classes.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(built.relativize(path).toString().replace(File.separatorChar, '/')));
                out.write(Files.readAllBytes(path));
                out.closeEntry();
            }
        }
    }
}
