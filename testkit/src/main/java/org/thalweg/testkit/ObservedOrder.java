package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

/**
 * Compares a derivative with central differences of the function below it, by the order at which they approach.
 *
 * <p>The error of (f(h) − f(−h)) / 2h is c h² + O(h⁴) plus rounding of about u·max|f|/h. A wrong derivative leaves an
 * error that does not fall with h. So the errors at the coarse steps set the bound 4<sup>−j</sup> that those at the fine
 * steps must keep, up to the stated rounding. A fixed tolerance would hide what lies below it.
 */
final class ObservedOrder {

    private static final int COARSE = 3;
    private static final int STEPS = 9;
    private static final double UNIT = 0x1p-53;

    private ObservedOrder() {}

    /**
     * Checks a derivative at 0 of a function of one variable.
     *
     * @param what for the message
     * @param function the function along the line, finite for |h| ≤ firstStep
     * @param derivative its claimed derivative at 0
     * @param firstStep coarsest step, a power of 2
     * @param ulps accuracy of the function and the derivative in units in the last place of the largest value
     */
    static void check(String what, DoubleUnaryOperator function, double derivative, double firstStep, double ulps) {
        double coarse = 0;
        for (int j = 0; j < STEPS; j++) {
            double h = Math.scalb(firstStep, -j);
            double plus = function.applyAsDouble(h);
            double minus = function.applyAsDouble(-h);
            double quotient = (plus - minus) / (2 * h);
            double error = Math.abs(quotient - derivative);
            double size = Math.max(Math.abs(plus), Math.abs(minus));
            double rounding = 2 * ulps * UNIT * (size / h + Math.abs(derivative)) + Double.MIN_NORMAL;
            if (j < COARSE) {
                coarse = Math.max(coarse, Math.scalb(error, 2 * j));
            } else {
                double allowed = 2 * Math.scalb(coarse, -2 * j) + rounding;
                assertTrue(
                        error <= allowed,
                        () -> what + ": the derivative is " + derivative + ", but the central difference with step " + h
                                + " is " + quotient + ". The error " + error
                                + " should have fallen as the square of the"
                                + " step to " + allowed + ".");
            }
        }
    }
}
