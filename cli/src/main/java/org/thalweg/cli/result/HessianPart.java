package org.thalweg.cli.result;

import java.util.List;
import org.thalweg.analysis.spectrum.HessianParts;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.HessianOperator;

/**
 * A part of the Hessian at a point, chosen by a text: {@code all}, {@code layer:1}, {@code neuron:1:2}, {@code weights},
 * {@code biases}, {@code gauss-newton} or {@code residual}.
 */
public final class HessianPart {

    private static final List<String> WORDS =
            List.of("all", "weights", "biases", "gauss-newton", "residual", "layer:N", "neuron:LAYER:N");

    private final Problem problem;
    private final double[] theta;
    private final String text;

    /**
     * A part.
     *
     * @throws InputException if the text names none
     */
    public HessianPart(Problem problem, double[] theta, String text) {
        this.problem = problem;
        this.theta = theta;
        this.text = text;
        if (!List.of("all", "gauss-newton", "residual").contains(text) && indices().length == 0) {
            throw new InputException("The part '" + text + "' of the network "
                    + problem.network().text() + " has no parameters.");
        }
        if (text.equals("gauss-newton") || text.equals("residual")) {
            if (problem.objective().leastSquares().isEmpty()) {
                throw new InputException("The part '" + text + "' needs a sum of squares, which the objective '"
                        + problem.measure().name() + "' is not.");
            }
        }
    }

    /** The part as an operator, without a matrix. */
    public HessianOperator operator() {
        return switch (text) {
            case "all" -> problem.objective().hessianAt(theta);
            case "gauss-newton" -> HessianParts.gaussNewtonOperator(problem.objective(), theta);
            case "residual" -> HessianParts.residualOperator(problem.objective(), theta);
            default -> HessianParts.block(problem.objective().hessianAt(theta), indices());
        };
    }

    /** All eigenvalues of the part. */
    public HessianSpectrum spectrum() {
        return switch (text) {
            case "all" -> HessianSpectrum.of(problem.objective(), theta);
            case "gauss-newton" -> HessianParts.gaussNewton(problem.objective(), theta);
            case "residual" -> HessianParts.residualPart(problem.objective(), theta);
            default -> HessianParts.block(problem.objective(), theta, indices());
        };
    }

    private int[] indices() {
        ParameterLayout layout = problem.network().layout();
        String[] words = text.split(":");
        if (text.equals("weights")) {
            return HessianParts.weights(layout);
        }
        if (text.equals("biases")) {
            return HessianParts.biases(layout);
        }
        if (words[0].equals("layer") && words.length == 2) {
            return HessianParts.layer(layout, number(words[1], "layer", layout.layerCount()));
        }
        if (words[0].equals("neuron") && words.length == 3) {
            int layer = number(words[1], "layer", layout.layerCount());
            return HessianParts.neuron(layout, layer, number(words[2], "neuron", layout.width(layer)) - 1);
        }
        throw InputException.unknownName(
                "The option --part is '" + text + "', but must be one of " + String.join(", ", WORDS) + ".",
                text,
                WORDS);
    }

    private int number(String word, String what, int count) {
        try {
            int number = Integer.parseInt(word);
            if (number >= 1 && number <= count) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw new InputException("The option --part is '" + text + "', but the network "
                + problem.network().text() + " has " + what + "s 1 to " + count
                + (what.equals("neuron") ? " there." : "."));
    }
}
