package org.thalweg.analysis.arithmetic;

import org.hipparchus.dfp.Dfp;

/**
 * A closed interval with bounds of many decimal digits.
 *
 * @param low lower bound
 * @param high upper bound
 */
public record DecimalInterval(Dfp low, Dfp high) {

    /** An interval of doubles around it. */
    public Interval rounded() {
        double below = Math.nextDown(Math.nextDown(low.toDouble()));
        double above = Math.nextUp(Math.nextUp(high.toDouble()));
        return Double.isNaN(below) || Double.isNaN(above) ? Interval.ENTIRE : new Interval(below, above);
    }
}
