package org.thalweg.cli.landscape;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.thalweg.cli.data.InputFile;
import org.thalweg.cli.message.InputException;
import tools.jackson.core.io.NumberOutput;

/** Tables of numbers separated by blanks, as Fortran and NumPy write them. */
final class NumberRows {

    private NumberRows() {}

    /** A row, each number with the fewest digits that read back to the same bits. */
    static String row(double[] values) {
        StringJoiner row = new StringJoiner(" ", "", "\n");
        for (double value : values) {
            row.add(number(value));
        }
        return row.toString();
    }

    static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    /**
     * Reads the rows of a file.
     *
     * @param least least number of columns
     */
    static List<double[]> read(Path file, String what, int least) {
        List<double[]> rows = new ArrayList<>();
        String text = new String(InputFile.read(file, what), StandardCharsets.UTF_8);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.split("#", 2)[0].strip();
            if (!content.isEmpty()) {
                rows.add(numbers(content.split("\\s+"), file + ", line " + number, least));
            }
        }
        return rows;
    }

    private static double[] numbers(String[] words, String where, int least) {
        if (words.length < least) {
            throw new InputException(
                    where + ": the row has " + words.length + " values, but at least " + least + " are needed.");
        }
        double[] values = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                // Fortran may write the exponent of a double with D.
                values[i] = Double.parseDouble(words[i].replace('D', 'e').replace('d', 'e'));
            } catch (NumberFormatException e) {
                throw new InputException(where + ": '" + words[i] + "' is not a number.", e);
            }
        }
        return values;
    }
}
