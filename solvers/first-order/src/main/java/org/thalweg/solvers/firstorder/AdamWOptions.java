package org.thalweg.solvers.firstorder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link AdamW}.
 *
 * @param common learning rate, batches, tolerance
 * @param beta1 β₁, 0 ≤ β₁ &lt; 1
 * @param beta2 β₂, 0 ≤ β₂ &lt; 1
 * @param epsilon ε &gt; 0, added to the root
 * @param weightDecay w ≥ 0
 */
public record AdamWOptions(FirstOrderOptions common, double beta1, double beta2, double epsilon, double weightDecay) {

    private static final AdamWOptions DEFAULTS =
            new AdamWOptions(FirstOrderOptions.withRate(0.001), 0.9, 0.999, 1e-8, 0.01);

    /** Checks the solver's own options. */
    public AdamWOptions {
        OptionChecks.requireShare(beta1, "beta1");
        OptionChecks.requireShare(beta2, "beta2");
        OptionChecks.requirePositive(epsilon, "epsilon");
        OptionChecks.requireNotNegative(weightDecay, "weight decay");
    }

    /** {@return the options of {@link AdamOptions#defaults()} with weight decay 0.01} */
    public static AdamWOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with other common options}
     *
     * @param newValue learning rate, batches, tolerance
     */
    public AdamWOptions withCommon(FirstOrderOptions newValue) {
        return new AdamWOptions(newValue, beta1, beta2, epsilon, weightDecay);
    }

    /**
     * {@return a copy with another decay of the mean}
     *
     * @param newValue β₁, 0 ≤ β₁ &lt; 1
     */
    public AdamWOptions withBeta1(double newValue) {
        return new AdamWOptions(common, newValue, beta2, epsilon, weightDecay);
    }

    /**
     * {@return a copy with another decay of the mean square}
     *
     * @param newValue β₂, 0 ≤ β₂ &lt; 1
     */
    public AdamWOptions withBeta2(double newValue) {
        return new AdamWOptions(common, beta1, newValue, epsilon, weightDecay);
    }

    /**
     * {@return a copy with another ε}
     *
     * @param newValue ε &gt; 0, added to the root
     */
    public AdamWOptions withEpsilon(double newValue) {
        return new AdamWOptions(common, beta1, beta2, newValue, weightDecay);
    }

    /**
     * {@return a copy with another weight decay}
     *
     * @param newValue w ≥ 0
     */
    public AdamWOptions withWeightDecay(double newValue) {
        return new AdamWOptions(common, beta1, beta2, epsilon, newValue);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        common.putInto(map);
        map.put("beta1", beta1);
        map.put("beta2", beta2);
        map.put("epsilon", epsilon);
        map.put("weight-decay", weightDecay);
        return map;
    }
}
