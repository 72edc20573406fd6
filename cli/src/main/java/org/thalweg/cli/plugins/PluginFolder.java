package org.thalweg.cli.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that may hold jars of plug-ins.
 *
 * @param path the folder
 * @param origin who named it
 */
public record PluginFolder(Path path, Origin origin) {

    /** Who named a folder. */
    public enum Origin {
        /** The flag {@code --plugin-path}: the folder must be usable. */
        FLAG("--plugin-path"),
        /** The variable {@code THALWEG_PLUGINS}: a folder that is not usable is told. */
        VARIABLE("THALWEG_PLUGINS"),
        /** Nobody: the folder under the user's configuration is looked at if it exists, and must be the user's own. */
        CONFIGURATION("configuration");

        private final String text;

        Origin(String text) {
            this.text = text;
        }

        /** As people write it. */
        public String text() {
            return text;
        }
    }

    /** Whether there is anything at the path. */
    boolean exists() {
        return Files.exists(path);
    }

    /** Why nothing may be loaded from the folder: one sentence, with a suggestion on its own line. */
    Optional<String> fault() {
        if (!Files.exists(path)) {
            return Optional.of(said("does not exist", ""));
        }
        if (!Files.isDirectory(path)) {
            return Optional.of(said("is a file, but must be a folder with jars", "\nName the folder that holds it."));
        }
        if (isWritableByEveryone(path)) {
            return Optional.of(said(
                    "is writable by everyone, so that anybody could put code into it",
                    "\nTake that right away with 'chmod o-w' if you trust what is in it."));
        }
        if (origin == Origin.CONFIGURATION && !isOwnedByTheUser()) {
            return Optional.of(
                    said("does not belong to you", "\nName it with --plugin-path if you trust what is in it."));
        }
        return Optional.empty();
    }

    private String said(String what, String suggestion) {
        String from = origin == Origin.VARIABLE ? " of THALWEG_PLUGINS" : "";
        return "The plug-in folder '" + path + "'" + from + " " + what + "; no plug-in is loaded from it." + suggestion;
    }

    /** False where the file system knows no such right. */
    static boolean isWritableByEveryone(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (UnsupportedOperationException | IOException e) {
            return false;
        }
    }

    private boolean isOwnedByTheUser() {
        try {
            String owner = Files.getOwner(path).getName();
            return owner.equals("root") || owner.equals(System.getProperty("user.name"));
        } catch (UnsupportedOperationException | IOException e) {
            return true;
        }
    }

    /** What became of the folder, in a few words. */
    public String state() {
        if (!exists()) {
            return "does not exist";
        }
        if (fault().isPresent()) {
            return "not used";
        }
        try {
            int count = jars().size();
            return count == 1 ? "1 jar" : count + " jars";
        } catch (IOException e) {
            return "cannot be listed";
        }
    }

    /** Everything in the folder that is called a jar, by name. */
    List<Path> jars() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
