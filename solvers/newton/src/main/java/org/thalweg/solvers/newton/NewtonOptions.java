package org.thalweg.solvers.newton;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link Newton}.
 *
 * @param gradientTolerance as in {@link NewtonTrustRegionOptions}
 * @param saddleFree whether |H| takes the place of H
 */
public record NewtonOptions(double gradientTolerance, boolean saddleFree) {

    private static final NewtonOptions DEFAULTS = new NewtonOptions(1e-15, false);

    /** Checks the tolerance. */
    public NewtonOptions {
        OptionChecks.requireTolerance(gradientTolerance);
    }

    /** {@return the defaults} */
    public static NewtonOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param newValue as in {@link NewtonTrustRegionOptions}
     */
    public NewtonOptions withGradientTolerance(double newValue) {
        return new NewtonOptions(newValue, saddleFree);
    }

    /**
     * {@return a copy with another choice of |H|}
     *
     * @param newValue whether |H| takes the place of H
     */
    public NewtonOptions withSaddleFree(boolean newValue) {
        return new NewtonOptions(gradientTolerance, newValue);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.SADDLE_FREE, saddleFree);
        return map;
    }
}
