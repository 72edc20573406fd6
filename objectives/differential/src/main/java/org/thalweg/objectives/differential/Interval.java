package org.thalweg.objectives.differential;

/**
 * A closed interval whose operations contain every result of the exact operations on its members: each end is moved outward by
 * at least the rounding error.
 *
 * @param low lower end
 * @param high upper end
 */
record Interval(double low, double high) {

    static final Interval ZERO = new Interval(0, 0);
    static final Interval ONE = new Interval(1, 1);

    /** Units in the last place that elementary functions of {@link StrictMath} may be off by, generously. */
    private static final int ELEMENTARY_ULPS = 4;

    static Interval of(double value) {
        return new Interval(value, value);
    }

    boolean isZero() {
        return low == 0 && high == 0;
    }

    /** Largest absolute value. */
    double magnitude() {
        return Math.max(Math.abs(low), Math.abs(high));
    }

    /** Smallest absolute value. */
    double mignitude() {
        return contains(0) ? 0 : Math.min(Math.abs(low), Math.abs(high));
    }

    boolean contains(double value) {
        return low <= value && value <= high;
    }

    boolean contains(Interval other) {
        return low <= other.low && other.high <= high;
    }

    Interval plus(Interval o) {
        if (isZero()) {
            return o;
        }
        return o.isZero() ? this : new Interval(Math.nextDown(low + o.low), Math.nextUp(high + o.high));
    }

    Interval minus(Interval o) {
        return plus(o.negated());
    }

    Interval negated() {
        return new Interval(-high, -low);
    }

    Interval times(Interval o) {
        if (isZero() || o.isZero()) {
            return ZERO;
        }
        double a = low * o.low;
        double b = low * o.high;
        double c = high * o.low;
        double d = high * o.high;
        return new Interval(
                Math.nextDown(Math.min(Math.min(a, b), Math.min(c, d))),
                Math.nextUp(Math.max(Math.max(a, b), Math.max(c, d))));
    }

    Interval times(double factor) {
        return factor == 1 ? this : times(of(factor));
    }

    /** Everything if the divisor contains 0. */
    Interval over(Interval o) {
        if (o.contains(0)) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double a = low / o.low;
        double b = low / o.high;
        double c = high / o.low;
        double d = high / o.high;
        return new Interval(
                Math.nextDown(Math.min(Math.min(a, b), Math.min(c, d))),
                Math.nextUp(Math.max(Math.max(a, b), Math.max(c, d))));
    }

    Interval over(double divisor) {
        return divisor == 1 ? this : over(of(divisor));
    }

    /** The smallest interval that contains both. */
    Interval hull(Interval o) {
        return new Interval(Math.min(low, o.low), Math.max(high, o.high));
    }

    Interval exp() {
        return new Interval(Math.max(0, down(StrictMath.exp(low))), up(StrictMath.exp(high)));
    }

    Interval log() {
        return low > 0
                ? new Interval(down(StrictMath.log(low)), up(StrictMath.log(high)))
                : new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    Interval tanh() {
        return new Interval(Math.max(-1, down(StrictMath.tanh(low))), Math.min(1, up(StrictMath.tanh(high))));
    }

    /** sin on an interval: the ends, and ±1 where an extremum may lie inside. */
    Interval sin() {
        return wave(StrictMath.sin(low), StrictMath.sin(high), Math.PI / 2);
    }

    Interval cos() {
        return wave(StrictMath.cos(low), StrictMath.cos(high), 0);
    }

    private Interval wave(double atLow, double atHigh, double crest) {
        if (!(high - low < 3) || magnitude() > 1e6) {
            return new Interval(-1, 1);
        }
        double min = holdsExtremum(crest + Math.PI) ? -1 : Math.max(-1, down(Math.min(atLow, atHigh)));
        double max = holdsExtremum(crest) ? 1 : Math.min(1, up(Math.max(atLow, atHigh)));
        return new Interval(min, max);
    }

    /** Whether place + 2πk may lie inside; in doubt yes. */
    private boolean holdsExtremum(double place) {
        double slack = 1e-9;
        double turns = Math.ceil((low - slack - place) / (2 * Math.PI));
        return place + turns * 2 * Math.PI <= high + slack;
    }

    /** A power of positive members. */
    Interval power(double exponent) {
        return log().times(exponent).exp();
    }

    private static double down(double value) {
        double moved = value;
        for (int k = 0; k < ELEMENTARY_ULPS; k++) {
            moved = Math.nextDown(moved);
        }
        return moved;
    }

    private static double up(double value) {
        return -down(-value);
    }
}
