package org.thalweg.cli.landscape;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.data.Dataset;
import tools.jackson.core.io.NumberOutput;

/**
 * A data set as texts: CSV tables {@code data.input}, {@code data.target} or {@code data.labels}, and {@code data.weights}
 * where samples have weights. Numbers have the fewest digits that read back to the same bits.
 */
public final class DataTables {

    static final String PREFIX = "data.";
    static final String INPUT = PREFIX + "input";
    static final String TARGET = PREFIX + "target";
    static final String LABELS = PREFIX + "labels";
    static final String WEIGHTS = PREFIX + "weights";

    private DataTables() {}

    static Map<String, String> of(Dataset data) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(INPUT, table(data.samples(), data.inputWidth(), (n, i) -> data.input(n, i)));
        if (data.hasLabels()) {
            tables.put(LABELS, table(data.samples(), 1, (n, i) -> data.label(n)));
        } else {
            tables.put(TARGET, table(data.samples(), data.targetWidth(), (n, i) -> data.target(n, i)));
        }
        if (data.isWeighted()) {
            tables.put(WEIGHTS, table(data.samples(), 1, (n, i) -> data.weight(n)));
        }
        return tables;
    }

    /** Entry (row, column) of a table. */
    private interface Cell {
        double at(int row, int column);
    }

    private static String table(int rows, int columns, Cell cell) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < rows; n++) {
            StringJoiner row = new StringJoiner(",", "", "\n");
            for (int i = 0; i < columns; i++) {
                row.add(number(cell.at(n, i)));
            }
            text.append(row);
        }
        return text.toString();
    }

    private static String number(double value) {
        boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
        return value == Math.rint(value) && Math.abs(value) < 1e15 && !negativeZero
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }

    /** The data set of such texts; empty if there are none. */
    static Optional<Dataset> read(Map<String, String> tables, int classes, Path file) {
        if (!tables.containsKey(INPUT)) {
            return Optional.empty();
        }
        try {
            double[][] inputs = rows(tables.get(INPUT));
            Dataset data = tables.containsKey(LABELS)
                    ? Dataset.ofLabels(
                            inputs,
                            Arrays.stream(rows(tables.get(LABELS)))
                                    .mapToInt(row -> (int) row[0])
                                    .toArray(),
                            classes)
                    : Dataset.of(inputs, rows(tables.get(TARGET)));
            return Optional.of(
                    tables.containsKey(WEIGHTS)
                            ? data.withWeights(Arrays.stream(rows(tables.get(WEIGHTS)))
                                    .mapToDouble(row -> row[0])
                                    .toArray())
                            : data);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new InputException(
                    "The landscape store '" + file + "' is damaged: its data cannot be read: " + e.getMessage(), e);
        }
    }

    private static double[][] rows(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }
}
