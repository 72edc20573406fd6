package org.thalweg.solvers.global;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a journal holds when it is opened.
 *
 * @param entries finished runs by number of the start
 * @param length bytes up to the end of the last whole line, 0 if the header must be written
 * @param damaged lines whose checksum is wrong, a torn last line included
 */
record JournalContents(Map<Long, EndPoint> entries, long length, long damaged) {

    /**
     * Reads a journal.
     *
     * @param header the lines it must begin with
     * @throws IllegalArgumentException if it begins otherwise: it belongs to another search or is no journal
     */
    static JournalContents read(Path path, List<String> header, int dimension) throws IOException {
        if (!Files.exists(path)) {
            return empty();
        }
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        StringBuilder expected = new StringBuilder();
        header.forEach(line -> expected.append(latin(JournalLine.seal(line))));
        if (expected.toString().startsWith(text)) {
            // Empty, or torn while the header was written; nothing else can be in it.
            return text.length() == expected.length()
                    ? new JournalContents(new HashMap<>(), text.length(), 0)
                    : empty();
        }
        if (!text.startsWith(expected.toString())) {
            throw mismatch(path, header, text);
        }
        return entries(text, expected.length(), dimension);
    }

    private static JournalContents empty() {
        return new JournalContents(new HashMap<>(), 0, 0);
    }

    /** Bytes as characters, one for one, so that lengths are those of the file. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static JournalContents entries(String text, int headerLength, int dimension) {
        Map<Long, EndPoint> entries = new HashMap<>();
        long damaged = 0;
        int from = headerLength;
        for (int to = text.indexOf('\n', from); to >= 0; to = text.indexOf('\n', from)) {
            Optional<JournalEntry> entry =
                    JournalLine.open(text.substring(from, to)).flatMap(t -> JournalEntry.parse(t, dimension));
            entry.ifPresent(e -> entries.putIfAbsent(e.start(), e.endPoint()));
            damaged += entry.isPresent() ? 0 : 1;
            from = to + 1;
        }
        return new JournalContents(entries, from, damaged + (from < text.length() ? 1 : 0));
    }

    private static IllegalArgumentException mismatch(Path path, List<String> header, String text) {
        String[] lines = text.split("\n", header.size() + 1);
        for (int i = 0; i < header.size(); i++) {
            Optional<String> found = i < lines.length ? JournalLine.open(lines[i]) : Optional.empty();
            String expected = latin(header.get(i));
            if (found.isPresent() && !found.get().equals(expected)) {
                return new IllegalArgumentException("The journal " + path + " belongs to another search: it says '"
                        + found.get() + "', but this search is '" + header.get(i) + "'.\n"
                        + "Name another file to begin anew, or repeat the search with what the journal says.");
            }
            if (found.isEmpty()) {
                break;
            }
        }
        return new IllegalArgumentException("The file " + path + " is not a journal of multi-start, or its header is"
                + " damaged; it is left as it is.\nName another file.");
    }
}
