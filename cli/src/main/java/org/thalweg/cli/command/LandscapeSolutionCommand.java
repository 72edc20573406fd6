package org.thalweg.cli.command;

import java.util.concurrent.Callable;
import org.thalweg.cli.figure.GraphTree;
import org.thalweg.cli.figure.SolutionFigure;
import org.thalweg.cli.landscape.StoredLandscape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code thalweg landscape solution STORE}. */
@Command(
        name = "solution",
        description = "Draw the solution landscape: saddles of high index and what lies below them, by index.",
        footer = {"", "Example:", "  thalweg landscape solution xor.landscape -o solution.svg"})
final class LandscapeSolutionCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private FigureOptions figure = new FigureOptions();

    LandscapeSolutionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        StoredLandscape stored = figure.landscape(environment);
        figure.write(
                environment,
                SolutionFigure.document(stored.landscape(), FigureOptions.title("Solution landscape", stored)),
                () -> GraphTree.ofSolution(stored.landscape()));
        return ExitCode.FINISHED;
    }
}
