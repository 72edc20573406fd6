package org.thalweg.testkit;

/** What a solver may promise beyond the rules that hold for all. */
public enum SolverFeature {
    /** Reaches {@link SolverContract#accuracy()} on every problem of {@link SolverContract#problems()}. */
    CONVERGES,
    /** The value never rises from one accepted iterate to the next. */
    MONOTONE,
    /** Started where the gradient is exactly 0, it stops there with a success and without an accepted step. */
    STOPS_AT_STATIONARY_POINTS
}
