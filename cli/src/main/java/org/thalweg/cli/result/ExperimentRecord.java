package org.thalweg.cli.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.PluginChoice;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.experiment.SolverChain;
import org.thalweg.cli.experiment.SolverChoice;
import org.thalweg.core.solve.StageLimits;

/** The experiment as it stands in a result: the sections of an experiment file with all choices made, and file sums. */
final class ExperimentRecord {

    private ExperimentRecord() {}

    static Map<String, Object> of(Experiment experiment, Problem problem, SolverChain chain, Path folder) {
        Map<String, Object> sections = ofObjective(experiment, problem, folder);
        sections.put("initial", initial(problem, folder));
        sections.put(
                "solver", chain.choices().stream().map(ExperimentRecord::solver).toList());
        sections.put("budget", limits(experiment.budget()));
        return sections;
    }

    /** The sections that make the objective, of a point that no run has found. */
    static Map<String, Object> ofObjective(Experiment experiment, Problem problem, Path folder) {
        Map<String, Object> data = new LinkedHashMap<>();
        List<Object> files = new ArrayList<>();
        experiment
                .data()
                .ifPresent(known -> known.byRole().forEach((role, path) -> {
                    data.put(role, relative(folder, path));
                    files.add(file(role, path, problem.checksums().get(role), folder));
                }));
        experiment
                .data()
                .filter(known -> !known.classes().isEmpty())
                .ifPresent(known -> data.put("classes", known.classes()));
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("data", data);
        sections.put("files", files);
        sections.put("network", network(experiment, problem));
        problem.measure().loss().ifPresent(loss -> sections.put("loss", named(loss)));
        problem.measure().objective().ifPresent(objective -> sections.put("objective", named(objective)));
        sections.put(
                "regularizer",
                problem.measure().regularizers().stream()
                        .map(ExperimentRecord::named)
                        .toList());
        return sections;
    }

    private static Map<String, Object> network(Experiment experiment, Problem problem) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("layers", problem.network().text());
        experiment.inputs().ifPresent(inputs -> table.put("inputs", inputs));
        return table;
    }

    private static Map<String, Object> file(String role, Path path, String checksum, Path folder) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("role", role);
        file.put("path", relative(folder, path));
        file.put("absolute", path.toAbsolutePath().normalize().toString());
        file.put("sha256", checksum);
        return file;
    }

    private static String relative(Path folder, Path path) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = path.toAbsolutePath().normalize();
        return from.getRoot().equals(to.getRoot()) ? from.relativize(to).toString() : to.toString();
    }

    static Map<String, Object> named(PluginChoice choice) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", choice.name());
        table.putAll(OptionValues.of(choice.options()));
        return table;
    }

    private static Map<String, Object> initial(Problem problem, Path folder) {
        Map<String, Object> table = new LinkedHashMap<>();
        if (problem.initial().file().isPresent()) {
            table.put("file", relative(folder, problem.initial().file().get()));
        } else {
            table.put("initializer", problem.initializerText());
        }
        table.put("seed", problem.initial().seed());
        return table;
    }

    private static Map<String, Object> solver(SolverChoice choice) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", choice.name());
        table.putAll(OptionValues.of(choice.options()));
        table.putAll(limits(choice.limits()));
        return table;
    }

    private static Map<String, Object> limits(StageLimits limits) {
        Map<String, Object> table = new LinkedHashMap<>();
        limits.maxDuration().ifPresent(duration -> table.put("max-seconds", duration.toNanos() / 1e9));
        limits.maxEvaluations().ifPresent(count -> table.put("max-evaluations", count));
        limits.maxIterations().ifPresent(count -> table.put("max-iterations", count));
        return table;
    }
}
