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

    /**
     * {@return a reason with a measured value and a threshold}
     *
     * @param status what is claimed of the end point
     * @param criterion name of the criterion in kebab-case
     * @param measured the number that was compared
     * @param threshold the number it was compared with
     * @param text one clause for people, with both numbers if there are any
     */
    public static StopReason of(Status status, String criterion, double measured, double threshold, String text) {
        return new StopReason(status, criterion, measured, threshold, text);
    }

    /**
     * {@return a reason without numbers}
     *
     * @param status what is claimed of the end point
     * @param criterion name of the criterion in kebab-case
     * @param text one clause for people, with both numbers if there are any
     */
    public static StopReason of(Status status, String criterion, String text) {
        return new StopReason(status, criterion, Double.NaN, Double.NaN, text);
    }

    /**
     * {@return largest absolute gradient entry at or below a tolerance}
     *
     * @param measured the number that was compared
     * @param threshold the number it was compared with
     */
    public static StopReason gradientNorm(double measured, double threshold) {
        return of(
                Status.CONVERGED,
                "gradient-norm",
                measured,
                threshold,
                "largest absolute gradient entry " + measured + " <= tolerance " + threshold);
    }

    /**
     * {@return the objective or its gradient is not finite at the starting point}
     *
     * @param value the value of the objective at the start
     */
    public static StopReason notFiniteAtStart(double value) {
        return of(
                Status.FAILED,
                "not-finite-at-start",
                value,
                Double.NaN,
                "the objective or a derivative is not finite at the starting point (value " + value + ")");
    }
}
