package org.thalweg.cli.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.experiment.PluginChoice;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.plugins.Plugins;

/**
 * Whether each earlier training of a result has the loss it tells, and makes the objective ask for the options of the next.
 *
 * @param first what was trained first
 * @param claims one, if there were earlier trainings
 */
record RefinementVerification(Problem first, List<Claim> claims) {

    static RefinementVerification of(StoredResult stored, Problem last, Plugins plugins) {
        if (stored.entry("refinements") == null) {
            return new RefinementVerification(last, List.of());
        }
        List<Map<?, ?>> told = tables(stored.entry("refinements"));
        List<Problem> problems = new ArrayList<>();
        told.forEach(entry -> problems.add(last.withObjective(choice(entry), plugins)));
        problems.add(last);
        String fault = told.isEmpty() ? "The result tells of refinements, but has none." : "";
        for (int k = 0; k < told.size() && fault.isEmpty(); k++) {
            fault = fault(k, told.get(k), problems, plugins);
        }
        Claim claim = new Claim(
                "refinements",
                fault.isEmpty(),
                fault.isEmpty()
                        ? "Each of " + told.size()
                                + " refinements leads from the end of the training before to the options of the next, bit for bit."
                        : fault);
        return new RefinementVerification(problems.get(0), List.of(claim));
    }

    private static String fault(int k, Map<?, ?> entry, List<Problem> problems, Plugins plugins) {
        double[] theta = numbers(entry.get("parameters"));
        Problem problem = problems.get(k);
        if (theta.length != problem.objective().dimension()) {
            return "Refinement " + (k + 1) + " has " + theta.length + " parameters, but the network has "
                    + problem.objective().dimension() + ".";
        }
        double loss = Training.PointValue.at(problem, theta).loss();
        if (!(entry.get("loss") instanceof Number number) || number.doubleValue() != loss) {
            return "The training before refinement " + (k + 1) + " ended at loss " + loss + ", but the result tells "
                    + entry.get("loss") + ".";
        }
        Optional<Problem> next = problem.refined(theta, k, plugins);
        return next.isPresent()
                        && next.get().measure().equals(problems.get(k + 1).measure())
                ? ""
                : "Refinement " + (k + 1) + " leads to other options of the objective than the result tells.";
    }

    private static PluginChoice choice(Map<?, ?> entry) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (entry.get("objective") instanceof Map<?, ?> table) {
            table.forEach((key, value) -> options.put(key.toString(), value));
        }
        return new PluginChoice(String.valueOf(options.remove("name")), options);
    }

    private static List<Map<?, ?>> tables(Object list) {
        List<Map<?, ?>> tables = new ArrayList<>();
        if (list instanceof List<?> entries) {
            entries.forEach(entry -> tables.add(entry instanceof Map<?, ?> map ? map : Map.of()));
        }
        return tables;
    }

    private static double[] numbers(Object list) {
        return list instanceof List<?> entries
                ? entries.stream()
                        .mapToDouble(entry -> entry instanceof Number number ? number.doubleValue() : Double.NaN)
                        .toArray()
                : new double[0];
    }
}
