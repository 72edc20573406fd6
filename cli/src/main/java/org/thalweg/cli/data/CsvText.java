package org.thalweg.cli.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tables as CSV: commas, a header, one line feed after each row; numbers with the fewest digits that read back to the same
 * bits, absent values as empty cells.
 */
public final class CsvText {

    private CsvText() {}

    /** The text of a table. */
    public static String write(List<String> header, List<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(CsvText::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        boolean absent = value == null || value instanceof Double number && number.isNaN();
        return absent ? "" : value instanceof Double number ? JsonText.number(number) : value.toString();
    }
}
