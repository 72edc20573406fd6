package org.thalweg.solvers.newton;

import org.thalweg.core.spi.OptionSpec;

/** Options that several solvers of the family share. */
final class OptionNames {

    static final String GRADIENT_TOLERANCE = "gradient-tolerance";
    static final String INITIAL_RADIUS = "initial-radius";
    static final String MAX_RADIUS = "max-radius";

    private OptionNames() {}

    static OptionSpec gradientTolerance(double defaultValue) {
        return OptionSpec.real(
                        GRADIENT_TOLERANCE,
                        defaultValue,
                        "absolute, mean loss",
                        "Converged when the largest absolute gradient entry is at or below this.")
                .between(0, Double.MAX_VALUE);
    }

    static OptionSpec initialRadius(double defaultValue) {
        return OptionSpec.real(INITIAL_RADIUS, defaultValue, "Euclidean length", "First trust-region radius.")
                .between(Double.MIN_VALUE, Double.MAX_VALUE);
    }

    static OptionSpec maxRadius(double defaultValue) {
        return OptionSpec.real(MAX_RADIUS, defaultValue, "Euclidean length", "Largest trust-region radius.")
                .between(Double.MIN_VALUE, Double.MAX_VALUE);
    }
}
