package org.thalweg.core.solve;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;

/**
 * An algorithm as an immutable value, with its options inside; shareable between threads and solves.
 *
 * <p>Write {@link #start} and a {@link SolverRun}; the driver counts, limits, records and notifies.
 */
public interface Solver {

    /** {@return permanent kebab-case name, as written in results} */
    String name();

    /** {@return the options in effect, for provenance: name to value, in order of declaration} */
    default Map<String, Object> options() {
        return Map.of();
    }

    /** {@return order of derivatives the solver needs: 0, 1 or 2} */
    int requiredOrder();

    /** {@return whether the solver needs {@link Objective#leastSquares()}} */
    default boolean needsLeastSquares() {
        return false;
    }

    /**
     * Starts a run.
     *
     * @param objective what to lower; supplies at least {@link #requiredOrder()}
     * @param start θ[n], finite, copied
     * @param random source of randomness, seeded by the caller
     * @return the run, standing at the starting point
     */
    SolverRun start(Objective objective, double[] start, RandomGenerator random);
}
