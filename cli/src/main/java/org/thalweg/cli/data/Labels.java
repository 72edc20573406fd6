package org.thalweg.cli.data;

import org.thalweg.cli.message.InputException;

/** Class labels from a table. */
final class Labels {

    private Labels() {}

    /**
     * The labels 0 … classes−1 in the order of the rows.
     *
     * @throws InputException naming line and value if a label is not a class number
     */
    static int[] of(NumberTable table, int classes) {
        DataFiles.requireOneColumn(table, "labels");
        if (classes < 2) {
            throw InputException.withSuggestion(
                    "Class labels need a network with at least 2 outputs, one per class, but it has " + classes + ".",
                    "End the network with one output per class, for instance '2:softmax'.");
        }
        int[] labels = new int[table.rows().length];
        for (int n = 0; n < labels.length; n++) {
            double value = table.rows()[n][0];
            if (value != Math.rint(value) || value < 0 || value >= classes) {
                throw wrong(table, n, classes);
            }
            labels[n] = (int) value;
        }
        return labels;
    }

    private static InputException wrong(NumberTable table, int row, int classes) {
        double value = table.rows()[row][0];
        String number = value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
        String sentence = table.path() + ", line " + table.lines()[row] + ", column 1: the label " + number
                + " is not a class number between 0 and " + (classes - 1) + " (the network has " + classes
                + " outputs).";
        return countsFromOne(table, classes)
                ? InputException.withSuggestion(
                        sentence, "The labels seem to count from 1 to " + classes + ": subtract 1 from each.")
                : new InputException(sentence);
    }

    private static boolean countsFromOne(NumberTable table, int classes) {
        for (double[] row : table.rows()) {
            if (row[0] != Math.rint(row[0]) || row[0] < 1 || row[0] > classes) {
                return false;
            }
        }
        return true;
    }
}
