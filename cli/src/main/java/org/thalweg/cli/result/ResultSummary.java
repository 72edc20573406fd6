package org.thalweg.cli.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A result in one row of a table, as it stands in its file; what the file lacks is null.
 *
 * @param name the file, as it was given
 * @param entries values by column name, see {@link #COLUMNS}
 */
public record ResultSummary(String name, Map<String, Object> entries) {

    /** The columns in order. */
    public static final List<String> COLUMNS = List.of(
            "result",
            "network",
            "solver",
            "seed",
            "loss",
            "gradientNormInf",
            "parameterNorm",
            "verdict",
            "status",
            "iterations",
            "evaluations",
            "seconds");

    /** The row of a result. */
    public static ResultSummary of(String name, StoredResult result) {
        Map<String, Object> entries = new LinkedHashMap<>();
        COLUMNS.forEach(column -> entries.put(column, result.entry(column)));
        entries.put("result", name);
        entries.put("solver", solvers(result));
        entries.put("seconds", result.entry("wallSeconds"));
        entries.put("seed", result.entry("provenance") instanceof Map<?, ?> provenance ? provenance.get("seed") : null);
        entries.put("evaluations", evaluations(result));
        return new ResultSummary(name, entries);
    }

    private static String solvers(StoredResult result) {
        List<?> stages = result.entry("stages") instanceof List<?> list ? list : List.of();
        return stages.stream()
                .map(stage -> stage instanceof Map<?, ?> map ? String.valueOf(map.get("solver")) : "")
                .collect(Collectors.joining(", "));
    }

    private static Long evaluations(StoredResult result) {
        return result.entry("evaluations") instanceof Map<?, ?> counts
                ? counts.values().stream()
                        .filter(Number.class::isInstance)
                        .mapToLong(count -> ((Number) count).longValue())
                        .sum()
                : null;
    }

    /** The values in the order of the columns. */
    public List<Object> cells() {
        List<Object> cells = new ArrayList<>();
        COLUMNS.forEach(column -> cells.add(entries.get(column)));
        return cells;
    }
}
