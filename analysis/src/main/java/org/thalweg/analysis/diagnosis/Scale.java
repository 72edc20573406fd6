package org.thalweg.analysis.diagnosis;

import static org.thalweg.analysis.internal.NumberText.brief;

import java.util.Optional;

/** Judges mean and spread of one column of data; a spread of about 1 around a mean of about 0 is what training likes. */
final class Scale {

    private static final double LARGEST_SPREAD = 1e3;
    private static final double SMALLEST_SPREAD = 1e-3;
    private static final double LARGEST_OFFSET = 100;

    private Scale() {}

    /** What is wrong with a column, in words, or empty. */
    static Optional<String> complaint(DataColumn column) {
        double mean = column.mean();
        double deviation = column.deviation();
        if (column.isConstant()) {
            return Optional.empty();
        }
        if (deviation > LARGEST_SPREAD || deviation < SMALLEST_SPREAD) {
            return Optional.of("has a standard deviation of " + brief(deviation));
        }
        if (Math.abs(mean) > LARGEST_OFFSET * deviation) {
            return Optional.of(
                    "has a mean of " + brief(mean) + " with a standard deviation of only " + brief(deviation));
        }
        return Optional.empty();
    }
}
