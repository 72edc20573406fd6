package org.thalweg.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.result.StoredResult;

/** The recorded states of a result by column; a column that no state has is left out. */
final class TrajectoryModel {

    private static final List<String> COLUMNS =
            List.of("stage", "iteration", "evaluations", "seconds", "t", "loss", "gradientNormInf", "parameterNorm");

    private TrajectoryModel() {}

    static Map<String, Object> of(StoredResult result) {
        List<Map<?, ?>> states = new ArrayList<>(result.tables("trajectory"));
        if (!states.isEmpty() && !Integer.valueOf(0).equals(states.get(0).get("iteration"))) {
            states.add(0, start(result));
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        for (String name : COLUMNS) {
            if (states.stream().anyMatch(state -> state.get(name) != null)) {
                List<Object> values = new ArrayList<>();
                states.forEach(state -> values.add(state.get(name)));
                columns.put(name, values);
            }
        }
        return Named.of("stages", stageNames(result), "states", states.size(), "columns", columns);
    }

    /** The state before the first step, which a solver that evaluates in its first step does not record. */
    private static Map<String, Object> start(StoredResult result) {
        Map<String, Object> state = Named.of("stage", 0, "iteration", 0, "evaluations", 0, "seconds", 0.0);
        if (result.entry("initial") instanceof Map<?, ?> initial) {
            state.put("loss", initial.get("loss"));
            state.put("gradientNormInf", initial.get("gradientNormInf"));
        }
        return state;
    }

    private static List<Object> stageNames(StoredResult result) {
        List<Object> names = new ArrayList<>();
        result.tables("stages").forEach(stage -> names.add(String.valueOf(stage.get("solver"))));
        return names;
    }
}
