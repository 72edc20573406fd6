package org.thalweg.cli.command;

import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.cli.figure.GraphTree;
import org.thalweg.cli.figure.PointFacts;
import org.thalweg.cli.figure.TransitionFigure;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.core.objective.NetworkObjective;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thalweg landscape network STORE}. */
@Command(
        name = "network",
        description = "Draw the transition network of a landscape: minima and the saddles that join them.",
        footer = {"", "Example:", "  thalweg landscape network xor.landscape -o network.svg"})
final class LandscapeNetworkCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Option(names = "--without-zero", description = "Leave out the minimum without weights and its saddles.")
    private boolean withoutZero;

    LandscapeNetworkCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredLandscape stored = figure.landscape(environment);
        NetworkObjective objective = FigureOptions.objective(stored);
        figure.write(
                environment,
                TransitionFigure.document(
                        objective,
                        stored.landscape(),
                        figure.scale(),
                        withoutZero,
                        FigureOptions.title("Transition network", stored)),
                () -> GraphTree.of(
                        stored.landscape(),
                        DisconnectivityTree.of(TransitionNetwork.of(stored.landscape())),
                        PointFacts.of(objective, stored.landscape())));
        return ExitCode.FINISHED;
    }
}
