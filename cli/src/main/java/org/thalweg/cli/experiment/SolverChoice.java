package org.thalweg.cli.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.core.solve.StageLimits;

/**
 * One solver of a chain.
 *
 * @param name its name
 * @param options option name to raw value
 * @param limits its own budgets
 */
public record SolverChoice(String name, Map<String, Object> options, StageLimits limits) {

    static SolverChoice read(Section section) {
        List<String> own = new ArrayList<>(Limits.KEYS);
        own.add("name");
        return new SolverChoice(
                section.requireText("name", "Write for instance name = \"newton-trust-region\"."),
                section.without(own),
                Limits.read(section));
    }

    /** A solver with its defaults. */
    static SolverChoice of(String name) {
        return new SolverChoice(name, Map.of(), StageLimits.NONE);
    }

    /** This choice with one more option or limit. */
    SolverChoice with(String key, Object value) {
        if (Limits.KEYS.contains(key)) {
            StageLimits given = Limits.read(new Section("solver " + name, Map.of(key, value), ""));
            return new SolverChoice(
                    name,
                    options,
                    new StageLimits(
                            given.maxEvaluations().isPresent() ? given.maxEvaluations() : limits.maxEvaluations(),
                            given.maxIterations().isPresent() ? given.maxIterations() : limits.maxIterations(),
                            given.maxDuration().or(limits::maxDuration)));
        }
        Map<String, Object> changed = new LinkedHashMap<>(options);
        changed.put(key, value);
        return new SolverChoice(name, changed, limits);
    }
}
