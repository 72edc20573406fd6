package org.thalweg.solvers.firstorder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link Momentum}.
 *
 * @param common learning rate, batches, tolerance
 * @param momentum μ, 0 ≤ μ &lt; 1
 * @param nesterov whether the variant of Nesterov is used
 */
public record MomentumOptions(FirstOrderOptions common, double momentum, boolean nesterov) {

    private static final MomentumOptions DEFAULTS = new MomentumOptions(FirstOrderOptions.withRate(0.01), 0.9, false);

    /** Checks the solver's own options. */
    public MomentumOptions {
        OptionChecks.requireShare(momentum, "momentum");
    }

    /** {@return rate 0.01, μ = 0.9} */
    public static MomentumOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with other common options}
     *
     * @param newValue learning rate, batches, tolerance
     */
    public MomentumOptions withCommon(FirstOrderOptions newValue) {
        return new MomentumOptions(newValue, momentum, nesterov);
    }

    /**
     * {@return a copy with another momentum}
     *
     * @param newValue μ, 0 ≤ μ &lt; 1
     */
    public MomentumOptions withMomentum(double newValue) {
        return new MomentumOptions(common, newValue, nesterov);
    }

    /**
     * {@return a copy with another choice of the variant}
     *
     * @param newValue whether the variant of Nesterov is used
     */
    public MomentumOptions withNesterov(boolean newValue) {
        return new MomentumOptions(common, momentum, newValue);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        common.putInto(map);
        map.put("momentum", momentum);
        map.put("nesterov", nesterov);
        return map;
    }
}
