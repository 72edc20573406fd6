package org.thalweg.core.objective;

import java.util.List;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Parameters;

/**
 * Outputs of a network for new inputs, softmax applied where the network has it. Immutable; allocates per call.
 *
 * @param network the network
 * @param parameters its parameters
 */
public record Predictor(Mlp network, Parameters parameters) {

    /** Checks that the parameters fit the network. */
    public Predictor {
        if (!network.layout().equals(parameters.layout())) {
            throw new IllegalArgumentException("The parameters have the layout of another network than "
                    + network.inputWidth() + " inputs, " + network.text() + ".");
        }
    }

    /**
     * The outputs for one input.
     *
     * @param input input[inputs]
     * @return output[outputs]
     * @throws IllegalArgumentException if the length differs
     */
    public double[] predict(double[] input) {
        if (input.length != network.inputWidth()) {
            throw new IllegalArgumentException(
                    "The network has " + network.inputWidth() + " inputs, but " + input.length + " were given.");
        }
        double[] theta = parameters.toArray();
        double[] a = input;
        for (int l = 1; l <= network.layers().size(); l++) {
            a = layer(l, theta, a);
        }
        return a;
    }

    private double[] layer(int l, double[] theta, double[] input) {
        ParameterLayout layout = network.layout();
        Layer layer = network.layers().get(l - 1);
        double[] z = new double[layer.width()];
        for (int i = 0; i < z.length; i++) {
            double sum = layout.hasBias(l) ? theta[layout.bias(l, i)] : 0;
            for (int p = 0; p < input.length; p++) {
                sum = Math.fma(theta[layout.weight(l, i, p)], input[p], sum);
            }
            z[i] = sum;
        }
        if (layer.softmax()) {
            double[] p = new double[z.length];
            SoftmaxOutput.probabilities(z.length, 0, 1, z, p);
            return p;
        }
        List<Activation> activations = layer.activations();
        double[][] derivatives = {z};
        for (int i = 0; i < z.length; i++) {
            activations.get(i).evaluate(0, z, i, i + 1, derivatives);
        }
        return z;
    }
}
