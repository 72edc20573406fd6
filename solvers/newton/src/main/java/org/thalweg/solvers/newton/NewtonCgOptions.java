package org.thalweg.solvers.newton;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link NewtonCg}.
 *
 * @param gradientTolerance as in {@link NewtonTrustRegionOptions}
 * @param initialRadius first trust-region radius, Euclidean length in θ
 * @param maxRadius largest radius
 * @param forcing the inner iteration ends when its residual is below min(forcing, √|g|) times |g|
 * @param maxInnerIterations most Hessian-vector products for one step
 */
public record NewtonCgOptions(
        double gradientTolerance, double initialRadius, double maxRadius, double forcing, int maxInnerIterations) {

    private static final NewtonCgOptions DEFAULTS = new NewtonCgOptions(1e-15, 1, 1e100, 0.5, 1000);

    /** Checks every option. */
    public NewtonCgOptions {
        OptionChecks.requireTolerance(gradientTolerance);
        OptionChecks.requireRadii(initialRadius, maxRadius);
        OptionChecks.requireForcing(forcing);
        OptionChecks.requireCount(maxInnerIterations);
    }

    /** {@return the defaults} */
    public static NewtonCgOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param newValue as in {@link NewtonTrustRegionOptions}
     */
    public NewtonCgOptions withGradientTolerance(double newValue) {
        return new NewtonCgOptions(newValue, initialRadius, maxRadius, forcing, maxInnerIterations);
    }

    /**
     * {@return a copy with another first radius}
     *
     * @param newValue first trust-region radius, Euclidean length in θ
     */
    public NewtonCgOptions withInitialRadius(double newValue) {
        return new NewtonCgOptions(gradientTolerance, newValue, maxRadius, forcing, maxInnerIterations);
    }

    /**
     * {@return a copy with another largest radius}
     *
     * @param newValue largest radius
     */
    public NewtonCgOptions withMaxRadius(double newValue) {
        return new NewtonCgOptions(gradientTolerance, initialRadius, newValue, forcing, maxInnerIterations);
    }

    /**
     * {@return a copy with another forcing term}
     *
     * @param newValue the inner iteration ends when its residual is below min(forcing, √|g|) times |g|
     */
    public NewtonCgOptions withForcing(double newValue) {
        return new NewtonCgOptions(gradientTolerance, initialRadius, maxRadius, newValue, maxInnerIterations);
    }

    /**
     * {@return a copy with another limit of inner iterations}
     *
     * @param newValue most Hessian-vector products for one step
     */
    public NewtonCgOptions withMaxInnerIterations(int newValue) {
        return new NewtonCgOptions(gradientTolerance, initialRadius, maxRadius, forcing, newValue);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.INITIAL_RADIUS, initialRadius);
        map.put(OptionNames.MAX_RADIUS, maxRadius);
        map.put(OptionNames.FORCING, forcing);
        map.put(OptionNames.MAX_INNER_ITERATIONS, (long) maxInnerIterations);
        return map;
    }
}
