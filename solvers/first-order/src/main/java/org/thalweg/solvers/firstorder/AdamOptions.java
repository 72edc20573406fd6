package org.thalweg.solvers.firstorder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link Adam}.
 *
 * @param common learning rate, batches, tolerance
 * @param beta1 β₁, 0 ≤ β₁ &lt; 1
 * @param beta2 β₂, 0 ≤ β₂ &lt; 1
 * @param epsilon ε &gt; 0, added to the root
 */
public record AdamOptions(FirstOrderOptions common, double beta1, double beta2, double epsilon) {

    private static final AdamOptions DEFAULTS = new AdamOptions(FirstOrderOptions.withRate(0.001), 0.9, 0.999, 1e-8);

    /** Checks the solver's own options. */
    public AdamOptions {
        OptionChecks.requireShare(beta1, "beta1");
        OptionChecks.requireShare(beta2, "beta2");
        OptionChecks.requirePositive(epsilon, "epsilon");
    }

    /** {@return the values of Kingma and Ba: rate 0.001, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸} */
    public static AdamOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with other common options}
     *
     * @param newValue learning rate, batches, tolerance
     */
    public AdamOptions withCommon(FirstOrderOptions newValue) {
        return new AdamOptions(newValue, beta1, beta2, epsilon);
    }

    /**
     * {@return a copy with another decay of the mean}
     *
     * @param newValue β₁, 0 ≤ β₁ &lt; 1
     */
    public AdamOptions withBeta1(double newValue) {
        return new AdamOptions(common, newValue, beta2, epsilon);
    }

    /**
     * {@return a copy with another decay of the mean square}
     *
     * @param newValue β₂, 0 ≤ β₂ &lt; 1
     */
    public AdamOptions withBeta2(double newValue) {
        return new AdamOptions(common, beta1, newValue, epsilon);
    }

    /**
     * {@return a copy with another ε}
     *
     * @param newValue ε &gt; 0, added to the root
     */
    public AdamOptions withEpsilon(double newValue) {
        return new AdamOptions(common, beta1, beta2, newValue);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        common.putInto(map);
        map.put("beta1", beta1);
        map.put("beta2", beta2);
        map.put("epsilon", epsilon);
        return map;
    }
}
