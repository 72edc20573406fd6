package org.thalweg.objectives.differential;

import java.util.List;

/**
 * An interval, rectangle or box of the independent variables.
 *
 * @param lower lower ends, one for each variable
 * @param upper upper ends, above the lower ones
 */
public record Box(List<Double> lower, List<Double> upper) {

    /** Checks the ends. */
    public Box {
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
        if (lower.isEmpty() || lower.size() != upper.size()) {
            throw new IllegalArgumentException("A domain needs as many lower as upper ends, but has " + lower.size()
                    + " and " + upper.size() + ".");
        }
        for (int v = 0; v < lower.size(); v++) {
            double length = upper.get(v) - lower.get(v);
            if (!(length > 0) || Double.isInfinite(length)) {
                throw new IllegalArgumentException("The domain begins at " + lower.get(v) + " and ends at "
                        + upper.get(v) + ", but the end must be finite and lie above the beginning.");
            }
        }
    }

    /**
     * {@return an interval}
     *
     * @param from lower end
     * @param to upper end, above the lower one
     */
    public static Box interval(double from, double to) {
        return new Box(List.of(from), List.of(to));
    }

    /** {@return number of variables} */
    public int variables() {
        return lower.size();
    }

    /** Point {@code index} of {@code count} equidistant ones along a variable, both ends included. */
    double along(int variable, int index, int count) {
        double a = lower.get(variable);
        double b = upper.get(variable);
        if (count == 1) {
            return a;
        }
        return index == count - 1 ? b : a + (b - a) * index / (count - 1);
    }
}
