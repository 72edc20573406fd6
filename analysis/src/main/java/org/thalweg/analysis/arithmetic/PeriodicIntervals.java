package org.thalweg.analysis.arithmetic;

/**
 * Enclosures of sine and cosine.
 *
 * <p>{@link StrictMath} errs by less than 1 ulp; the ends are moved by two. Between the ends the extreme values ±1 are taken
 * wherever the interval may hold a place of them, judged with a margin far above the rounding of that judgment.
 */
final class PeriodicIntervals {

    /** Beyond, places of extreme values are not told apart reliably. */
    private static final double LARGEST = 1e9;

    /** Margin in units of a half period. */
    private static final double MARGIN = 1e-5;

    private PeriodicIntervals() {}

    /** sin has its maxima at (2k + ½)π and its minima at (2k − ½)π. */
    static Interval sin(Interval a) {
        return enclose(a, -0.5, StrictMath.sin(a.low()), StrictMath.sin(a.high()));
    }

    /** cos has its maxima at 2kπ and its minima at (2k + 1)π. */
    static Interval cos(Interval a) {
        return enclose(a, 0, StrictMath.cos(a.low()), StrictMath.cos(a.high()));
    }

    /** Extremes at (k − offset)π, maxima for even k. */
    private static Interval enclose(Interval a, double offset, double atLow, double atHigh) {
        if (!(a.magnitude() < LARGEST)) {
            return new Interval(-1, 1);
        }
        long first = (long) Math.ceil(a.low() / Math.PI + offset - MARGIN);
        long last = (long) Math.floor(a.high() / Math.PI + offset + MARGIN);
        boolean maximum = false;
        boolean minimum = false;
        for (long k = first; k <= Math.min(last, first + 1); k++) {
            maximum |= Math.floorMod(k, 2) == 0;
            minimum |= Math.floorMod(k, 2) != 0;
        }
        double low = minimum ? -1 : Math.min(atLow, atHigh);
        double high = maximum ? 1 : Math.max(atLow, atHigh);
        return new Interval(
                Math.max(-1, Math.nextDown(Math.nextDown(low))), Math.min(1, Math.nextUp(Math.nextUp(high))));
    }
}
