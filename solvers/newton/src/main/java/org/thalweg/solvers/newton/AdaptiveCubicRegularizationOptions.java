package org.thalweg.solvers.newton;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link AdaptiveCubicRegularization}.
 *
 * @param gradientTolerance as in {@link NewtonTrustRegionOptions}
 * @param initialWeight first σ, positive
 */
public record AdaptiveCubicRegularizationOptions(double gradientTolerance, double initialWeight) {

    private static final AdaptiveCubicRegularizationOptions DEFAULTS = new AdaptiveCubicRegularizationOptions(1e-15, 1);

    /** Checks tolerance and weight. */
    public AdaptiveCubicRegularizationOptions {
        OptionChecks.requireTolerance(gradientTolerance);
        OptionChecks.requireWeight(initialWeight);
    }

    /** {@return the defaults} */
    public static AdaptiveCubicRegularizationOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param newValue as in {@link NewtonTrustRegionOptions}
     */
    public AdaptiveCubicRegularizationOptions withGradientTolerance(double newValue) {
        return new AdaptiveCubicRegularizationOptions(newValue, initialWeight);
    }

    /**
     * {@return a copy with another first weight}
     *
     * @param newValue first σ, positive
     */
    public AdaptiveCubicRegularizationOptions withInitialWeight(double newValue) {
        return new AdaptiveCubicRegularizationOptions(gradientTolerance, newValue);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.INITIAL_WEIGHT, initialWeight);
        return map;
    }
}
