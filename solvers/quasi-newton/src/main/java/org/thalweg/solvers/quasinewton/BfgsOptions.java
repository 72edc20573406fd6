package org.thalweg.solvers.quasinewton;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link Bfgs}.
 *
 * @param gradientTolerance the run converges when the largest absolute gradient entry is at or below this; absolute, mean
 *     loss; 0 asks for an exact zero
 * @param wolfe constants of the line search
 */
public record BfgsOptions(double gradientTolerance, WolfeConstants wolfe) {

    private static final BfgsOptions DEFAULTS = new BfgsOptions(1e-15, WolfeConstants.defaults());

    /** Checks the tolerance. */
    public BfgsOptions {
        OptionChecks.requireTolerance(gradientTolerance);
    }

    /** {@return the defaults} */
    public static BfgsOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param tolerance the run converges when the largest absolute gradient entry is at or below this; absolute, mean
     *     loss; 0 asks for an exact zero
     */
    public BfgsOptions withGradientTolerance(double tolerance) {
        return new BfgsOptions(tolerance, wolfe);
    }

    /**
     * {@return a copy with other constants of the line search}
     *
     * @param constants constants of the line search
     */
    public BfgsOptions withWolfe(WolfeConstants constants) {
        return new BfgsOptions(gradientTolerance, constants);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.SUFFICIENT_DECREASE, wolfe.sufficientDecrease());
        map.put(OptionNames.CURVATURE, wolfe.curvature());
        return map;
    }
}
