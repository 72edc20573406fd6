package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.experiment.Setting;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;
import org.thalweg.core.spi.Plugin;
import picocli.CommandLine.Option;

/** Flags that say what an experiment file says, and win over it. */
final class ExperimentFlags {

    @Option(names = "--input", paramLabel = "FILE", description = "CSV of features, one row per sample.")
    private String input;

    @Option(names = "--target", paramLabel = "FILE", description = "CSV of target values, one row per sample.")
    private String target;

    @Option(names = "--labels", paramLabel = "FILE", description = "CSV of class labels 0 to classes - 1, one column.")
    private String labels;

    @Option(
            names = "--classes",
            paramLabel = "NAME,NAME,...",
            description = "Names of the classes in the order of their labels, for reports.")
    private String classes;

    @Option(names = "--weights", paramLabel = "FILE", description = "CSV of sample weights, one column.")
    private String weights;

    @Option(
            names = "--network",
            paramLabel = "LAYERS",
            description = "Layers from the first hidden one to the output, for instance 10:tanh,1:identity.")
    private String network;

    @Option(
            names = "--inputs",
            paramLabel = "N",
            description = "Number of the network's inputs, where no data tell it.")
    private String inputs;

    @Option(
            names = "--objective",
            paramLabel = "NAME[(OPTION=VALUE,...)]",
            description =
                    "Objective beyond a data table, for instance exponential-decay(rate=2); data are optional then.")
    private String objective;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            description = "Loss; default: cross-entropy for labels at a softmax output, else mse.")
    private String loss;

    @Option(names = "--l2", paramLabel = "LAMBDA", description = "Regularizer lambda times the sum of squares.")
    private String l2;

    @Option(names = "--l2-on", paramLabel = "all|weights", description = "What --l2 sums over; default: all.")
    private String l2On;

    @Option(names = "--max-norm", paramLabel = "BOUND", description = "Barrier where half the mean square exceeds it.")
    private String maxNorm;

    @Option(
            names = "--regularizer",
            paramLabel = "NAME(OPTION=VALUE,...)",
            description = "Any regularizer, for instance merge(lambda=1e-3,first=0,second=1); repeatable.")
    private List<String> regularizers = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of initializer and solvers; default: 0.")
    private String seed;

    @Option(
            names = "--init",
            paramLabel = "FILE",
            description = "Initial parameters: a result, JSON array or blocks, CSV, npy or npz.")
    private String init;

    @Option(
            names = "--initializer",
            paramLabel = "glorot-normal|glorot-uniform|he|uniform(LOWER,UPPER)|zeros",
            description = "How initial parameters are drawn; default: glorot-normal.")
    private String initializer;

    @Option(
            names = "--solver",
            paramLabel = "NAME[(OPTION=VALUE,...)]",
            description = "Solver; several make a chain. Default: newton-trust-region up to 1000 parameters, l-bfgs or"
                    + " bfgs above.")
    private List<String> solvers = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "SOLVER.OPTION=VALUE",
            description =
                    "Option of a solver, or a budget of its stage (max-seconds, max-evaluations," + " max-iterations).")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--max-seconds", paramLabel = "S", description = "Budget of wall time.")
    private String maxSeconds;

    @Option(names = "--max-evaluations", paramLabel = "N", description = "Budget of evaluations of all kinds.")
    private String maxEvaluations;

    @Option(names = "--max-iterations", paramLabel = "N", description = "Budget of steps.")
    private String maxIterations;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder of the result files.")
    private String out;

    @Option(names = "--spectrum", description = "Put the eigenvalues of the Hessian into the result.")
    private boolean spectrum;

    /** Writes the flags over an experiment. */
    void applyTo(ExperimentTree tree, Path workingDirectory, Plugins plugins) {
        applyData(tree, workingDirectory);
        put(tree, "network", "layers", network);
        put(tree, "network", "inputs", inputs);
        if (objective != null) {
            tree.setTable("objective", table(plugins.objectives(), objective));
        }
        if (loss != null) {
            tree.setTable("loss", table(plugins.losses(), loss));
        }
        applyRegularizers(tree, plugins);
        put(tree, "initial", "seed", seed);
        applyInitial(tree, workingDirectory);
        if (!solvers.isEmpty()) {
            tree.setTables(
                    "solver",
                    solvers.stream()
                            .map(text -> text.indexOf('(') < 0
                                    ? Map.<String, Object>of("name", text)
                                    : table(plugins.solvers(), text))
                            .toList());
        }
        put(tree, "budget", "max-seconds", maxSeconds);
        put(tree, "budget", "max-evaluations", maxEvaluations);
        put(tree, "budget", "max-iterations", maxIterations);
        putPath(tree, "output", "directory", out, workingDirectory);
        if (spectrum) {
            tree.set("output", "spectrum", true);
        }
    }

    private void applyData(ExperimentTree tree, Path base) {
        putPath(tree, "data", "input", input, base);
        if (target != null && labels == null) {
            tree.remove("data", "labels");
            tree.remove("data", "classes");
        }
        if (labels != null && target == null) {
            tree.remove("data", "target");
        }
        putPath(tree, "data", "target", target, base);
        putPath(tree, "data", "labels", labels, base);
        put(tree, "data", "classes", classes);
        putPath(tree, "data", "weights", weights, base);
    }

    private void applyInitial(ExperimentTree tree, Path base) {
        if (init != null && initializer == null) {
            tree.remove("initial", "initializer");
        }
        if (initializer != null && init == null) {
            tree.remove("initial", "file");
        }
        putPath(tree, "initial", "file", init, base);
        put(tree, "initial", "initializer", initializer);
    }

    private void applyRegularizers(ExperimentTree tree, Plugins plugins) {
        if (l2 != null) {
            tree.namedTable("regularizer", "l2").put("lambda", l2);
        }
        if (l2On != null) {
            Map<String, Object> entry = tree.namedTable("regularizer", "l2");
            if (!entry.containsKey("lambda")) {
                throw InputException.withSuggestion(
                        "--l2-on is given, but there is no L2 term.", "Give its factor with --l2 LAMBDA.");
            }
            entry.put("on", l2On);
        }
        if (maxNorm != null) {
            tree.namedTable("regularizer", "max-norm").put("bound", maxNorm);
        }
        for (String regularizer : regularizers) {
            tree.addTable("regularizer", table(plugins.regularizers(), regularizer));
        }
    }

    /** {@code NAME(OPTION=VALUE, …)} as the table that a file would have. */
    private static <P extends Plugin> Map<String, Object> table(PluginRegistry<P> registry, String text) {
        PluginText parsed = PluginText.parse(text);
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", parsed.name());
        table.putAll(parsed.options(registry).asMap());
        return table;
    }

    private static void put(ExperimentTree tree, String section, String key, String value) {
        if (value != null) {
            tree.set(section, key, value);
        }
    }

    private static void putPath(ExperimentTree tree, String section, String key, String value, Path base) {
        if (value != null) {
            // Absolute, so that it does not begin at the experiment file's folder.
            tree.set(
                    section,
                    key,
                    value.isBlank()
                            ? value
                            : base.resolve(value).toAbsolutePath().toString());
        }
    }

    /** The values of {@code --set}. */
    List<Setting> settings() {
        return settings.stream().map(Setting::parse).toList();
    }
}
