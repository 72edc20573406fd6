package org.thalweg.core.solve;

import java.util.OptionalLong;
import org.thalweg.core.objective.Objective;

/**
 * Access to the driver's accounts for solvers that run other solves inside, perhaps in parallel: such a solver works on
 * {@link #unmetered()} under limits of its own and charges what it used, in a fixed order.
 *
 * <p>The objective that a run is started with implements this interface when a {@link SolveDriver} started it.
 */
public interface MeteredWork {

    /** {@return the objective without counting; safe for any number of threads} */
    Objective unmetered();

    /** {@return evaluations left in the tightest budget, if there is one} */
    OptionalLong remainingEvaluations();

    /** {@return whether the time is up or the solve was cancelled; may be asked from any thread} */
    boolean isInterrupted();

    /**
     * Adds evaluations that were made elsewhere.
     *
     * @param counts evaluations of each kind, not negative
     * @throws IllegalArgumentException if they exceed {@link #remainingEvaluations()}
     */
    void charge(EvaluationCounts counts);
}
