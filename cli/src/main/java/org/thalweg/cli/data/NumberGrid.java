package org.thalweg.cli.data;

import java.nio.file.Path;
import java.util.List;
import org.thalweg.cli.message.InputException;

/**
 * A vector or matrix out of a JSON or NumPy file.
 *
 * @param rows values[rows][columns]; a vector is one column
 * @param isVector whether it was a flat list
 */
record NumberGrid(double[][] rows, boolean isVector) {

    /** The shape, for messages: {@code 5x3} or {@code 5}. */
    String shape() {
        return isVector ? Integer.toString(rows.length) : rows.length + "x" + (rows.length == 0 ? 0 : rows[0].length);
    }

    static NumberGrid ofJson(Object node, Path path, String name) {
        if (node instanceof List<?> list && list.stream().allMatch(entry -> entry instanceof List<?>)) {
            double[][] rows = new double[list.size()][];
            for (int r = 0; r < rows.length; r++) {
                rows[r] = vector(list.get(r), path, name + "[" + r + "]");
                if (rows[r].length != rows[0].length) {
                    throw new InputException("'" + path + "': row " + (r + 1) + " of " + name + " has " + rows[r].length
                            + " values, but its first row has " + rows[0].length + ".");
                }
            }
            return new NumberGrid(rows, false);
        }
        return columnOf(vector(node, path, name));
    }

    static NumberGrid ofArray(NpyArray array, Path path, String name) {
        int[] shape = array.shape();
        if (shape.length == 1) {
            return columnOf(array.values());
        }
        if (shape.length != 2) {
            throw new InputException(
                    "'" + path + "': " + name + " has shape " + array.shapeText() + ", but a matrix is needed.");
        }
        double[][] rows = new double[shape[0]][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = java.util.Arrays.copyOfRange(array.values(), r * shape[1], (r + 1) * shape[1]);
        }
        return new NumberGrid(rows, false);
    }

    private static NumberGrid columnOf(double[] values) {
        double[][] rows = new double[values.length][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new double[] {values[r]};
        }
        return new NumberGrid(rows, true);
    }

    /** A flat list of numbers. */
    static double[] vector(Object node, Path path, String name) {
        if (!(node instanceof List<?> list)) {
            throw new InputException(
                    "'" + path + "': " + name + " is not an array of numbers, but parameters must be numbers.");
        }
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(list.get(i) instanceof Number number)) {
                throw new InputException("'" + path + "': entry " + i + " of " + name + " is '" + list.get(i)
                        + "', but parameters must be numbers.");
            }
            values[i] = number.doubleValue();
        }
        return values;
    }
}
