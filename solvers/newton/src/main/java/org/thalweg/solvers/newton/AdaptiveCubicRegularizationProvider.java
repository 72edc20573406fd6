package org.thalweg.solvers.newton;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link AdaptiveCubicRegularization} as {@code adaptive-cubic-regularization}. */
public final class AdaptiveCubicRegularizationProvider implements SolverProvider {

    /** For the service loader. */
    public AdaptiveCubicRegularizationProvider() {}

    @Override
    public String name() {
        return "adaptive-cubic-regularization";
    }

    @Override
    public String description() {
        return "Newton's method regularized by an adaptive cubic term whose model is minimized globally.";
    }

    @Override
    public String source() {
        return "C. Cartis, N. Gould and P. Toint, Math. Program. 127 (2011) 245-295, algorithm 2.1";
    }

    @Override
    public List<OptionSpec> options() {
        AdaptiveCubicRegularizationOptions defaults = AdaptiveCubicRegularizationOptions.defaults();
        return List.of(
                OptionNames.gradientTolerance(defaults.gradientTolerance()),
                OptionNames.initialWeight(defaults.initialWeight()));
    }

    @Override
    public Solver create(Options options) {
        return new AdaptiveCubicRegularization(new AdaptiveCubicRegularizationOptions(
                options.real(OptionNames.GRADIENT_TOLERANCE), options.real(OptionNames.INITIAL_WEIGHT)));
    }
}
