package org.thalweg.cli.command;

import org.thalweg.analysis.quality.DecisionMap;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.figure.MapSketch;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.AtomicFile;
import org.thalweg.core.objective.NetworkObjective;
import picocli.CommandLine.Option;

/** The map of a network's answers over a rectangle of inputs. */
final class MapOptions {

    @Option(
            names = "--map",
            paramLabel = "FILE.svg",
            description = "Also draw which class the network gives over a rectangle of its two inputs.")
    private String file;

    @Option(
            names = "--map-range",
            paramLabel = "LOW,HIGH,LOW,HIGH",
            defaultValue = "-0.5,1.5,-0.5,1.5",
            description = "Ranges of the first and the second input; default: ${DEFAULT-VALUE}.")
    private String range;

    @Option(
            names = "--map-step",
            paramLabel = "STEP",
            defaultValue = "0.015",
            description = "Distance of the inputs of the map; default: ${DEFAULT-VALUE}.")
    private String step;

    /** Draws the map, if it is asked for. */
    void draw(Environment environment, Problem problem, double[] theta) {
        if (file == null) {
            return;
        }
        NetworkObjective objective = problem.requireDataObjective("A map of answers");
        if (problem.network().inputWidth() != 2) {
            throw new InputException("A map of answers needs a network of 2 inputs, but this one has "
                    + problem.network().inputWidth() + ".");
        }
        DecisionMap map = DecisionMap.of(problem.network(), theta, grid());
        FigureOptions.requireFolder(environment, file);
        AtomicFile.write(
                environment.workingDirectory().resolve(file),
                MapSketch.document(
                        map,
                        objective.data(),
                        problem.names(),
                        "Answers of " + problem.network().text()));
    }

    private DecisionMap.Grid grid() {
        double distance = NumberOption.positive("--map-step", step);
        String[] words = range.split(",");
        try {
            if (words.length == 4) {
                return new DecisionMap.Grid(
                        Double.parseDouble(words[0]),
                        Double.parseDouble(words[1]),
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]),
                        distance);
            }
        } catch (NumberFormatException e) {
            // Told below, as another number of entries is.
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage(), e);
        }
        throw new InputException(
                "The option --map-range is '" + range + "', but must be four numbers such as -0.5,1.5,-0.5,1.5.");
    }
}
