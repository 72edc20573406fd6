package org.thalweg.cli.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.experiment.Setting;
import org.thalweg.cli.experiment.SolverChain;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;

/**
 * The runs of a sweep: every combination of the values of its axes, the last axis changing fastest.
 *
 * @param base the experiment without the varied values
 * @param axes what is varied
 * @param settings options set on every run's solvers
 * @param plugins where solvers and the rest are found
 */
public record SweepPlan(ExperimentTree base, List<SweepAxis> axes, List<Setting> settings, Plugins plugins) {

    private static final long MOST_RUNS = 1_000_000;

    /**
     * Copies the lists.
     *
     * @throws InputException if there is no axis, two have one key, or they make too many runs
     */
    public SweepPlan {
        axes = List.copyOf(axes);
        settings = List.copyOf(settings);
        if (axes.isEmpty()) {
            throw InputException.withSuggestion(
                    "Nothing is varied.", "Write for instance --over l2=1e-6..1e-1:log6 or --over seed=1..100.");
        }
        Set<String> names = new HashSet<>();
        double runs = 1;
        for (SweepAxis axis : axes) {
            if (!names.add(axis.key().name())) {
                throw new InputException("'" + axis.key().name() + "' is varied twice.");
            }
            runs *= axis.values().size();
        }
        if (runs > MOST_RUNS) {
            throw new InputException("The sweep has " + String.format(java.util.Locale.ROOT, "%.0f", runs)
                    + " runs, but at most " + MOST_RUNS + " are allowed.");
        }
    }

    /** Number of runs. */
    public int size() {
        return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
    }

    /** The varied values of a run by key. */
    public Map<String, String> values(int run) {
        List<String> values = new ArrayList<>();
        int rest = run;
        for (int i = axes.size() - 1; i >= 0; i--) {
            List<String> axis = axes.get(i).values();
            values.add(0, axis.get(rest % axis.size()));
            rest /= axis.size();
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            byKey.put(axes.get(i).key().name(), values.get(i));
        }
        return byKey;
    }

    /** The experiment of a run, which writes into {@code folder}. */
    Experiment experiment(int run, Path folder) {
        ExperimentTree tree = base.copy();
        Map<String, String> values = values(run);
        axes.forEach(axis -> axis.key().apply(tree, values.get(axis.key().name()), plugins));
        tree.set("output", "directory", folder.toAbsolutePath().toString());
        return Experiment.of(tree, folder.toString());
    }

    /** The solvers of a run. */
    SolverChain chain(Experiment experiment, Problem problem) {
        return SolverChain.of(experiment.solvers(), settings, plugins.solvers(), problem.objective());
    }

    /**
     * Builds one run for each value of each axis, so that what cannot be run is told before anything is.
     *
     * @throws InputException or IllegalArgumentException for the first value that cannot be used
     */
    public void check(Path folder) {
        int stride = size();
        for (SweepAxis axis : axes) {
            stride /= axis.values().size();
            for (int i = 0; i < axis.values().size(); i++) {
                Experiment experiment = experiment(i * stride, folder);
                Problem problem = Problem.of(experiment, plugins);
                chain(experiment, problem);
                problem.start();
            }
        }
    }

    /** SHA-256 of everything that decides what the runs are: experiment, data, varied values, options. */
    public String identity() {
        Map<String, Object> content = new LinkedHashMap<>(base.content());
        content.remove("output");
        content.put("settings", settings.stream().map(Setting::toString).toList());
        content.put("axes", tree());
        content.put("files", Problem.of(experiment(0, Path.of("")), plugins).checksums());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(JsonText.write(content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The axes as they stand in output. */
    public List<Object> tree() {
        List<Object> list = new ArrayList<>();
        for (SweepAxis axis : axes) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("key", axis.key().name());
            entry.put("values", axis.values());
            list.add(entry);
        }
        return list;
    }

    /** Whether runs differ in what they lower, so that a lower loss says nothing between them. */
    boolean changesTheObjective() {
        return axes.stream().anyMatch(axis -> axis.key().changesTheObjective());
    }
}
