package org.thalweg.solvers.quasinewton;

import java.util.List;
import org.thalweg.core.spi.OptionSpec;
import org.thalweg.core.spi.Options;

/** Options that several solvers of the family share. */
final class OptionNames {

    static final String GRADIENT_TOLERANCE = "gradient-tolerance";
    static final String MEMORY = "memory";
    static final String LOWER = "lower";
    static final String UPPER = "upper";
    static final String SUFFICIENT_DECREASE = "sufficient-decrease";
    static final String CURVATURE = "curvature";

    private OptionNames() {}

    static OptionSpec gradientTolerance(double defaultValue) {
        return OptionSpec.real(
                        GRADIENT_TOLERANCE,
                        defaultValue,
                        "absolute, mean loss",
                        "Converged when the largest absolute gradient entry is at or below this.")
                .between(0, Double.MAX_VALUE);
    }

    static OptionSpec memory(int defaultValue) {
        return OptionSpec.integer(MEMORY, (long) defaultValue, "steps", "Number of steps remembered.")
                .between(1, 10_000);
    }

    static OptionSpec lower(List<Double> defaultValue) {
        return OptionSpec.reals(LOWER, defaultValue, "", "Lower bounds, one for all parameters or one for each.");
    }

    static OptionSpec upper(List<Double> defaultValue) {
        return OptionSpec.reals(UPPER, defaultValue, "", "Upper bounds, one for all parameters or one for each.");
    }

    static OptionSpec sufficientDecrease(WolfeConstants defaults) {
        return OptionSpec.real(
                        SUFFICIENT_DECREASE,
                        defaults.sufficientDecrease(),
                        "",
                        "Wolfe constant delta: share of the linear prediction by which the value must fall.")
                .between(Double.MIN_VALUE, 0.5);
    }

    static OptionSpec curvature(WolfeConstants defaults) {
        return OptionSpec.real(
                        CURVATURE,
                        defaults.curvature(),
                        "",
                        "Wolfe constant sigma: share of the first slope that may remain.")
                .between(Double.MIN_VALUE, 1);
    }

    static WolfeConstants wolfe(Options options) {
        return new WolfeConstants(options.real(SUFFICIENT_DECREASE), options.real(CURVATURE));
    }
}
