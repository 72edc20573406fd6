package org.thalweg.solvers.newton;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link Newton} as {@code newton}. */
public final class NewtonProvider implements SolverProvider {

    /** For the service loader. */
    public NewtonProvider() {}

    @Override
    public String name() {
        return "newton";
    }

    @Override
    public String description() {
        return "Newton's method with a line search; the Hessian is shifted, or saddle-free made absolute, where it is indefinite.";
    }

    @Override
    public String source() {
        return "J. Nocedal and S. Wright, Numerical Optimization (2006), section 3.4; Y. Dauphin et al., NeurIPS 2014, algorithm 1";
    }

    @Override
    public List<OptionSpec> options() {
        NewtonOptions defaults = NewtonOptions.defaults();
        return List.of(
                OptionNames.gradientTolerance(defaults.gradientTolerance()),
                OptionNames.saddleFree(defaults.saddleFree()));
    }

    @Override
    public Solver create(Options options) {
        return new Newton(
                new NewtonOptions(options.real(OptionNames.GRADIENT_TOLERANCE), options.flag(OptionNames.SADDLE_FREE)));
    }
}
