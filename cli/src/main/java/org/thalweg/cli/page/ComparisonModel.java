package org.thalweg.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.result.Comparison;

/** Several results beside each other, with their curves. */
public final class ComparisonModel {

    private ComparisonModel() {}

    /** The model. */
    public static Map<String, Object> of(Comparison comparison) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < comparison.results().size(); i++) {
            Map<String, Object> row = Named.of();
            row.putAll(comparison.summaries().get(i).entries());
            row.put("trajectory", TrajectoryModel.of(comparison.results().get(i)));
            rows.add(row);
        }
        return Named.of("results", rows, "differences", comparison.differences());
    }
}
