package org.thalweg.analysis.arithmetic;

/**
 * A closed interval of real numbers, possibly unbounded.
 *
 * @param low lower bound
 * @param high upper bound, not below {@code low}
 */
public record Interval(double low, double high) {

    /** All real numbers. */
    public static final Interval ENTIRE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Checks the order; NaN is refused. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("No interval reaches from " + low + " to " + high + ".");
        }
    }

    /** The smallest interval of doubles around center ± radius. */
    public static Interval around(double center, double radius) {
        return new Interval(Math.nextDown(center - radius), Math.nextUp(center + radius));
    }

    /** Largest absolute value. */
    public double magnitude() {
        return Math.max(Math.abs(low), Math.abs(high));
    }

    /** A double inside. */
    public double middle() {
        double middle = 0.5 * low + 0.5 * high;
        return Math.min(Math.max(middle, low), high);
    }

    /** Upper bound of the distance of {@link #middle()} from either end. */
    public double radius() {
        double middle = middle();
        return Math.nextUp(Math.max(high - middle, middle - low));
    }

    /** Whether the number lies inside. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** What both have in common; they must overlap. */
    public Interval intersect(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }
}
