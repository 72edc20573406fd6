package org.thalweg.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.thalweg.cli.message.InputException;

/** Reading whole files, with the faults that a path can have told in one sentence. */
public final class InputFile {

    private InputFile() {}

    /**
     * Refuses a path that is not a readable file.
     *
     * @param what for messages, for instance {@code input file}
     */
    public static void require(Path path, String what) {
        if (Files.isDirectory(path)) {
            throw new InputException("The " + what + " '" + path + "' is a folder, but a file is needed.");
        }
        if (!Files.exists(path)) {
            throw new InputException("The " + what + " '" + path + "' does not exist.");
        }
        if (!Files.isReadable(path)) {
            throw new InputException("The " + what + " '" + path + "' cannot be read: permission denied.");
        }
    }

    /** The file's bytes. */
    public static byte[] read(Path path, String what) {
        require(path, what);
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw unreadable(path, what, e);
        }
    }

    /** A sentence for a failure while reading. */
    static InputException unreadable(Path path, String what, IOException e) {
        String why = e instanceof NoSuchFileException
                ? "it does not exist"
                : e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return new InputException("The " + what + " '" + path + "' cannot be read: " + why + ".", e);
    }

    /** SHA-256 of the file's bytes in lower-case hexadecimal digits. */
    public static String sha256(Path path, String what) {
        require(path, what);
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw unreadable(path, what, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256, which every runtime must have.", e);
        }
    }
}
