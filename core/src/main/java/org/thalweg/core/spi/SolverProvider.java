package org.thalweg.core.spi;

import org.thalweg.core.solve.Solver;

/** Provides a solver by name. */
public interface SolverProvider extends Plugin {

    /**
     * The solver with these options.
     *
     * @param options values for {@link #options()}, checked
     * @throws IllegalArgumentException if values do not go together
     */
    Solver create(Options options);
}
