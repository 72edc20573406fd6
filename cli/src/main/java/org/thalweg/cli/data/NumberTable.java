package org.thalweg.cli.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.thalweg.cli.message.InputException;

/**
 * A rectangular table of finite numbers read from a CSV file.
 *
 * <p>Cells are separated by commas; empty lines and lines that begin with {@code #} are skipped. The first row is a
 * header if none of its cells is a number or a mark for a missing value, and the row below it has a number: names stand
 * above numbers. A file of words alone has no header, and its first row is told like any other.
 *
 * @param path where it was read, for messages
 * @param names the header without blanks around the words; empty if there is none
 * @param rows values[rows][columns], at least one of each
 * @param lines line of the file on which each row begins, from 1
 */
public record NumberTable(Path path, List<String> names, double[][] rows, long[] lines) {

    private static final String OTHER_SEPARATOR = "Separate the values of a row by commas."
            + " 'thalweg prepare TABLE' reads semicolons, tabs and decimal commas.";

    /** What people write where a value is missing; none of it names a column. */
    private static final Set<String> MISSING = Set.of("", "?", "-", "--", ".", "na", "n/a", "null", "none");

    /** Number of columns. */
    public int columns() {
        return rows[0].length;
    }

    /**
     * Reads a file.
     *
     * @param what for messages, for instance {@code input file}
     * @throws InputException naming file, line, column and value if a row is ragged or a cell is not a finite number
     */
    public static NumberTable read(Path path, String what) {
        InputFile.require(path, what);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(path)) {
            return read(path, what, reader);
        } catch (CsvParseException e) {
            throw new InputException("The " + what + " '" + path + "' is not readable as CSV: " + rootMessage(e), e);
        } catch (UncheckedIOException e) {
            throw InputFile.unreadable(path, what, e.getCause());
        } catch (IOException e) {
            throw InputFile.unreadable(path, what, e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    private static NumberTable read(Path path, String what, CsvReader<CsvRecord> reader) {
        List<double[]> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        CsvRecord names = null;
        int columns = -1;
        for (CsvRecord record : reader) {
            boolean first = columns < 0;
            if (first) {
                columns = record.getFieldCount();
            }
            requireWidth(path, record, columns);
            if (first && mayBeHeader(record)) {
                names = record;
                continue;
            }
            if (names != null && rows.isEmpty() && !hasNumber(record)) {
                numbers(path, names);
            }
            rows.add(numbers(path, record));
            lines.add(record.getStartingLineNumber());
        }
        if (rows.isEmpty()) {
            String found = columns < 0 ? "is empty" : "has a header but no rows";
            throw new InputException("The " + what + " '" + path + "' " + found + ": at least one row is needed.");
        }
        return new NumberTable(
                path,
                names == null
                        ? List.of()
                        : names.getFields().stream().map(String::strip).toList(),
                rows.toArray(double[][]::new),
                lines.stream().mapToLong(Long::longValue).toArray());
    }

    private static void requireWidth(Path path, CsvRecord record, int columns) {
        if (record.getFieldCount() != columns) {
            String sentence = path + ", line " + record.getStartingLineNumber() + ": the row has "
                    + record.getFieldCount() + " values, but the first row has " + columns + ".";
            boolean otherSeparator = record.getFields().stream().anyMatch(cell -> cell.matches("(?s).*[;\\t].*"));
            throw otherSeparator
                    ? InputException.withSuggestion(sentence, OTHER_SEPARATOR)
                    : new InputException(sentence);
        }
    }

    private static boolean mayBeHeader(CsvRecord record) {
        return record.getFields().stream()
                .map(String::strip)
                .noneMatch(cell -> MISSING.contains(cell.toLowerCase(Locale.ROOT))
                        || DecimalNumber.isNumeric(cell)
                        || looksSeparatedOtherwise(cell));
    }

    private static boolean hasNumber(CsvRecord record) {
        return record.getFields().stream().map(String::strip).anyMatch(DecimalNumber::isNumeric);
    }

    /** Whether a cell is really several numbers, separated by something else than a comma. */
    private static boolean looksSeparatedOtherwise(String cell) {
        String[] parts = cell.split("[;\\t ]+");
        return parts.length > 1 && DecimalNumber.isNumeric(parts[0].strip());
    }

    private static double[] numbers(Path path, CsvRecord record) {
        double[] row = new double[record.getFieldCount()];
        for (int i = 0; i < row.length; i++) {
            String cell = record.getField(i).strip();
            row[i] = DecimalNumber.parse(cell);
            if (!Double.isFinite(row[i])) {
                throw notFinite(path, record, i, cell, row[i]);
            }
        }
        return row;
    }

    private static InputException notFinite(Path path, CsvRecord record, int index, String cell, double value) {
        String where = path + ", line " + record.getStartingLineNumber() + ", column " + (index + 1) + ": ";
        if (cell.isEmpty()) {
            return new InputException(where + "the cell is empty, but must be a number.");
        }
        if (DecimalNumber.isNonFiniteWord(cell) || Double.isInfinite(value)) {
            return new InputException(where + "the value '" + cell + "' is not finite, but every value must be.");
        }
        if (MISSING.contains(cell.toLowerCase(Locale.ROOT))) {
            return InputException.withSuggestion(
                    where + "'" + cell + "' marks a missing value, but every cell must be a number.",
                    "Leave the row out, here and in the other data files.");
        }
        String line = cell.lines().findFirst().orElse("");
        if (!line.equals(cell)) {
            return InputException.withSuggestion(
                    where + "a cell that begins with '" + line + "' goes on over several lines.",
                    "A quotation mark seems to be open.");
        }
        String sentence = where + "'" + cell + "' is not a number.";
        if (looksSeparatedOtherwise(cell)) {
            return InputException.withSuggestion(sentence, OTHER_SEPARATOR);
        }
        return record.getFieldCount() > 1
                ? new InputException(sentence)
                : InputException.withSuggestion(
                        sentence, "'thalweg prepare TABLE --label COLUMN' numbers classes that are words.");
    }
}
