package org.thalweg.objectives.gaussian;

import org.thalweg.core.network.Mlp;

/** A network with parameters, that makes the targets a student learns. Immutable. */
public final class Teacher {

    private final Mlp network;
    private final double[] parameters;

    private Teacher(Mlp network, double[] parameters) {
        this.network = network;
        this.parameters = parameters;
    }

    /**
     * {@return a teacher}
     *
     * @param network layers and activations of the teacher
     * @param parameters θ*[n], copied
     * @throws IllegalArgumentException if the length does not fit the network or a number is not finite
     */
    public static Teacher of(Mlp network, double[] parameters) {
        if (parameters.length != network.parameterCount()) {
            throw new IllegalArgumentException("The teacher " + network.text() + " has " + network.parameterCount()
                    + " parameters, but " + parameters.length + " numbers are given.");
        }
        for (double parameter : parameters) {
            if (!Double.isFinite(parameter)) {
                throw new IllegalArgumentException(
                        "The teacher's parameters must be finite, but one of them is " + parameter + ".");
            }
        }
        return new Teacher(network, parameters.clone());
    }

    /** {@return the network} */
    public Mlp network() {
        return network;
    }

    /** {@return a copy of θ*[n]} */
    public double[] parameters() {
        return parameters.clone();
    }
}
