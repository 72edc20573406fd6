package org.thalweg.cli.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Several results beside each other.
 *
 * @param results in the order given
 * @param summaries one row for each
 * @param differences what keeps their losses from being compared, one sentence each; empty if nothing does
 */
public record Comparison(List<StoredResult> results, List<ResultSummary> summaries, List<String> differences) {

    /** Version of the JSON object. */
    private static final int FORMAT = 1;

    /**
     * Puts results beside each other.
     *
     * @param names how each is called, as given
     */
    public static Comparison of(List<String> names, List<StoredResult> results) {
        List<ResultSummary> summaries = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            summaries.add(ResultSummary.of(names.get(i), results.get(i)));
        }
        return new Comparison(List.copyOf(results), List.copyOf(summaries), differences(results));
    }

    /** Losses are comparable only if they are the same function of the same data. */
    private static List<String> differences(List<StoredResult> results) {
        List<String> sentences = new ArrayList<>();
        if (distinct(results, Comparison::data).size() > 1) {
            sentences.add("The results are of different data, so their losses do not compare.");
        }
        if (distinct(results, result -> section(result, "loss")).size() > 1) {
            sentences.add("The results have different loss functions, so their losses do not compare.");
        }
        if (distinct(results, result -> section(result, "regularizer")).size() > 1) {
            sentences.add("The results have different regularizers, which are part of their losses.");
        }
        return List.copyOf(sentences);
    }

    private static Set<Object> distinct(List<StoredResult> results, Function<StoredResult, Object> property) {
        Set<Object> values = new LinkedHashSet<>();
        results.forEach(result -> values.add(String.valueOf(property.apply(result))));
        return values;
    }

    private static Object section(StoredResult result, String name) {
        return result.entry("experiment") instanceof Map<?, ?> experiment ? experiment.get(name) : null;
    }

    private static Object data(StoredResult result) {
        return section(result, "files") instanceof List<?> files
                ? files.stream()
                        .map(file -> file instanceof Map<?, ?> map ? map.get("role") + " " + map.get("sha256") : "")
                        .toList()
                : null;
    }

    /** The object that {@code --json} prints. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("results", summaries.stream().map(ResultSummary::entries).toList());
        tree.put("differences", differences);
        return tree;
    }
}
