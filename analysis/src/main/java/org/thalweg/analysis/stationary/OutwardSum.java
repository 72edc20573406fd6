package org.thalweg.analysis.stationary;

import org.thalweg.analysis.arithmetic.Interval;

/** An enclosure of a sum of products of numbers and intervals, rounded outward at every step. */
final class OutwardSum {

    private double low;
    private double high;

    void add(double term) {
        low = Math.nextDown(low + term);
        high = Math.nextUp(high + term);
    }

    void addProduct(double factor, Interval interval) {
        double a = factor * interval.low();
        double b = factor * interval.high();
        low = Math.nextDown(low + Math.nextDown(Math.min(a, b)));
        high = Math.nextUp(high + Math.nextUp(Math.max(a, b)));
    }

    /** An upper bound of the absolute value; NaN if the sum is not defined. */
    double magnitude() {
        return Math.max(Math.abs(low), Math.abs(high));
    }
}
