package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.Map;

/** Option values as they stand in a result: JSON has no infinity, so it is written as the text that reads back as one. */
public final class OptionValues {

    private OptionValues() {}

    /** The options with every value as JSON can hold it. */
    public static Map<String, Object> of(Map<String, Object> options) {
        Map<String, Object> values = new LinkedHashMap<>();
        options.forEach((name, value) -> values.put(name, writable(value)));
        return values;
    }

    private static Object writable(Object value) {
        return value instanceof Double number && number.isInfinite() ? (number > 0 ? "inf" : "-inf") : value;
    }
}
