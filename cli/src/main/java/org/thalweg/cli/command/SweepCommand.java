package org.thalweg.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.page.Page;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.run.Interruption;
import org.thalweg.cli.sweep.SweepAxis;
import org.thalweg.cli.sweep.SweepFiles;
import org.thalweg.cli.sweep.SweepPlan;
import org.thalweg.cli.sweep.SweepProgress;
import org.thalweg.cli.sweep.SweepRow;
import org.thalweg.cli.sweep.SweepRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg sweep EXPERIMENT --over KEY=VALUES}. */
@Command(
        name = "sweep",
        description =
                "Train once for every combination of values. A sweep that was stopped goes on where it was when the"
                        + " same command is given again.",
        footer = {
            "",
            "KEY is l2, seed, width (of the first hidden layer), width.LAYER, network, solver, initializer, any key",
            "section.key of an experiment, solver.NAME.option or regularizer.NAME.option. VALUES are LOW..HIGH for",
            "whole numbers, LOW..HIGH:logN for N values with equal factors, LOW..HIGH:linN for equal steps, or",
            "A,B,C (for networks A;B;C). --max-seconds and the other budgets hold for each run.",
            "",
            "Examples:",
            "  thalweg sweep experiment.toml --over l2=1e-6..1e-1:log6 --over seed=1..100",
            "  thalweg sweep experiment.toml --over width=2,4,8 --over seed=1..20 --threads 4 --out widths",
            "  thalweg sweep experiment.toml --over solver=bfgs,newton-trust-region --max-seconds 10",
            "  thalweg sweep experiment.toml --over solver.bfgs.gradient-tolerance=1e-6,1e-9 --total-seconds 600"
        })
final class SweepCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXPERIMENT",
            description = "Experiment file in TOML; flags win over it, and are enough without it.")
    private String experimentFile;

    @Option(names = "--over", paramLabel = "KEY=VALUES", description = "What is varied; repeatable.")
    private List<String> over = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Runs made at once; default: as many as there are processors. The results do not depend on it.")
    private String threads;

    @Option(
            names = "--total-seconds",
            paramLabel = "S",
            description = "Begin no further run after this time; the same command goes on later.")
    private String totalSeconds;

    @Option(names = "--no-results", description = "Write no result files of the single runs.")
    private boolean noResults;

    @Mixin
    private ExperimentFlags flags = new ExperimentFlags();

    @Mixin
    private CommonOptions common = new CommonOptions();

    SweepCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threadCount();
        Optional<Duration> limit = Optional.ofNullable(totalSeconds).map(this::duration);
        List<SweepAxis> axes = over.stream().map(SweepAxis::parse).toList();
        Plugins plugins = common.plugins(environment);
        ExperimentTree tree = experiment(plugins);
        Path folder = environment
                .workingDirectory()
                .resolve(tree.text("output", "directory").orElseThrow());
        AtomicFile.requireWritableFolder(folder);
        SweepPlan plan = new SweepPlan(tree, axes, flags.settings(), plugins);
        plan.check(folder);
        SweepRunner runner = new SweepRunner(plan, folder, atOnce, !noResults, limit);
        try (Interruption interruption = Interruption.listen(this::announceInterruption)) {
            SweepProgress progress = new SweepProgress(environment.err(), environment.live(), plan.size());
            Consumer<SweepRow> listener = common.quiet() ? row -> {} : progress;
            SweepRunner.Outcome outcome = runner.run(progress::begin, listener, interruption.requested());
            if (!common.quiet()) {
                progress.close();
            }
            return finish(plan, outcome, folder);
        }
    }

    private ExperimentTree experiment(Plugins plugins) {
        Path base = environment.workingDirectory();
        ExperimentTree tree =
                experimentFile == null ? ExperimentTree.empty(base) : ExperimentTree.read(base.resolve(experimentFile));
        // The folder in the file is for a single training.
        tree.remove("output", "directory");
        flags.applyTo(tree, base, plugins);
        if (tree.text("output", "directory").isEmpty()) {
            Path file =
                    experimentFile == null ? null : base.resolve(experimentFile).getParent();
            Path beside = file == null ? base : file;
            tree.set(
                    "output",
                    "directory",
                    beside.resolve("sweep").toAbsolutePath().toString());
        }
        return tree;
    }

    private int threadCount() {
        try {
            int count = Integer.parseInt(threads);
            if (count >= 1 && count <= 1024) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw new InputException(
                "The option --threads is '" + threads + "', but must be a whole number from 1 to 1024.");
    }

    private Duration duration(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (seconds > 0 && seconds <= 1e9) {
                return Duration.ofNanos((long) (seconds * 1e9));
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw new InputException(
                "The option --total-seconds is '" + text + "', but must be a number above 0 and at most 1e9.");
    }

    private void announceInterruption() {
        environment.err().println("\nthalweg: interrupted; the finished runs are kept, and the same command goes on.");
        environment.err().flush();
    }

    private int finish(SweepPlan plan, SweepRunner.Outcome outcome, Path folder) {
        Path csv = folder.resolve("sweep.csv");
        Path page = folder.resolve("report.html");
        Map<String, Object> tree = SweepFiles.tree(plan, outcome.rows());
        AtomicFile.write(csv, SweepFiles.csv(plan, outcome.rows()));
        AtomicFile.write(page, Page.of("Sweep of " + plan.size() + " runs", "sweep", tree));
        if (common.json()) {
            environment.out().print(JsonText.write(tree));
        } else if (!common.quiet()) {
            environment.out().print(SweepFiles.summary(plan, outcome, environment.shown(csv), environment.shown(page)));
        }
        environment.out().flush();
        if (outcome.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        return outcome.rows().size() == plan.size() ? ExitCode.FINISHED : ExitCode.BUDGET;
    }
}
