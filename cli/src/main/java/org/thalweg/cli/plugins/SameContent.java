package org.thalweg.cli.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether two files are the same to the byte, for a jar that lies in two folders. */
final class SameContent {

    private SameContent() {}

    /** False where one of them cannot be read. */
    static boolean of(Path one, Path other) {
        try {
            return Files.isRegularFile(one)
                    && Files.isRegularFile(other)
                    && Files.size(one) == Files.size(other)
                    && Files.mismatch(one, other) == -1;
        } catch (IOException e) {
            return false;
        }
    }
}
