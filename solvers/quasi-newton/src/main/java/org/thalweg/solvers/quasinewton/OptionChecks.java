package org.thalweg.solvers.quasinewton;

/** Checks that several option records share. */
final class OptionChecks {

    private OptionChecks() {}

    static void requireTolerance(double tolerance) {
        if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw new IllegalArgumentException(
                    "The gradient tolerance must be finite and not negative, but is " + tolerance + ".");
        }
    }

    static void requireMemory(int memory) {
        if (memory < 1) {
            throw new IllegalArgumentException("The memory must be at least 1 step, but is " + memory + ".");
        }
    }
}
