package org.thalweg.solvers.firstorder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options of {@link GradientDescent}.
 *
 * @param common learning rate, batches, tolerance
 */
public record GradientDescentOptions(FirstOrderOptions common) {

    private static final GradientDescentOptions DEFAULTS = new GradientDescentOptions(FirstOrderOptions.withRate(0.1));

    /** {@return rate 0.1, all samples at once} */
    public static GradientDescentOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with other common options}
     *
     * @param newValue learning rate, batches, tolerance
     */
    public GradientDescentOptions withCommon(FirstOrderOptions newValue) {
        return new GradientDescentOptions(newValue);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        common.putInto(map);
        return map;
    }
}
