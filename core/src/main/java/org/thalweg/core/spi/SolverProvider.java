package org.thalweg.core.spi;

import java.util.function.Function;
import org.thalweg.core.solve.Solver;

/** Provides a solver by name. */
public interface SolverProvider extends Plugin {

    /**
     * {@return the solver with these options}
     *
     * @param options values for {@link #options()}, checked
     * @throws IllegalArgumentException if values do not go together
     */
    Solver create(Options options);

    /**
     * As {@link #create(Options)}, for a provider whose solver runs others that an option names.
     *
     * @param options checked values of the declared options
     * @param solvers makes the solver of a text {@code name} or {@code name(option=value, ...)}, found where the
     *     application looks for plug-ins
     * @return the solver
     */
    default Solver create(Options options, Function<String, Solver> solvers) {
        return create(options);
    }
}
