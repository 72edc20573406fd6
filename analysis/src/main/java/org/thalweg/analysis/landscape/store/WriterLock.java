package org.thalweg.analysis.landscape.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.thalweg.analysis.landscape.LandscapeStoreException;

/**
 * That one process at a time writes to a store: a lock of the operating system on a file beside it, which ends with its
 * process however that ends.
 *
 * <p>SQLite's own locks last for one transaction only, and closing a file of one's own that SQLite has open would take
 * them away, hence a second file.
 */
final class WriterLock implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or says who has it. */
    static WriterLock take(Path store) {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        try {
            while (true) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Object key = key(file);
                if (!locked(channel)) {
                    channel.close();
                    throw new LandscapeStoreException("The landscape store '" + store
                            + "' is being written to by another search: wait for its end, or stop it.");
                }
                // A holder deletes the file as it ends; a lock on the deleted file would protect nothing.
                if (key != null && key.equals(key(file))) {
                    return new WriterLock(file, channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new LandscapeStoreException(
                    "The landscape store '" + store + "' cannot be written to: no lock file can be made beside it ("
                            + e.getClass().getSimpleName() + " " + e.getMessage() + ").",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What tells a file from another of the same name; null if there is none. */
    private static Object key(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The lock ends with the channel or the process in any case.
        }
    }
}
