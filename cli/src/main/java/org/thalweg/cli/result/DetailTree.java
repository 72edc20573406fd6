package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run reports of itself, as it stands in a result: the names of the library become those of the file. */
final class DetailTree {

    private DetailTree() {}

    /** The map with {@code limiting-loss} written {@code limitingLoss}, and numbers JSON can hold. */
    static Map<String, Object> of(Map<?, ?> details) {
        Map<String, Object> tree = new LinkedHashMap<>();
        details.forEach((name, value) -> tree.put(camelCase(name.toString()), entry(value)));
        return tree;
    }

    private static Object entry(Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DetailTree::entry).toList();
        }
        return value instanceof Double number && !Double.isFinite(number) ? number.toString() : value;
    }

    private static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.split("-")) {
            boolean first = text.length() == 0 || word.isEmpty();
            text.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }
}
