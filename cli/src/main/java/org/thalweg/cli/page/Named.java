package org.thalweg.cli.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of a model, written in one line. */
final class Named {

    private Named() {}

    /** An object of names and values in turn, in that order; absent values are null. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
