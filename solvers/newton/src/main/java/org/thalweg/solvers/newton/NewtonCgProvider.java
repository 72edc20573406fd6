package org.thalweg.solvers.newton;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link NewtonCg} as {@code newton-cg}. */
public final class NewtonCgProvider implements SolverProvider {

    /** For the service loader. */
    public NewtonCgProvider() {}

    @Override
    public String name() {
        return "newton-cg";
    }

    @Override
    public String description() {
        return "Truncated Newton in a trust region with Hessian-vector products; no matrix, for many parameters.";
    }

    @Override
    public String source() {
        return "T. Steihaug, SIAM J. Numer. Anal. 20 (1983) 626-637";
    }

    @Override
    public List<OptionSpec> options() {
        NewtonCgOptions defaults = NewtonCgOptions.defaults();
        return List.of(
                OptionNames.gradientTolerance(defaults.gradientTolerance()),
                OptionNames.initialRadius(defaults.initialRadius()),
                OptionNames.maxRadius(defaults.maxRadius()),
                OptionNames.forcing(defaults.forcing()),
                OptionNames.maxInnerIterations(defaults.maxInnerIterations()));
    }

    @Override
    public Solver create(Options options) {
        return new NewtonCg(new NewtonCgOptions(
                options.real(OptionNames.GRADIENT_TOLERANCE),
                options.real(OptionNames.INITIAL_RADIUS),
                options.real(OptionNames.MAX_RADIUS),
                options.real(OptionNames.FORCING),
                (int) options.integer(OptionNames.MAX_INNER_ITERATIONS)));
    }
}
