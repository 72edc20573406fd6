package org.thalweg.solvers.gradientflow.integration;

/** A method that makes single steps; holds its own scratch, confined to one run. */
public interface StepMethod {

    /** Chooses the sizes of this method's steps. */
    StepSizing sizing();

    /** Whether {@link #evaluate} fills the Hessian too. */
    default boolean needsHessian() {
        return false;
    }

    /**
     * Tries a step.
     *
     * @param from the current point, evaluated by {@link #evaluate}
     * @param h step size
     * @param trial receives θ of the new point
     * @return largest error estimate of an entry in units of the tolerance; infinite if the step's equations could not be
     *     solved, NaN if something was not finite
     */
    double attempt(FlowPoint from, double h, FlowPoint trial);

    /** Evaluates what the method needs at a point before it steps from there; at least value, gradient and rate. */
    void evaluate(FlowPoint point);

    /** A point became the current one: the start, and the end of each accepted step. */
    default void arrived(FlowPoint point) {}

    /**
     * The point inside the last accepted step.
     *
     * @param from start of the step
     * @param to end of the step
     * @param fraction between 0 and 1
     * @param destination destination[n], overwritten
     */
    void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination);
}
