package org.thalweg.objectives.gaussian;

import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;

/** What a network must be for closed expectations. */
final class ShallowNetwork {

    private ShallowNetwork() {}

    /** The one activation of the one hidden layer. */
    static Activation activation(Mlp network, String role) {
        if (network.layers().size() != 2) {
            throw new IllegalArgumentException("A population loss needs one hidden layer, but the " + role + " "
                    + network.text() + " has " + (network.layers().size() - 1) + ".");
        }
        Layer hidden = network.layers().get(0);
        Layer output = network.layers().get(1);
        if (!hidden.isUniform()) {
            throw new IllegalArgumentException("A population loss needs hidden neurons of one activation, but the "
                    + role + " has the layer " + hidden.text() + ".");
        }
        if (output.softmax()
                || output.activations().stream().anyMatch(a -> !a.traits().linear())) {
            throw new IllegalArgumentException("A population loss needs identity outputs, but the " + role
                    + " has the output layer " + output.text() + ".");
        }
        return hidden.activations().get(0);
    }

    static void requireSameShape(Mlp student, Mlp teacher) {
        if (student.inputWidth() != teacher.inputWidth() || student.outputWidth() != teacher.outputWidth()) {
            throw new IllegalArgumentException("The student has " + student.inputWidth() + " inputs and "
                    + student.outputWidth() + " outputs, but the teacher has " + teacher.inputWidth() + " and "
                    + teacher.outputWidth() + ".");
        }
    }
}
