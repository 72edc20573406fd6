package org.thalweg.solvers.newton;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link NewtonTrustRegion} as {@code newton-trust-region}. */
public final class NewtonTrustRegionProvider implements SolverProvider {

    /** For the service loader. */
    public NewtonTrustRegionProvider() {}

    @Override
    public String name() {
        return "newton-trust-region";
    }

    @Override
    public String description() {
        return "Newton's method with the exact Hessian in a trust region; leaves saddles, ends at machine precision; up to"
                + " some hundred parameters.";
    }

    @Override
    public String source() {
        return "J. More and D. Sorensen, SIAM J. Sci. Stat. Comput. 4 (1983) 553-572; A. Conn, N. Gould and P. Toint,"
                + " Trust-Region Methods (2000), algorithm 6.1.1";
    }

    @Override
    public List<OptionSpec> options() {
        NewtonTrustRegionOptions defaults = NewtonTrustRegionOptions.defaults();
        return List.of(
                OptionNames.gradientTolerance(defaults.gradientTolerance()),
                OptionNames.initialRadius(defaults.initialRadius()),
                OptionNames.maxRadius(defaults.maxRadius()));
    }

    @Override
    public Solver create(Options options) {
        return new NewtonTrustRegion(new NewtonTrustRegionOptions(
                options.real(OptionNames.GRADIENT_TOLERANCE),
                options.real(OptionNames.INITIAL_RADIUS),
                options.real(OptionNames.MAX_RADIUS)));
    }
}
