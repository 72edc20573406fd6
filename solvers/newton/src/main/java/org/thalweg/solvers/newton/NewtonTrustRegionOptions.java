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

    /** The defaults. */
    public static NewtonTrustRegionOptions defaults() {
        return DEFAULTS;
    }

    /** With another gradient tolerance. */
    public NewtonTrustRegionOptions withGradientTolerance(double tolerance) {
        return new NewtonTrustRegionOptions(tolerance, initialRadius, maxRadius);
    }

    /** With another first radius. */
    public NewtonTrustRegionOptions withInitialRadius(double radius) {
        return new NewtonTrustRegionOptions(gradientTolerance, radius, maxRadius);
    }

    /** With another largest radius. */
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
