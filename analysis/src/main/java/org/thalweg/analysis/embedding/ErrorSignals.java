package org.thalweg.analysis.embedding;

import java.util.Arrays;
import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.OutputForm;

/**
 * Averages over the data, with weights, of what reaches a hidden layer from both sides: the layer's inputs and the error
 * signals δ<sub>k</sub> = ∂ℓ/∂z<sub>k</sub> of the next layer's preactivations.
 */
final class ErrorSignals {

    private final NetworkObjective objective;
    private final Dataset data;
    private final ParameterLayout layout;
    private final double[] theta;
    private final int layer;

    /** Receives one sample: the layer's inputs, its preactivations and the next layer's δ. */
    interface Visitor {
        /** {@code weight} is the sample's part of the mean. */
        void sample(double weight, double[] inputs, double[] preactivations, double[] deltas);
    }

    ErrorSignals(NetworkObjective objective, double[] theta, int layer) {
        this.objective = objective;
        this.data = objective.data();
        this.layout = objective.network().layout();
        this.theta = theta;
        this.layer = layer;
        boolean softmax = outputLayer().softmax();
        if (softmax != (objective.loss().outputForm() == OutputForm.LOGITS)) {
            throw new IllegalArgumentException("Embedding needs squared error or another loss of plain outputs, or"
                    + " cross-entropy with softmax, but got '"
                    + objective.loss().name() + "' with "
                    + objective.network().text() + ".");
        }
    }

    private Layer outputLayer() {
        List<Layer> layers = objective.network().layers();
        return layers.get(layers.size() - 1);
    }

    void visit(Visitor visitor) {
        int last = layout.layerCount();
        double[][] activations = new double[last + 1][];
        double[][] slopes = new double[last + 1][];
        double[][] preactivations = new double[last + 1][];
        double total = data.totalWeight();
        for (int n = 0; n < data.samples(); n++) {
            activations[0] = new double[data.inputWidth()];
            for (int i = 0; i < activations[0].length; i++) {
                activations[0][i] = data.input(n, i);
            }
            for (int l = 1; l <= last; l++) {
                forward(l, activations[l - 1], preactivations, activations, slopes);
            }
            double[] delta = outputDelta(n, activations[last], slopes[last]);
            for (int l = last; l > layer + 1; l--) {
                delta = pullBack(l, delta, slopes[l - 1]);
            }
            visitor.sample(data.weight(n) / total, activations[layer - 1], preactivations[layer], delta);
        }
    }

    private void forward(int l, double[] below, double[][] preactivations, double[][] activations, double[][] slopes) {
        double[] z = new double[layout.width(l)];
        for (int i = 0; i < z.length; i++) {
            z[i] = layout.hasBias(l) ? theta[layout.bias(l, i)] : 0;
            for (int p = 0; p < below.length; p++) {
                z[i] = Math.fma(theta[layout.weight(l, i, p)], below[p], z[i]);
            }
        }
        preactivations[l] = z;
        double[][] derivatives = {z.clone(), new double[z.length]};
        Layer neurons = objective.network().layers().get(l - 1);
        if (neurons.softmax()) {
            Arrays.fill(derivatives[1], 1);
        } else {
            for (int i = 0; i < z.length; i++) {
                Activation activation = neurons.activations().get(i);
                activation.evaluate(1, derivatives[0], i, i + 1, derivatives);
            }
        }
        activations[l] = derivatives[0];
        slopes[l] = derivatives[1];
    }

    private double[] outputDelta(int n, double[] output, double[] slope) {
        int width = output.length;
        double[] target = new double[width];
        for (int j = 0; j < width; j++) {
            target[j] = data.target(n, j);
        }
        double[] delta = new double[width];
        objective.loss().evaluate(1, width, 1, 1, output, target, new double[1], delta, new double[0]);
        for (int j = 0; j < width; j++) {
            delta[j] *= slope[j];
        }
        return delta;
    }

    private double[] pullBack(int l, double[] delta, double[] slope) {
        double[] below = new double[slope.length];
        for (int p = 0; p < below.length; p++) {
            for (int i = 0; i < delta.length; i++) {
                below[p] = Math.fma(theta[layout.weight(l, i, p)], delta[i], below[p]);
            }
            below[p] *= slope[p];
        }
        return below;
    }
}
