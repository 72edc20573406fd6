package org.thalweg.solvers.newton;

import org.thalweg.core.spi.OptionSpec;

/** Options that several solvers of the family share. */
final class OptionNames {

    static final String GRADIENT_TOLERANCE = "gradient-tolerance";
    static final String INITIAL_RADIUS = "initial-radius";
    static final String MAX_RADIUS = "max-radius";
    static final String FORCING = "forcing";
    static final String MAX_INNER_ITERATIONS = "max-inner-iterations";
    static final String SADDLE_FREE = "saddle-free";
    static final String INITIAL_WEIGHT = "initial-weight";

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

    static OptionSpec forcing(double defaultValue) {
        return OptionSpec.real(
                        FORCING, defaultValue, "relative residual", "Largest relative residual of the inner iteration.")
                .between(Double.MIN_VALUE, 1);
    }

    static OptionSpec maxInnerIterations(int defaultValue) {
        return OptionSpec.integer(
                        MAX_INNER_ITERATIONS,
                        (long) defaultValue,
                        "Hessian-vector products",
                        "Most inner iterations for one step.")
                .between(1, Integer.MAX_VALUE);
    }

    static OptionSpec saddleFree(boolean defaultValue) {
        return OptionSpec.flag(
                SADDLE_FREE,
                defaultValue,
                "Whether the Hessian is replaced by the matrix with its absolute eigenvalues.");
    }

    static OptionSpec initialWeight(double defaultValue) {
        return OptionSpec.real(INITIAL_WEIGHT, defaultValue, "", "First weight of the cubic term.")
                .between(Double.MIN_VALUE, Double.MAX_VALUE);
    }
}
