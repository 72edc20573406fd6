package org.thalweg.solvers.quasinewton;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link Lbfgs} as {@code l-bfgs}. */
public final class LbfgsProvider implements SolverProvider {

    /** For the service loader. */
    public LbfgsProvider() {}

    @Override
    public String name() {
        return "l-bfgs";
    }

    @Override
    public String description() {
        return "BFGS with the memory of the last steps and the Hager-Zhang line search; for many parameters.";
    }

    @Override
    public String source() {
        return "J. Nocedal and S. Wright, Numerical Optimization (2006), algorithm 7.5; W. Hager and H. Zhang, SIAM J."
                + " Optim. 16 (2005) 170-192";
    }

    @Override
    public List<OptionSpec> options() {
        LbfgsOptions defaults = LbfgsOptions.defaults();
        return List.of(
                OptionNames.gradientTolerance(defaults.gradientTolerance()),
                OptionNames.memory(defaults.memory()),
                OptionNames.sufficientDecrease(defaults.wolfe()),
                OptionNames.curvature(defaults.wolfe()));
    }

    @Override
    public Solver create(Options options) {
        return new Lbfgs(new LbfgsOptions(
                options.real(OptionNames.GRADIENT_TOLERANCE),
                (int) options.integer(OptionNames.MEMORY),
                OptionNames.wolfe(options)));
    }
}
