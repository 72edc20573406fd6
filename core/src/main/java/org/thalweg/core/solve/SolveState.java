package org.thalweg.core.solve;

/** What a termination or listener may look at; a view that changes with the solve. */
public interface SolveState {

    /** Steps tried so far, accepted or not, over all stages. */
    long iteration();

    /** Steps accepted so far. */
    long acceptedSteps();

    /** Evaluations so far. */
    EvaluationCounts evaluations();

    /** Seconds since the solve began. */
    double elapsedSeconds();

    /** The current iterate, read only. */
    Iterate iterate();

    /** Name of the solver at work: for a chain the current stage. */
    String solverName();
}
