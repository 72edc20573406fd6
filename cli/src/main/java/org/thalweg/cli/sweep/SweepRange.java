package org.thalweg.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.message.InputException;

/** Values written as a range: {@code 1..100}, {@code 0..1:lin5} or {@code 1e-6..1e-1:log6}, both ends included. */
final class SweepRange {

    private static final Pattern RANGE = Pattern.compile("(?<low>[^:]+?)\\.\\.(?<high>[^:]+?)(?::(?<spacing>.*))?");
    private static final Pattern SPACING = Pattern.compile("(lin|log)(\\d+)");
    private static final int MOST_VALUES = 100_000;

    /** Exponents this near to a whole number are meant to be that number. */
    private static final double WHOLE = 1e-9;

    private final String text;
    private final double low;
    private final double high;

    private SweepRange(String text, double low, double high) {
        this.text = text;
        this.low = low;
        this.high = high;
    }

    static boolean isRange(String text) {
        return RANGE.matcher(text).matches();
    }

    /**
     * The values as texts.
     *
     * @param text a range
     * @throws InputException if its ends are no numbers, stand in the wrong order, or do not suit the spacing
     */
    static List<String> values(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no range.");
        }
        SweepRange range =
                new SweepRange(text, number(text, matcher.group("low")), number(text, matcher.group("high")));
        if (!(range.low < range.high)) {
            throw new InputException("The range '" + text + "' runs from " + matcher.group("low") + " to "
                    + matcher.group("high") + ", but its first end must be the lower one.");
        }
        String spacing = matcher.group("spacing");
        return spacing == null ? range.wholeNumbers() : range.spaced(spacing);
    }

    private static double number(String range, String end) {
        try {
            double value = Double.parseDouble(end.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as an infinite end is.
        }
        throw new InputException(
                "The range '" + range + "' has the end '" + end + "', but both ends must be finite" + " numbers.");
    }

    private List<String> wholeNumbers() {
        if (low != Math.rint(low) || high != Math.rint(high) || Math.max(Math.abs(low), Math.abs(high)) > 1e15) {
            throw InputException.withSuggestion(
                    "The range '" + text + "' has no spacing, but only whole numbers follow each other by themselves.",
                    "Write for instance " + text + ":log6 for 6 values with equal factors, or " + text
                            + ":lin6 for equal steps.");
        }
        requireCount(high - low + 1);
        return LongStream.rangeClosed((long) low, (long) high)
                .mapToObj(Long::toString)
                .toList();
    }

    private List<String> spaced(String spacing) {
        Matcher matcher = SPACING.matcher(spacing.strip());
        if (!matcher.matches()) {
            throw InputException.withSuggestion(
                    "The spacing '" + spacing + "' of the range '" + text + "' is not known: it is linN or logN with a"
                            + " number of values.",
                    "Write for instance log6 for 6 values with equal factors.");
        }
        double count = Double.parseDouble(matcher.group(2));
        if (count < 2) {
            throw new InputException(
                    "The range '" + text + "' has " + matcher.group(2) + " values, but its two ends make at least 2.");
        }
        requireCount(count);
        boolean logarithmic = matcher.group(1).equals("log");
        if (logarithmic && !(low > 0)) {
            throw new InputException("The range '" + text + "' begins at " + text(low)
                    + ", but equal factors need a lower end above 0.");
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < (int) count; i++) {
            values.add(logarithmic ? power(i, (int) count - 1) : text(step(low, high, i, (int) count - 1)));
        }
        return values;
    }

    /** The ends exactly, between them powers of 10 that are written as such where the exponent is whole. */
    private String power(int i, int last) {
        if (i == 0 || i == last) {
            return text(i == 0 ? low : high);
        }
        double exponent = step(StrictMath.log10(low), StrictMath.log10(high), i, last);
        double whole = Math.rint(exponent);
        return text(
                Math.abs(exponent - whole) < WHOLE
                        ? Double.parseDouble("1e" + (int) whole)
                        : StrictMath.pow(10, exponent));
    }

    /** A number as people write it: 1e-6 rather than 1.0E-6, 2 rather than 2.0. */
    private static String text(double value) {
        return JsonText.number(value).replace("E", "e").replaceFirst("\\.0(?=e|$)", "");
    }

    private static double step(double from, double to, int i, int last) {
        return i == last ? to : from + (to - from) * i / last;
    }

    private void requireCount(double count) {
        if (count > MOST_VALUES) {
            throw new InputException("The range '" + text + "' has " + (long) count + " values, but at most "
                    + MOST_VALUES + " are allowed.");
        }
    }
}
