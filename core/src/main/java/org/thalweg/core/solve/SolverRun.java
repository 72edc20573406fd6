package org.thalweg.core.solve;

import java.util.Map;

/** A started solver: owns all mutable state, confined to one thread, advanced by {@link #step()}. */
public interface SolverRun {

    /**
     * {@return one step} Checks its own convergence criteria and says so by {@link StepOutcome#stopped}. The first call
     * may stop without moving. Objective evaluations inside may end the solve by an exception of the driver, which a
     * run must not catch; the iterate then stays the last one committed.
     */
    StepOutcome step();

    /** {@return the current iterate; the same object for the life of the run} */
    Iterate iterate();

    /**
     * {@return what the run knows beside its iterate, for the result: kebab-case names to numbers, texts, booleans,
     * lists and maps of these} Asked once, after the run has ended.
     */
    default Map<String, Object> details() {
        return Map.of();
    }
}
