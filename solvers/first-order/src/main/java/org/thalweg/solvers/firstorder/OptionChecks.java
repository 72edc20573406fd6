package org.thalweg.solvers.firstorder;

/** Checks that several option records share. */
final class OptionChecks {

    private OptionChecks() {}

    static void requireShare(double value, String what) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "The " + what + " must be at least 0 and below 1, but is " + value + ".");
        }
    }

    static void requirePositive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The " + what + " must be positive and finite, but is " + value + ".");
        }
    }

    static void requireNotNegative(double value, String what) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The " + what + " must be finite and not negative, but is " + value + ".");
        }
    }
}
