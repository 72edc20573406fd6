package org.thalweg.solvers.gradientflow.integration;

/** A one-step method; holds its own scratch, confined to one run. */
public interface StepMethod {

    /** Order p of the error estimate plus one: the estimate falls like h<sup>p</sup>. */
    int errorOrder();

    /** Whether step sizes are chosen from the error estimate; a method that says no always steps {@link #fixedStep}. */
    default boolean isAdaptive() {
        return true;
    }

    /** Whether {@link #evaluate} fills the Hessian too. */
    default boolean needsHessian() {
        return false;
    }

    /** The step of a method that is not adaptive. */
    default double fixedStep() {
        return Double.NaN;
    }

    /**
     * Tries a step.
     *
     * @param from the current point, evaluated by {@link #evaluate}
     * @param h step size
     * @param trial receives θ of the new point
     * @return norm of the error estimate in units of the tolerance; NaN or infinite if something was not finite
     */
    double attempt(FlowPoint from, double h, FlowPoint trial);

    /** Evaluates what the method needs at a point before it steps from there; at least value, gradient and rate. */
    void evaluate(FlowPoint point);

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
