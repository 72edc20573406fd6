package org.thalweg.core.solve;

/** What a termination or listener may look at; a view that changes with the solve. */
public interface SolveState {

    /** {@return the number of steps tried so far, accepted or not, over all stages} */
    long iteration();

    /** {@return the number of steps accepted so far} */
    long acceptedSteps();

    /** {@return evaluations so far} */
    EvaluationCounts evaluations();

    /** {@return seconds since the solve began} */
    double elapsedSeconds();

    /** {@return the current iterate, read only} */
    Iterate iterate();

    /** {@return name of the solver at work: for a chain the current stage} */
    String solverName();
}
