package org.thalweg.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.thalweg.analysis.landscape.graph.Pathway;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.cli.figure.GraphTree;
import org.thalweg.cli.figure.PathFigure;
import org.thalweg.cli.figure.PointFacts;
import org.thalweg.cli.landscape.StoredLandscape;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.objective.NetworkObjective;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thalweg landscape path STORE}. */
@Command(
        name = "path",
        description = "Draw the way between two minima whose highest saddle is lowest.",
        footer = {"", "Example:", "  thalweg landscape path xor.landscape --from 1 --to 4 -o path.svg --json path.json"
        })
final class LandscapePathCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Option(names = "--from", paramLabel = "ID", required = true, description = "Number of a minimum in the store.")
    private String from;

    @Option(names = "--to", paramLabel = "ID", required = true, description = "Number of another.")
    private String to;

    LandscapePathCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        long start = NumberOption.whole("--from", from, 1);
        long end = NumberOption.whole("--to", to, 1);
        StoredLandscape stored = figure.landscape(environment);
        NetworkObjective objective = FigureOptions.objective(stored);
        Pathway way = TransitionNetwork.of(stored.landscape())
                .pathway(start, end)
                .orElseThrow(() -> InputException.withSuggestion(
                        "No known way over saddles joins the minima " + start + " and " + end + ".",
                        "Search on with 'thalweg landscape search'."));
        Map<Long, PointFacts> facts = PointFacts.of(objective, stored.landscape());
        String title = "From point " + start + " to point " + end + " of the store";
        figure.write(environment, PathFigure.document(way, facts, figure.scale(), title), () -> GraphTree.of(way));
        return ExitCode.FINISHED;
    }
}
