package org.thalweg.solvers.quasinewton;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link Lbfgs}.
 *
 * @param gradientTolerance as in {@link BfgsOptions}
 * @param memory number m of steps remembered, at least 1
 * @param wolfe constants of the line search
 */
public record LbfgsOptions(double gradientTolerance, int memory, WolfeConstants wolfe) {

    private static final LbfgsOptions DEFAULTS = new LbfgsOptions(1e-15, 20, WolfeConstants.defaults());

    /** Checks tolerance and memory. */
    public LbfgsOptions {
        OptionChecks.requireTolerance(gradientTolerance);
        OptionChecks.requireMemory(memory);
    }

    /** {@return the defaults} */
    public static LbfgsOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param tolerance as in {@link BfgsOptions}
     */
    public LbfgsOptions withGradientTolerance(double tolerance) {
        return new LbfgsOptions(tolerance, memory, wolfe);
    }

    /**
     * {@return a copy with another memory}
     *
     * @param steps number m of steps remembered, at least 1
     */
    public LbfgsOptions withMemory(int steps) {
        return new LbfgsOptions(gradientTolerance, steps, wolfe);
    }

    /**
     * {@return a copy with other constants of the line search}
     *
     * @param constants constants of the line search
     */
    public LbfgsOptions withWolfe(WolfeConstants constants) {
        return new LbfgsOptions(gradientTolerance, memory, constants);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.MEMORY, (long) memory);
        map.put(OptionNames.SUFFICIENT_DECREASE, wolfe.sufficientDecrease());
        map.put(OptionNames.CURVATURE, wolfe.curvature());
        return map;
    }
}
