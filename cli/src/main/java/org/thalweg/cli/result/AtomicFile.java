package org.thalweg.cli.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.thalweg.cli.message.InputException;

/** Writes files that are either there whole or not at all: under another name in the same folder, then moved. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes bytes, replacing a file of that name. */
    public static void write(Path file, byte[] content) {
        Path temporary = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(temporary, content);
            move(temporary, file);
        } catch (IOException e) {
            deleteQuietly(temporary);
            throw new InputException(
                    "Cannot write '" + file + "': " + e.getClass().getSimpleName() + " " + e.getMessage() + ".", e);
        }
    }

    /** Writes text in UTF-8. */
    public static void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The failure to write is what matters and is about to be told.
        }
    }

    /**
     * Refuses a folder that files cannot be written to, before any work is done for them; creates nothing.
     *
     * @throws InputException if the path or one above it is a file, or is not writable
     */
    public static void requireWritableFolder(Path folder) {
        Path existing = folder.toAbsolutePath().normalize();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw new InputException(
                    "The output folder '" + folder + "' cannot be made: '" + existing + "' is not a folder.");
        }
        if (!Files.isWritable(existing)) {
            throw new InputException("The output folder '" + folder + "' cannot be written to: permission denied for '"
                    + existing + "'.");
        }
    }
}
