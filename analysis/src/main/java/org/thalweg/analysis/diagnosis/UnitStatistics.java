package org.thalweg.analysis.diagnosis;

import java.util.List;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * What each neuron did over the samples of positive weight; index [layer from 0][neuron].
 *
 * @param steepest largest |φ′|; for a softmax layer NaN
 * @param lowest smallest activation (logit for softmax)
 * @param highest largest activation (logit for softmax)
 * @param outputs outputs[samples × outputs], row-major: activations of the last layer, logits for softmax
 */
record UnitStatistics(double[][] steepest, double[][] lowest, double[][] highest, double[] outputs) {

    static UnitStatistics of(Mlp network, double[] theta, Dataset data) {
        List<Layer> layers = network.layers();
        double[][] steepest = new double[layers.size()][];
        double[][] lowest = new double[layers.size()][];
        double[][] highest = new double[layers.size()][];
        for (int l = 0; l < layers.size(); l++) {
            int width = layers.get(l).width();
            steepest[l] = new double[width];
            lowest[l] = new double[width];
            highest[l] = new double[width];
            java.util.Arrays.fill(lowest[l], Double.POSITIVE_INFINITY);
            java.util.Arrays.fill(highest[l], Double.NEGATIVE_INFINITY);
        }
        double[] outputs = new double[Math.multiplyExact(data.samples(), network.outputWidth())];
        UnitStatistics statistics = new UnitStatistics(steepest, lowest, highest, outputs);
        for (int n = 0; n < data.samples(); n++) {
            statistics.pass(network, theta, data, n);
        }
        return statistics;
    }

    private void pass(Mlp network, double[] theta, Dataset data, int n) {
        double[] a = new double[data.inputWidth()];
        for (int i = 0; i < a.length; i++) {
            a[i] = data.input(n, i);
        }
        for (int l = 0; l < steepest.length; l++) {
            double[][] derivatives = {preactivation(network.layout(), l + 1, theta, a), new double[steepest[l].length]};
            activate(network.layers().get(l), derivatives);
            a = derivatives[0];
            if (data.weight(n) > 0) {
                record(l, derivatives);
            }
        }
        System.arraycopy(a, 0, outputs, n * a.length, a.length);
    }

    private void record(int l, double[][] derivatives) {
        for (int i = 0; i < steepest[l].length; i++) {
            steepest[l][i] = Math.max(steepest[l][i], Math.abs(derivatives[1][i]));
            lowest[l][i] = Math.min(lowest[l][i], derivatives[0][i]);
            highest[l][i] = Math.max(highest[l][i], derivatives[0][i]);
        }
    }

    private static double[] preactivation(ParameterLayout layout, int layer, double[] theta, double[] a) {
        double[] z = new double[layout.width(layer)];
        for (int i = 0; i < z.length; i++) {
            z[i] = layout.hasBias(layer) ? theta[layout.bias(layer, i)] : 0;
            for (int p = 0; p < a.length; p++) {
                z[i] = Math.fma(theta[layout.weight(layer, i, p)], a[p], z[i]);
            }
        }
        return z;
    }

    private static void activate(Layer layer, double[][] derivatives) {
        if (layer.softmax()) {
            java.util.Arrays.fill(derivatives[1], Double.NaN);
            return;
        }
        List<Activation> activations = layer.activations();
        for (int i = 0; i < activations.size(); i++) {
            activations.get(i).evaluate(1, derivatives[0], i, i + 1, derivatives);
        }
    }

    /** Output (or logit) {@code j} of sample {@code n}. */
    double output(int n, int j) {
        return outputs[n * lowest[lowest.length - 1].length + j];
    }
}
