package org.thalweg.solvers.quasinewton;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link ConjugateGradient} as {@code conjugate-gradient}. */
public final class ConjugateGradientProvider implements SolverProvider {

    /** For the service loader. */
    public ConjugateGradientProvider() {}

    @Override
    public String name() {
        return "conjugate-gradient";
    }

    @Override
    public String description() {
        return "Nonlinear conjugate gradients (CG_DESCENT) with the Hager-Zhang line search; least memory.";
    }

    @Override
    public String source() {
        return "W. Hager and H. Zhang, SIAM J." + " Optim. 16 (2005) 170-192";
    }

    @Override
    public List<OptionSpec> options() {
        ConjugateGradientOptions defaults = ConjugateGradientOptions.defaults();
        return List.of(
                OptionNames.gradientTolerance(defaults.gradientTolerance()),
                OptionNames.sufficientDecrease(defaults.wolfe()),
                OptionNames.curvature(defaults.wolfe()));
    }

    @Override
    public Solver create(Options options) {
        return new ConjugateGradient(
                new ConjugateGradientOptions(options.real(OptionNames.GRADIENT_TOLERANCE), OptionNames.wolfe(options)));
    }
}
