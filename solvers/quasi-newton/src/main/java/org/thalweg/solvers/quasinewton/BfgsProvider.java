package org.thalweg.solvers.quasinewton;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link Bfgs} as {@code bfgs}. */
public final class BfgsProvider implements SolverProvider {

    /** For the service loader. */
    public BfgsProvider() {}

    @Override
    public String name() {
        return "bfgs";
    }

    @Override
    public String description() {
        return "BFGS with a dense inverse Hessian and the Hager-Zhang line search; gradients only, up to some thousand"
                + " parameters.";
    }

    @Override
    public String source() {
        return "J. Nocedal and S. Wright, Numerical Optimization (2006), algorithm 6.1; W. Hager and H. Zhang, SIAM J."
                + " Optim. 16 (2005) 170-192";
    }

    @Override
    public List<OptionSpec> options() {
        BfgsOptions defaults = BfgsOptions.defaults();
        return List.of(
                OptionNames.gradientTolerance(defaults.gradientTolerance()),
                OptionNames.sufficientDecrease(defaults.wolfe()),
                OptionNames.curvature(defaults.wolfe()));
    }

    @Override
    public Solver create(Options options) {
        return new Bfgs(new BfgsOptions(options.real(OptionNames.GRADIENT_TOLERANCE), OptionNames.wolfe(options)));
    }
}
