package org.thalweg.objectives.differential;

import java.util.Optional;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;

/** Refuses a network or data that a problem cannot be solved with, in a sentence. */
final class Suitability {

    /** Highest order of derivative in a variable that jets are made for. */
    private static final int HIGHEST_ORDER = 3;

    private Suitability() {}

    static void check(Mlp network, DifferentialProblem problem, Optional<Dataset> data) {
        int variables = problem.domain().variables();
        if (network.inputWidth() != variables) {
            throw new IllegalArgumentException("The network has " + network.inputWidth()
                    + " inputs, but the equation has " + variables + " independent variables.\nGive the network "
                    + variables + (variables == 1 ? " input." : " inputs."));
        }
        if (network.outputWidth() != problem.unknowns()) {
            throw new IllegalArgumentException("The network has " + network.outputWidth()
                    + " outputs, but the equation has " + problem.unknowns() + " unknown functions.\nGive the last"
                    + " layer " + problem.unknowns() + (problem.unknowns() == 1 ? " neuron." : " neurons."));
        }
        Layer last = network.layers().get(network.layers().size() - 1);
        if (last.softmax()) {
            throw new IllegalArgumentException("The network " + network.text()
                    + " ends in softmax, but the solution of a differential equation is no probability.");
        }
        int order = problem.channels().order();
        if (order > HIGHEST_ORDER) {
            throw new IllegalArgumentException("The equation has a derivative of order " + order
                    + ", but at most order " + HIGHEST_ORDER + " is supported.\nWrite it as a system of lower order.");
        }
        if (network.maxOrder() < order + 1) {
            throw new IllegalArgumentException("The equation has a derivative of order " + order
                    + ", whose gradient in the parameters needs " + (order + 1)
                    + " derivatives of every activation, but"
                    + " one of " + network.text() + " supplies only " + network.maxOrder()
                    + ".\nTake for instance tanh.");
        }
        data.ifPresent(known -> check(known, variables, problem.unknowns()));
    }

    private static void check(Dataset data, int variables, int unknowns) {
        if (data.inputWidth() != variables || data.targetWidth() != unknowns) {
            throw new IllegalArgumentException("The data have " + data.inputWidth() + " input and "
                    + data.targetWidth() + " target columns, but the equation has " + variables + " variables and "
                    + unknowns + " unknown functions.");
        }
    }
}
