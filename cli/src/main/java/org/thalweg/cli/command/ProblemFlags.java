package org.thalweg.cli.command;

import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.ExperimentTree;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.plugins.Plugins;
import picocli.CommandLine.Option;

/** Flags that change the problem of an experiment whose landscape is asked for. */
final class ProblemFlags {

    @Option(names = "--network", paramLabel = "LAYERS", description = "Other layers than the experiment's.")
    private String network;

    @Option(names = "--l2", paramLabel = "LAMBDA", description = "Another factor of the sum of squares.")
    private String l2;

    /** The problem of an experiment file, changed by the flags. */
    Problem problem(Environment environment, String experimentFile, Plugins plugins) {
        ExperimentTree tree = ExperimentTree.read(environment.workingDirectory().resolve(experimentFile));
        if (network != null) {
            tree.set("network", "layers", network);
        }
        if (l2 != null) {
            tree.namedTable("regularizer", "l2").put("lambda", l2);
        }
        return Problem.of(Experiment.of(tree, "out"), plugins);
    }
}
