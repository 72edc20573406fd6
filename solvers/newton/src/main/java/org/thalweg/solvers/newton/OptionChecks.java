package org.thalweg.solvers.newton;

/** Checks that several option records share. */
final class OptionChecks {

    private OptionChecks() {}

    static void requireTolerance(double tolerance) {
        if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw new IllegalArgumentException(
                    "The gradient tolerance must be finite and not negative, but is " + tolerance + ".");
        }
    }

    static void requireRadii(double initial, double largest) {
        if (!(initial > 0) || Double.isInfinite(largest) || !(largest >= initial)) {
            throw new IllegalArgumentException(
                    "A trust region needs 0 < initial radius <= largest radius, both finite, but got " + initial
                            + " and " + largest + ".");
        }
    }
}
