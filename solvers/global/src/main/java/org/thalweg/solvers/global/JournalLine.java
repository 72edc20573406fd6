package org.thalweg.solvers.global;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A line of text guarded by a checksum: eight hexadecimal digits of CRC-32C, a space, the text. */
final class JournalLine {

    private static final int DIGITS = 8;

    private JournalLine() {}

    /** The line for a text without line breaks, with the line break at its end. */
    static String seal(String text) {
        return checksum(text) + " " + text + "\n";
    }

    /** The text of a line without line break, if its checksum is right. */
    static Optional<String> open(String line) {
        if (line.length() <= DIGITS || line.charAt(DIGITS) != ' ') {
            return Optional.empty();
        }
        String text = line.substring(DIGITS + 1);
        return checksum(text).equals(line.substring(0, DIGITS)) ? Optional.of(text) : Optional.empty();
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        crc.update(bytes, 0, bytes.length);
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
