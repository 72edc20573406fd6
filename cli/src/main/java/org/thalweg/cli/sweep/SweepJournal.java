package org.thalweg.cli.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.message.InputException;

/**
 * What a sweep has done so far: a file with one line for the sweep and one for each finished run, forced to disk line by
 * line. A line that a crash cut short is dropped, so a run counts either wholly or not at all.
 *
 * <p>Safe for several threads; one process at a time.
 */
final class SweepJournal implements AutoCloseable {

    /** Name of the file in the folder of the sweep. */
    static final String NAME = "journal.jsonl";

    private final FileChannel channel;
    private final Map<Integer, SweepRow> rows;

    private SweepJournal(FileChannel channel, Map<Integer, SweepRow> rows) {
        this.channel = channel;
        this.rows = rows;
    }

    /**
     * Opens the journal of a folder, or begins one.
     *
     * @throws InputException if the folder belongs to another sweep, or another process has the journal open
     */
    static SweepJournal open(Path folder, SweepPlan plan) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isAlone(channel)) {
                channel.close();
                throw new InputException("The sweep in '" + folder + "' is being run by another process.");
            }
            return begin(channel, file, folder, plan);
        } catch (IOException e) {
            throw new InputException("Cannot write '" + file + "': " + e.getMessage() + ".", e);
        }
    }

    private static boolean isAlone(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static SweepJournal begin(FileChannel channel, Path file, Path folder, SweepPlan plan) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        channel.truncate(whole);
        channel.position(whole);
        Map<Integer, SweepRow> rows = new TreeMap<>();
        SweepJournal journal = new SweepJournal(channel, rows);
        if (whole == 0) {
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("sweep", plan.identity());
            head.put("axes", plan.tree());
            journal.append(head);
            return journal;
        }
        String[] lines = new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n");
        if (!plan.identity().equals(read(file, lines[0]).get("sweep"))) {
            channel.close();
            throw InputException.withSuggestion(
                    "The folder '" + folder + "' holds another sweep: its experiment, data or varied values differ.",
                    "Choose another folder with --out, or delete that one.");
        }
        for (int i = 1; i < lines.length; i++) {
            SweepRow row = row(read(file, lines[i]), plan);
            rows.put(row.run(), row);
        }
        return journal;
    }

    private static Map<?, ?> read(Path file, String line) {
        if (JsonText.parse(line, "journal '" + file + "'") instanceof Map<?, ?> map) {
            return map;
        }
        throw new InputException("The journal '" + file + "' has a line that is no JSON object.");
    }

    private static SweepRow row(Map<?, ?> tree, SweepPlan plan) {
        int run = ((Number) tree.get("run")).intValue();
        Map<String, Object> outcome = new LinkedHashMap<>();
        SweepRow.COLUMNS.forEach(column -> outcome.put(column, tree.get(column)));
        return new SweepRow(run, plan.values(run - 1), outcome);
    }

    /** Writes down a finished run. */
    synchronized void add(SweepRow row) {
        append(row.tree());
        rows.put(row.run(), row);
    }

    private void append(Map<String, Object> tree) {
        ByteBuffer line = ByteBuffer.wrap((JsonText.line(tree) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finished runs by number. */
    synchronized Map<Integer, SweepRow> rows() {
        return new TreeMap<>(rows);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
