package org.thalweg.analysis.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for sentences, the same text on every JDK ({@link Double#toString} changed between versions). */
public final class NumberText {

    private static final int SENTENCE_DIGITS = 5;
    private static final int LOSS_DIGITS = 8;
    private static final int ROUND_TRIP_DIGITS = 17;

    private NumberText() {}

    /** Rounded to five significant digits. */
    public static String brief(double value) {
        return Double.isFinite(value) ? text(value, SENTENCE_DIGITS) : notFinite(value);
    }

    /** Rounded to eight significant digits, where differences of losses matter. */
    public static String significant(double value) {
        return Double.isFinite(value) ? text(value, LOSS_DIGITS) : notFinite(value);
    }

    /** The fewest digits that give the same double when read back. */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        for (int digits = 1; digits < ROUND_TRIP_DIGITS; digits++) {
            if (rounded(value, digits).doubleValue() == value) {
                return text(value, digits);
            }
        }
        return text(value, ROUND_TRIP_DIGITS);
    }

    private static String notFinite(double value) {
        return Double.toString(value).replace("Infinity", "infinity");
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String text(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = rounded(value, digits).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 15) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
