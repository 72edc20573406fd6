package org.thalweg.solvers.quasinewton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Options of {@link LbfgsB}.
 *
 * @param gradientTolerance the run converges when the largest absolute entry of the projected gradient is at or below this
 * @param memory number m of steps remembered, at least 1
 * @param lower lower bounds, one for all parameters or one for each; −∞ for none
 * @param upper upper bounds, likewise; +∞ for none
 * @param wolfe constants of the line search
 */
public record LbfgsBOptions(
        double gradientTolerance, int memory, List<Double> lower, List<Double> upper, WolfeConstants wolfe) {

    private static final LbfgsBOptions DEFAULTS = new LbfgsBOptions(
            1e-15, 20, List.of(Double.NEGATIVE_INFINITY), List.of(Double.POSITIVE_INFINITY), WolfeConstants.defaults());

    /** Checks tolerance, memory and that no bound is NaN. */
    public LbfgsBOptions {
        OptionChecks.requireTolerance(gradientTolerance);
        OptionChecks.requireMemory(memory);
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
        OptionChecks.requireBounds(lower, upper);
    }

    /** {@return the defaults: no bounds} */
    public static LbfgsBOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param tolerance the run converges when the largest absolute entry of the projected gradient is at or below this
     */
    public LbfgsBOptions withGradientTolerance(double tolerance) {
        return new LbfgsBOptions(tolerance, memory, lower, upper, wolfe);
    }

    /**
     * {@return a copy with another memory}
     *
     * @param steps number m of steps remembered, at least 1
     */
    public LbfgsBOptions withMemory(int steps) {
        return new LbfgsBOptions(gradientTolerance, steps, lower, upper, wolfe);
    }

    /**
     * {@return a copy with other bounds}
     *
     * @param newLower lower bound of each entry of θ, or one for all; −∞ where there is none
     * @param newUpper upper bound of each entry of θ, or one for all; ∞ where there is none
     */
    public LbfgsBOptions withBounds(List<Double> newLower, List<Double> newUpper) {
        return new LbfgsBOptions(gradientTolerance, memory, newLower, newUpper, wolfe);
    }

    /**
     * {@return a copy with other constants of the line search}
     *
     * @param constants constants of the line search
     */
    public LbfgsBOptions withWolfe(WolfeConstants constants) {
        return new LbfgsBOptions(gradientTolerance, memory, lower, upper, constants);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.MEMORY, (long) memory);
        map.put(OptionNames.LOWER, lower);
        map.put(OptionNames.UPPER, upper);
        map.put(OptionNames.SUFFICIENT_DECREASE, wolfe.sufficientDecrease());
        map.put(OptionNames.CURVATURE, wolfe.curvature());
        return map;
    }
}
