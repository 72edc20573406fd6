package org.thalweg.objectives.gaussian;

import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * Hidden neurons and output biases of one network with one hidden layer, read from its parameters.
 *
 * <p>Mutable and reused; confined to one thread.
 */
final class Neurons {

    final int count;
    final int inputs;
    final int outputs;
    /** Input weights [count][inputs]. */
    final double[][] weights;
    /** Bias of each neuron, 0 if the layer has none. */
    final double[] bias;
    /** Output weights [outputs][count]. */
    final double[][] out;
    /** Bias of each output, 0 if the layer has none. */
    final double[] outputBias;
    /** Euclidean norm of each neuron's input weights. */
    final double[] sigma;

    private final ParameterLayout layout;

    Neurons(Mlp network) {
        layout = network.layout();
        inputs = layout.width(0);
        count = layout.width(1);
        outputs = layout.width(2);
        weights = new double[count][inputs];
        bias = new double[count];
        out = new double[outputs][count];
        outputBias = new double[outputs];
        sigma = new double[count];
    }

    void read(double[] theta) {
        for (int i = 0; i < count; i++) {
            double square = 0;
            for (int p = 0; p < inputs; p++) {
                double w = theta[layout.weight(1, i, p)];
                weights[i][p] = w;
                square = Math.fma(w, w, square);
            }
            sigma[i] = Math.sqrt(square);
            bias[i] = layout.hasBias(1) ? theta[layout.bias(1, i)] : 0;
        }
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < count; i++) {
                out[o][i] = theta[layout.weight(2, o, i)];
            }
            outputBias[o] = layout.hasBias(2) ? theta[layout.bias(2, o)] : 0;
        }
    }
}
