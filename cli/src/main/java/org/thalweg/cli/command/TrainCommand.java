package org.thalweg.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.cli.data.JsonText;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.experiment.SolverChain;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.plugins.Plugins;
import org.thalweg.cli.report.Report;
import org.thalweg.cli.report.Summary;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.cli.result.ResultFolder;
import org.thalweg.cli.result.Training;
import org.thalweg.cli.run.Interruption;
import org.thalweg.cli.run.Progress;
import org.thalweg.cli.run.Trainer;
import org.thalweg.core.solve.SolveListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thalweg train}. */
@Command(
        name = "train",
        description = "Train a network and write the result.",
        footer = {
            "",
            "Examples:",
            "  thalweg train experiment.toml",
            "  thalweg train experiment.toml --seed 3 --out runs/3 --max-seconds 20",
            "  thalweg train --input x.csv --target y.csv --network \"10:tanh,1:identity\" --l2 1e-2 --seed 7",
            "  thalweg train --input x.csv --labels y.csv --network \"4:tanh,2:softmax\" --solver gradient-flow \\",
            "      --set gradient-flow.end-time=100 --solver newton-trust-region --json",
            "  thalweg train experiment.toml --init out/result.json     (continues)"
        })
final class TrainCommand implements Callable<Integer> {

    private static final List<String> KERNELS = List.of("auto", "scalar", "vector");

    private final Environment environment;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXPERIMENT",
            description = "Experiment file in TOML; flags win over it, and are enough without it.")
    private String experimentFile;

    @Option(
            names = "--kernel",
            paramLabel = "scalar|vector|auto",
            description = "Kernels that compute derivatives; the bits do not depend on it.")
    private String kernel;

    @Mixin
    private ExperimentFlags flags = new ExperimentFlags();

    @Mixin
    private CommonOptions common = new CommonOptions();

    TrainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        chooseKernel();
        Plugins plugins = common.plugins(environment);
        Experiment experiment = experiment(plugins);
        AtomicFile.requireWritableFolder(experiment.output().directory());
        Problem problem = Problem.of(experiment, plugins);
        SolverChain chain =
                SolverChain.of(experiment.solvers(), flags.settings(), plugins.solvers(), problem.objective());
        Trainer trainer = new Trainer(experiment, problem, chain, problem.start(), plugins);
        try (Interruption interruption = Interruption.listen(this::announceInterruption)) {
            Training training = trainer.train(listener(experiment), interruption.requested());
            return finish(training);
        }
    }

    /** Set before any kernel class is loaded. */
    private void chooseKernel() {
        if (kernel == null) {
            return;
        }
        if (!KERNELS.contains(kernel)) {
            throw InputException.unknownName(
                    "Unknown kernel '" + kernel + "': there are " + String.join(", ", KERNELS) + ".", kernel, KERNELS);
        }
        System.setProperty("thalweg.kernel", kernel);
    }

    private Experiment experiment(Plugins plugins) {
        Path base = environment.workingDirectory();
        ExperimentTree tree =
                experimentFile == null ? ExperimentTree.empty(base) : ExperimentTree.read(base.resolve(experimentFile));
        flags.applyTo(tree, base, plugins);
        return Experiment.of(tree, experimentFile == null ? "thalweg-out" : "out");
    }

    private SolveListener listener(Experiment experiment) {
        return common.quiet()
                ? SolveListener.NONE
                : new Progress(
                        environment.err(),
                        environment.live(),
                        common.verbose(),
                        environment.columns(),
                        experiment.budget());
    }

    private void announceInterruption() {
        environment.err().println("\nthalweg: interrupted; saving the best point.");
        environment.err().flush();
    }

    private int finish(Training training) {
        Path folder = training.experiment().output().directory();
        Map<String, Object> tree = ResultFolder.write(folder, training);
        Report.write(folder, training);
        training.check()
                .filter(check -> !check.agrees())
                .ifPresent(check -> environment
                        .err()
                        .println("thalweg: The reported loss " + training.end().loss()
                                + " differs from the loss of the predictions, " + check.loss()
                                + ": please report this."));
        if (common.json()) {
            environment.out().print(JsonText.write(tree));
        } else if (!common.quiet()) {
            environment.out().print(Summary.text(training, environment.shown(folder)));
        }
        environment.out().flush();
        environment.err().flush();
        return ExitCode.of(training.solved().reason().status());
    }
}
