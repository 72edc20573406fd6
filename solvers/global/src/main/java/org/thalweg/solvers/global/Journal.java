package org.thalweg.solvers.global;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The finished runs of a search in a text file, one line each, forced to disk before anyone hears of the run.
 *
 * <p>A kill at any moment loses at most the line that is being written. Lines whose checksum is wrong are ignored when the
 * file is opened again, an unfinished last one is cut off. The file is locked while it is open. Safe for any number of
 * threads.
 */
final class Journal implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final Map<Long, EndPoint> resumed;
    private final long damaged;
    private final Object forcing = new Object();
    private long written;
    private long forced;

    private Journal(Path path, FileChannel channel, JournalContents contents) {
        this.path = path;
        this.channel = channel;
        this.resumed = Map.copyOf(contents.entries());
        this.damaged = contents.damaged();
    }

    /**
     * Opens a journal, which is made if it does not exist.
     *
     * @param header what the search is, see {@link JournalHeader}
     * @param dimension parameters of a point
     * @throws IllegalArgumentException if the folder does not exist, or the file belongs to another search, is no journal
     *     or is in use
     * @throws UncheckedIOException if the file cannot be read or written
     */
    static Journal open(Path path, List<String> header, int dimension) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(path)) {
            throw new IllegalArgumentException(
                    "The journal " + path + " cannot be written: it must be a file in a folder that exists.");
        }
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            boolean opened = false;
            try {
                Journal journal = open(path, channel, header, dimension);
                opened = true;
                return journal;
            } finally {
                if (!opened) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static Journal open(Path path, FileChannel channel, List<String> header, int dimension) throws IOException {
        lock(path, channel);
        JournalContents contents = JournalContents.read(path, header, dimension);
        channel.truncate(contents.length());
        channel.position(contents.length());
        Journal journal = new Journal(path, channel, contents);
        if (contents.length() == 0) {
            StringBuilder text = new StringBuilder();
            header.forEach(line -> text.append(JournalLine.seal(line)));
            journal.write(text.toString());
            channel.force(true);
            forceFolder(path.toAbsolutePath().getParent());
        }
        return journal;
    }

    private static void lock(Path path, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IllegalArgumentException(
                    "The journal " + path + " is in use by another search: give each search its own file.");
        }
    }

    /** Makes the new name durable where the system can force a folder. */
    private static void forceFolder(Path folder) {
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException e) {
            // Windows cannot open folders; there the file system journals names by itself.
            return;
        }
    }

    /** The end point of a start that had finished when the journal was opened. */
    Optional<EndPoint> resumed(long start) {
        return Optional.ofNullable(resumed.get(start));
    }

    /** Lines that could not be used when the journal was opened. */
    long damaged() {
        return damaged;
    }

    /**
     * Appends a finished run and forces it to disk.
     *
     * @throws UncheckedIOException if that fails
     */
    void append(JournalEntry entry) {
        try {
            String line = JournalLine.seal(entry.text());
            long number = write(line);
            synchronized (forcing) {
                // One call serves all lines written before it.
                if (forced < number) {
                    long upTo = written();
                    channel.force(false);
                    forced = upTo;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    private synchronized long write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return ++written;
    }

    private synchronized long written() {
        return written;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
