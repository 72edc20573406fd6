package org.thalweg.cli.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.thalweg.cli.message.InputException;

/** Named vectors and matrices in the form that the ending of a file name asks for. */
public final class ArrayFile {

    private ArrayFile() {}

    /**
     * The ending of a file name without its dot, if it is one of these.
     *
     * @param option for messages
     * @throws InputException if it is another
     */
    public static String ending(String option, String file, List<String> known) {
        int dot = file.lastIndexOf('.');
        String ending = file.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot < 0 || !known.contains(ending)) {
            throw InputException.withSuggestion(
                    "The option " + option + " is '" + file + "', whose ending does not say in which form to write.",
                    "Use a name that ends in ." + String.join(", .", known) + ".");
        }
        return ending;
    }

    /** A JSON object: vectors as lists, matrices as lists of rows. */
    public static byte[] json(Map<String, NpyArray> arrays) {
        Map<String, Object> tree = new LinkedHashMap<>();
        arrays.forEach((name, array) -> tree.put(name, array.shape().length == 1 ? array.values() : rows(array)));
        return JsonText.write(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> rows(NpyArray matrix) {
        int columns = matrix.shape()[1];
        List<Object> rows = new ArrayList<>();
        for (int r = 0; r < matrix.shape()[0]; r++) {
            rows.add(Arrays.copyOfRange(matrix.values(), r * columns, (r + 1) * columns));
        }
        return rows;
    }

    /** CSV with a header: a column for each vector, and for each column of a matrix, numbered from 1. */
    public static byte[] csv(Map<String, NpyArray> arrays) {
        return csv(arrays, (name, column) -> name + (column + 1));
    }

    /**
     * The same with other names for the columns of matrices.
     *
     * @param columnName name by matrix and column from 0
     */
    public static byte[] csv(Map<String, NpyArray> arrays, BiFunction<String, Integer, String> columnName) {
        List<String> header = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        int count = arrays.values().iterator().next().shape()[0];
        for (int r = 0; r < count; r++) {
            rows.add(new ArrayList<>());
        }
        arrays.forEach((name, array) -> {
            int columns = array.shape().length == 1 ? 1 : array.shape()[1];
            for (int c = 0; c < columns; c++) {
                header.add(array.shape().length == 1 ? name : columnName.apply(name, c));
                for (int r = 0; r < count; r++) {
                    rows.get(r).add(array.values()[r * columns + c]);
                }
            }
        });
        return CsvText.write(header, rows).getBytes(StandardCharsets.UTF_8);
    }
}
