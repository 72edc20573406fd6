package org.thalweg.solvers.quasinewton;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link LbfgsB} as {@code l-bfgs-b}. */
public final class LbfgsBProvider implements SolverProvider {

    /** For the service loader. */
    public LbfgsBProvider() {}

    @Override
    public String name() {
        return "l-bfgs-b";
    }

    @Override
    public String description() {
        return "L-BFGS within bounds, by a generalized Cauchy point and subspace minimization.";
    }

    @Override
    public String source() {
        return "R. Byrd, P. Lu, J. Nocedal and C. Zhu, SIAM J. Sci. Comput. 16 (1995) 1190-1208; J. Morales and J. Nocedal,"
                + " ACM TOMS 38 (2011) article 7";
    }

    @Override
    public List<OptionSpec> options() {
        LbfgsBOptions defaults = LbfgsBOptions.defaults();
        return List.of(
                OptionNames.gradientTolerance(defaults.gradientTolerance()),
                OptionNames.memory(defaults.memory()),
                OptionNames.lower(defaults.lower()),
                OptionNames.upper(defaults.upper()),
                OptionNames.sufficientDecrease(defaults.wolfe()),
                OptionNames.curvature(defaults.wolfe()));
    }

    @Override
    public Solver create(Options options) {
        return new LbfgsB(new LbfgsBOptions(
                options.real(OptionNames.GRADIENT_TOLERANCE),
                (int) options.integer(OptionNames.MEMORY),
                options.reals(OptionNames.LOWER),
                options.reals(OptionNames.UPPER),
                OptionNames.wolfe(options)));
    }
}
