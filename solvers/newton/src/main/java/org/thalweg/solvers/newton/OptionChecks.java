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

    static void requireForcing(double forcing) {
        if (!(forcing > 0 && forcing < 1)) {
            throw new IllegalArgumentException(
                    "The forcing term must be between 0 and 1, both excluded, but is " + forcing + ".");
        }
    }

    static void requireCount(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The limit of inner iterations must be at least 1, but is " + count + ".");
        }
    }

    static void requireWeight(double weight) {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "The initial weight of the cubic term must be positive and finite, but is " + weight + ".");
        }
    }
}
