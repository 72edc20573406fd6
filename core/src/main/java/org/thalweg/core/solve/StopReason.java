package org.thalweg.core.solve;

/**
 * Why a solve stopped, made by the check that stopped it.
 *
 * @param status the kind of end
 * @param criterion kebab-case name of the criterion, for instance {@code gradient-norm}
 * @param measured the measured value, NaN if the criterion has none
 * @param threshold what it was compared with, NaN if the criterion has none
 * @param text one sentence with both numbers
 */
public record StopReason(Status status, String criterion, double measured, double threshold, String text) {

    /** A reason with a measured value and a threshold. */
    public static StopReason of(Status status, String criterion, double measured, double threshold, String text) {
        return new StopReason(status, criterion, measured, threshold, text);
    }

    /** A reason without numbers. */
    public static StopReason of(Status status, String criterion, String text) {
        return new StopReason(status, criterion, Double.NaN, Double.NaN, text);
    }

    /** Largest absolute gradient entry at or below a tolerance. */
    public static StopReason gradientNorm(double measured, double threshold) {
        return of(
                Status.CONVERGED,
                "gradient-norm",
                measured,
                threshold,
                "largest absolute gradient entry " + measured + " <= tolerance " + threshold);
    }

    /** The objective or its gradient is not finite at the starting point. */
    public static StopReason notFiniteAtStart(double value) {
        return of(
                Status.FAILED,
                "not-finite-at-start",
                value,
                Double.NaN,
                "the objective or a derivative is not finite at the starting point (value " + value + ")");
    }
}
