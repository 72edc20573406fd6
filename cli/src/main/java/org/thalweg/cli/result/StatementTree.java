package org.thalweg.cli.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.core.objective.Statement;

/** Statements of an objective as they stand in results. */
public final class StatementTree {

    private StatementTree() {}

    /** One object for each. */
    public static List<Map<String, Object>> of(List<Statement> statements) {
        return statements.stream().map(StatementTree::of).toList();
    }

    private static Map<String, Object> of(Statement statement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", statement.name());
        tree.put("value", Double.isFinite(statement.value()) ? (Object) statement.value() : null);
        tree.put("sentence", statement.sentence());
        tree.put("proved", statement.proved());
        return tree;
    }

    /** Whether an entry that was read back is this one. */
    static boolean same(Object told, Map<String, Object> entry) {
        return told instanceof Map<?, ?> map
                && entry.keySet().stream().allMatch(key -> sameValue(map.get(key), entry.get(key)));
    }

    private static boolean sameValue(Object told, Object value) {
        return value instanceof Number number
                ? told instanceof Number other && Double.compare(other.doubleValue(), number.doubleValue()) == 0
                : java.util.Objects.equals(told, value);
    }
}
