package org.thalweg.cli.command;

import org.thalweg.cli.message.InputException;
import org.thalweg.core.spi.WholeNumber;

/** Values of options that are numbers. */
final class NumberOption {

    private NumberOption() {}

    /** A whole number of at least {@code minimum}. */
    static long whole(String option, String text, long minimum) {
        try {
            long value = WholeNumber.of(text);
            if (value >= minimum) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number that is too small is.
        }
        String bound = minimum == Long.MIN_VALUE ? "" : " of at least " + minimum;
        throw new InputException(
                "The option " + option + " is '" + text + "', but must be a whole number" + bound + ".");
    }

    /** A finite number above 0. */
    static double positive(String option, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value > 0 && !Double.isInfinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw new InputException("The option " + option + " is '" + text + "', but must be a number above 0.");
    }
}
