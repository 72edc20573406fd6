package org.thalweg.solvers.gradientflow.integration;

/** Powers of error estimates for step-size control; {@code StrictMath.pow} allocates on every call. */
public final class ErrorPower {

    private ErrorPower() {}

    /** error<sup>exponent</sup> for a positive error, to about 1e-14 relative. */
    public static double of(double error, double exponent) {
        return StrictMath.exp(exponent * StrictMath.log(error));
    }
}
