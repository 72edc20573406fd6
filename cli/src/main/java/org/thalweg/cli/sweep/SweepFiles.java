package org.thalweg.cli.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thalweg.cli.data.CsvText;

/** What a sweep found, as tables and in a few lines. */
public final class SweepFiles {

    /** Version of the JSON object. */
    private static final int FORMAT = 1;

    private SweepFiles() {}

    /** The object that {@code --json} prints. */
    public static Map<String, Object> tree(SweepPlan plan, List<SweepRow> rows) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("planned", plan.size());
        tree.put("axes", plan.tree());
        tree.put("changesTheObjective", plan.changesTheObjective());
        tree.put("runs", rows.stream().map(SweepRow::tree).toList());
        return tree;
    }

    /** A row for each finished run: number, varied values, outcome. */
    public static String csv(SweepPlan plan, List<SweepRow> rows) {
        List<String> header = new ArrayList<>();
        header.add("run");
        plan.axes().forEach(axis -> header.add(axis.key().name()));
        header.addAll(SweepRow.COLUMNS);
        return CsvText.write(header, rows.stream().map(SweepRow::cells).toList());
    }

    /** The lines printed at the end, each ended. */
    public static String summary(SweepPlan plan, SweepRunner.Outcome outcome, Path csv, Path page) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "runs",
                outcome.rows().size() + " of " + plan.size()
                        + (outcome.before() > 0 ? " (" + outcome.before() + " were finished before)" : ""));
        best(outcome.rows())
                .ifPresent(row -> line(
                        text,
                        "lowest loss",
                        row.loss() + " in run " + row.run() + " with "
                                + row.values().toString().replaceAll("[{}]", "")));
        if (plan.changesTheObjective() && !outcome.rows().isEmpty()) {
            line(
                    text,
                    "mind",
                    "what is varied changes the objective, so the losses of different values do not compare");
        }
        line(text, "status", counts(outcome.rows(), "status"));
        line(text, "verdict", counts(outcome.rows(), "verdict"));
        line(text, "table", csv.toString());
        line(text, "page", page.toString());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(String.format("%-11s %s%n", label, value));
    }

    /** The run with the lowest loss, the first of equal ones. */
    static Optional<SweepRow> best(List<SweepRow> rows) {
        return rows.stream()
                .filter(row -> Double.isFinite(row.loss()))
                .min(Comparator.comparingDouble(SweepRow::loss).thenComparingInt(SweepRow::run));
    }

    private static String counts(List<SweepRow> rows, String column) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(
                row.outcome().get(column) == null
                        ? "none"
                        : row.outcome().get(column).toString(),
                1,
                Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((word, count) -> words.add(count + " " + word));
        return String.join(", ", words);
    }
}
