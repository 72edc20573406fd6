package org.thalweg.cli.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.result.Training;
import org.thalweg.core.objective.Norms;

/**
 * What came of one run.
 *
 * @param run its number, from 1
 * @param values the varied values by key
 * @param outcome numbers and words by column name, see {@link #COLUMNS}; null where a run failed before it had them
 */
public record SweepRow(int run, Map<String, String> values, Map<String, Object> outcome) {

    /** The columns of an outcome in order; {@code seconds} is the only one that differs between repeated sweeps. */
    public static final List<String> COLUMNS = List.of(
            "status",
            "verdict",
            "loss",
            "gradientNormInf",
            "parameterNorm",
            "morseIndex",
            "iterations",
            "evaluations",
            "stopReason",
            "seconds");

    static SweepRow of(int run, Map<String, String> values, Training training) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("status", training.solved().reason().status().text());
        outcome.put("verdict", training.verdict());
        outcome.put("loss", training.end().loss());
        outcome.put("gradientNormInf", training.end().gradientNormInf());
        outcome.put("parameterNorm", Norms.euclidean(training.solved().point()));
        outcome.put(
                "morseIndex",
                training.assessment().point().isPresent()
                        ? training.assessment().morseIndex()
                        : null);
        outcome.put("iterations", training.iterations());
        outcome.put("evaluations", training.evaluations().total());
        outcome.put("stopReason", training.solved().reason().text());
        outcome.put("seconds", training.wallSeconds());
        return new SweepRow(run, values, outcome);
    }

    /** A run that could not be carried out. */
    static SweepRow failed(int run, Map<String, String> values, String reason) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        COLUMNS.forEach(column -> outcome.put(column, null));
        outcome.put("status", "failed");
        outcome.put("stopReason", reason);
        return new SweepRow(run, values, outcome);
    }

    /** Number, varied values and outcome in one object. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("run", run);
        tree.put("values", values);
        tree.putAll(outcome);
        return tree;
    }

    /** The row of a table that begins with the number and the varied values. */
    public List<Object> cells() {
        List<Object> cells = new ArrayList<>();
        cells.add(run);
        cells.addAll(values.values());
        COLUMNS.forEach(column -> cells.add(outcome.get(column)));
        return cells;
    }

    /** The loss; infinite if there is none. */
    public double loss() {
        return outcome.get("loss") instanceof Double loss && !loss.isNaN() ? loss : Double.POSITIVE_INFINITY;
    }
}
