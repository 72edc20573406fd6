package org.thalweg.cli.prepare;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.message.ShellWord;

/**
 * A CSV file with a header: named columns of text. Semicolons and tabs between values are understood too, if the header has
 * them and no comma.
 *
 * @param path where it was read
 * @param columns names of the columns
 * @param rows cells, without blanks around them
 * @param lines line of the file on which each row begins, from 1
 * @param decimalComma whether numbers have a comma where others have a point, as they may where columns are not separated by
 *     commas
 */
public record DataSheet(
        Path path, List<String> columns, List<List<String>> rows, List<Long> lines, boolean decimalComma) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /**
     * Reads a file.
     *
     * @throws InputException if it cannot be read, is ragged, has no row, or two columns of one name
     */
    public static DataSheet read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new InputException("The data file '" + path + "' does not exist or is no file.");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(path))
                .detectBomHeader(true)
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(path)) {
            return read(path, reader);
        } catch (CsvParseException e) {
            throw new InputException("The data file '" + path + "' is not readable as CSV: " + e.getMessage(), e);
        } catch (UncheckedIOException | IOException e) {
            throw new InputException("The data file '" + path + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static char separator(Path path) throws IOException {
        try (var lines = Files.lines(path)) {
            String header = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .findFirst()
                    .orElse("");
            if (header.indexOf(',') >= 0) {
                return ',';
            }
            return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        }
    }

    private static DataSheet read(Path path, CsvReader<CsvRecord> reader) throws IOException {
        List<String> columns = List.of();
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (CsvRecord record : reader) {
            List<String> cells = record.getFields().stream().map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = requireNames(path, cells);
                continue;
            }
            if (cells.size() != columns.size()) {
                throw new InputException(path + ", line " + record.getStartingLineNumber() + ": the row has "
                        + cells.size() + " values, but the header names " + columns.size() + " columns.");
            }
            rows.add(cells);
            lines.add(record.getStartingLineNumber());
        }
        if (rows.isEmpty()) {
            throw new InputException("The data file '" + path + "' has no rows below its header.");
        }
        requireNoNumericNames(path, columns, rows);
        return new DataSheet(path, columns, List.copyOf(rows), List.copyOf(lines), separator(path) != ',');
    }

    /** A name that is a number above a column of numbers is the column's first value: the file has no header. */
    private static void requireNoNumericNames(Path path, List<String> columns, List<List<String>> rows) {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (isNumber(columns.get(i))
                    && rows.stream().map(row -> row.get(column)).allMatch(DataSheet::isNumber)) {
                throw InputException.withSuggestion(
                        "The first row of '" + path + "' must name the columns, but holds the number " + columns.get(i)
                                + " above a column of numbers.",
                        "Put a line of names such as '" + names(columns.size()) + "' above it.");
            }
        }
    }

    private static String names(int columns) {
        String inputs = IntStream.range(1, Math.min(columns, 4))
                .mapToObj(i -> "x" + i + ",")
                .collect(Collectors.joining());
        return inputs + (columns > 4 ? "...," : "") + "y";
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell.replace(',', '.')).matches();
    }

    private static List<String> requireNames(Path path, List<String> cells) {
        if (cells.stream().allMatch(DataSheet::isNumber)) {
            throw InputException.withSuggestion(
                    "The first row of '" + path + "' holds numbers, but must name the columns.",
                    "Put a line of names such as '" + names(cells.size()) + "' above it.");
        }
        if (new LinkedHashSet<>(cells).size() != cells.size() || cells.contains("")) {
            throw new InputException("The header of '" + path + "' must name every column, and no two alike: "
                    + String.join(", ", cells) + ".");
        }
        return cells;
    }

    /**
     * Index of a column.
     *
     * @throws InputException with the nearest name if there is none
     */
    int index(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw InputException.unknownName(
                    "'" + path + "' has no column '" + column + "', but " + String.join(", ", columns) + ".",
                    column,
                    columns);
        }
        return index;
    }

    /**
     * A column of finite numbers.
     *
     * @param predicted whether it is one to predict, which cannot be left out
     * @throws InputException naming line, column and value where it is none
     */
    double[] numbers(String column, boolean predicted) {
        int index = index(column);
        double[] numbers = new double[rows.size()];
        for (int n = 0; n < numbers.length; n++) {
            String cell = rows.get(n).get(index);
            try {
                numbers[n] = Double.parseDouble(decimalComma ? cell.replace(',', '.') : cell);
            } catch (NumberFormatException e) {
                numbers[n] = Double.NaN;
            }
            if (!Double.isFinite(numbers[n])) {
                throw InputException.withSuggestion(
                        path + ", line " + lines.get(n) + ", column " + column + ": '" + cell
                                + "' is not a finite number.",
                        advice(column, cell, predicted));
            }
        }
        return numbers;
    }

    private static String advice(String column, String cell, boolean predicted) {
        String leaveOut = predicted ? "" : "the column with --ignore " + ShellWord.of(column);
        if (isMissing(cell)) {
            return "Leave such rows out with --drop-missing" + (predicted ? "." : ", or " + leaveOut + ".");
        }
        return "Write a number, or leave out the row" + (predicted ? "." : ", or " + leaveOut + ".");
    }

    /** Whether a cell says that its value is not known. */
    private static boolean isMissing(String cell) {
        return cell.matches("(?i)|\\?|-|n/?a|null|nan");
    }

    /**
     * The rows in which every column but the ignored ones has a value.
     *
     * @throws InputException if none is left
     */
    public DataSheet withoutMissing(List<String> ignored) {
        List<Integer> used = IntStream.range(0, columns.size())
                .filter(i -> !ignored.contains(columns.get(i)))
                .boxed()
                .toList();
        List<Integer> kept = IntStream.range(0, rows.size())
                .filter(n -> used.stream().noneMatch(i -> isMissing(rows.get(n).get(i))))
                .boxed()
                .toList();
        if (kept.isEmpty()) {
            throw new InputException("No row of '" + path + "' is without missing values.");
        }
        return new DataSheet(
                path,
                columns,
                kept.stream().map(rows::get).toList(),
                kept.stream().map(lines::get).toList(),
                decimalComma);
    }

    /** A column as text. */
    List<String> texts(String column) {
        int index = index(column);
        return rows.stream().map(row -> row.get(index)).toList();
    }
}
