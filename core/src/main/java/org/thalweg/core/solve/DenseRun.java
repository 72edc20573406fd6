package org.thalweg.core.solve;

/** A run of a flow that can be interpolated inside its last accepted step. */
public interface DenseRun extends SolverRun {

    /** {@return time at the start of the last accepted step} */
    double previousTime();

    /** {@return time of the current iterate} */
    double time();

    /**
     * The point at a time between {@link #previousTime()} and {@link #time()}, to the accuracy of the method.
     *
     * @param t time of the flow, within the last step
     * @param destination destination[n], overwritten
     */
    void interpolate(double t, double[] destination);
}
