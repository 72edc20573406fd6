package org.thalweg.solvers.quasinewton;

import java.util.List;

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

    static void requireBounds(List<Double> lower, List<Double> upper) {
        if (lower.isEmpty() || upper.isEmpty()) {
            throw new IllegalArgumentException("Bounds need at least one number each: give one for all parameters.");
        }
        for (double bound : lower) {
            if (Double.isNaN(bound) || bound == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "A lower bound must be finite or -Infinity, but one is " + bound + ".");
            }
        }
        for (double bound : upper) {
            if (Double.isNaN(bound) || bound == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "An upper bound must be finite or Infinity, but one is " + bound + ".");
            }
        }
    }
}
