package org.thalweg.solvers.newton;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link NewtonTrustRegion}.
 *
 * @param gradientTolerance the run converges when the largest absolute gradient entry is at or below this and the Hessian
 *     is not indefinite; absolute, mean loss; 0 asks for an exact zero
 * @param initialRadius first trust-region radius, Euclidean length in θ
 * @param maxRadius largest radius
 */
public record NewtonTrustRegionOptions(double gradientTolerance, double initialRadius, double maxRadius) {

    private static final NewtonTrustRegionOptions DEFAULTS = new NewtonTrustRegionOptions(1e-15, 1, 1e100);

    /** Checks 0 ≤ tolerance and 0 &lt; initial ≤ largest radius, all finite. */
    public NewtonTrustRegionOptions {
        OptionChecks.requireTolerance(gradientTolerance);
        OptionChecks.requireRadii(initialRadius, maxRadius);
    }

    /** {@return the defaults} */
    public static NewtonTrustRegionOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param tolerance the run converges when the largest absolute gradient entry is at or below this and the Hessian
     *     is not indefinite; absolute, mean loss; 0 asks for an exact zero
     */
    public NewtonTrustRegionOptions withGradientTolerance(double tolerance) {
        return new NewtonTrustRegionOptions(tolerance, initialRadius, maxRadius);
    }

    /**
     * {@return a copy with another first radius}
     *
     * @param radius first trust-region radius, Euclidean length in θ
     */
    public NewtonTrustRegionOptions withInitialRadius(double radius) {
        return new NewtonTrustRegionOptions(gradientTolerance, radius, maxRadius);
    }

    /**
     * {@return a copy with another largest radius}
     *
     * @param radius largest radius
     */
    public NewtonTrustRegionOptions withMaxRadius(double radius) {
        return new NewtonTrustRegionOptions(gradientTolerance, initialRadius, radius);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.INITIAL_RADIUS, initialRadius);
        map.put(OptionNames.MAX_RADIUS, maxRadius);
        return map;
    }
}
