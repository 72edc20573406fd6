package org.thalweg.solvers.leastsquares;

import java.util.List;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;
import org.thalweg.core.spi.SolverProvider;

/** Provides {@link LevenbergMarquardt} as {@code levenberg-marquardt}. */
public final class LevenbergMarquardtProvider implements SolverProvider {

    /** For the service loader. */
    public LevenbergMarquardtProvider() {}

    static final String GRADIENT_TOLERANCE = "gradient-tolerance";
    static final String INITIAL_DAMPING = "initial-damping";
    static final String ACCELERATION_LIMIT = "acceleration-limit";
    static final String BOLDNESS = "boldness";

    @Override
    public String name() {
        return "levenberg-marquardt";
    }

    @Override
    public String description() {
        return "Levenberg-Marquardt with geodesic acceleration on exact Jacobians; for mean squared error.";
    }

    @Override
    public String source() {
        return "J. More, Lecture Notes in Math. 630 (1978) 105-116; M. Transtrum and J. Sethna, arXiv:1201.5885 (2012)";
    }

    @Override
    public List<OptionSpec> options() {
        LevenbergMarquardtOptions defaults = LevenbergMarquardtOptions.defaults();
        return List.of(
                OptionSpec.real(
                                GRADIENT_TOLERANCE,
                                defaults.gradientTolerance(),
                                "absolute, mean loss",
                                "Converged when the largest absolute gradient entry is at or below this.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.real(
                                INITIAL_DAMPING,
                                defaults.initialDamping(),
                                "relative to squared column norms",
                                "First damping lambda.")
                        .between(Double.MIN_VALUE, Double.MAX_VALUE),
                OptionSpec.real(
                                ACCELERATION_LIMIT,
                                defaults.accelerationLimit(),
                                "",
                                "Largest ratio of acceleration to velocity that is trusted; 0 for none.")
                        .between(0, Double.MAX_VALUE),
                OptionSpec.real(
                                BOLDNESS,
                                defaults.boldness(),
                                "exponent",
                                "Uphill steps that go on in the last direction: 1 or 2 as a rule; 0 for none.")
                        .between(0, Double.MAX_VALUE));
    }

    @Override
    public Solver create(Options options) {
        return new LevenbergMarquardt(new LevenbergMarquardtOptions(
                options.real(GRADIENT_TOLERANCE),
                options.real(INITIAL_DAMPING),
                options.real(ACCELERATION_LIMIT),
                options.real(BOLDNESS)));
    }
}
