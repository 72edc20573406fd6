package org.thalweg.solvers.gradientflow.integration;

/** Chooses step sizes; holds its memory, confined to one run. */
public interface StepSizing {

    /**
     * Chooses the first step.
     *
     * @param start the evaluated starting point
     * @param scratch a point whose arrays may be overwritten
     */
    void start(FlowPoint start, FlowPoint scratch);

    /** The size to try next. */
    double size();

    /**
     * A step was accepted.
     *
     * @param h its size, which may be smaller than proposed because the end time is near
     * @param error its error estimate in units of the tolerance
     */
    void accepted(double h, double error);

    /**
     * A step was rejected.
     *
     * @param h its size
     * @param error its error estimate, above 1; NaN or infinite if something was not finite or the loss rose
     */
    void rejected(double h, double error);

    /** Whether no other size will be proposed after a rejection. */
    default boolean isExhausted() {
        return false;
    }
}
