package org.thalweg.solvers.quasinewton;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link ConjugateGradient}.
 *
 * @param gradientTolerance the run converges when the largest absolute gradient entry is at or below this; absolute, mean
 *     loss; 0 asks for an exact zero
 * @param wolfe constants of the line search
 */
public record ConjugateGradientOptions(double gradientTolerance, WolfeConstants wolfe) {

    private static final ConjugateGradientOptions DEFAULTS =
            new ConjugateGradientOptions(1e-15, new WolfeConstants(0.01, 0.1));

    /** Checks the tolerance. */
    public ConjugateGradientOptions {
        OptionChecks.requireTolerance(gradientTolerance);
    }

    /** {@return the defaults} */
    public static ConjugateGradientOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param tolerance the run converges when the largest absolute gradient entry is at or below this; absolute, mean
     *     loss; 0 asks for an exact zero
     */
    public ConjugateGradientOptions withGradientTolerance(double tolerance) {
        return new ConjugateGradientOptions(tolerance, wolfe);
    }

    /**
     * {@return a copy with other constants of the line search}
     *
     * @param constants constants of the line search
     */
    public ConjugateGradientOptions withWolfe(WolfeConstants constants) {
        return new ConjugateGradientOptions(gradientTolerance, constants);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.SUFFICIENT_DECREASE, wolfe.sufficientDecrease());
        map.put(OptionNames.CURVATURE, wolfe.curvature());
        return map;
    }
}
