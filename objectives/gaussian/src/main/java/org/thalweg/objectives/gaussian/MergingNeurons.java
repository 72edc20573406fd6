package org.thalweg.objectives.gaussian;

import java.util.Optional;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * Two neurons of a student that come together while their output weights run to ±∞: the channel to infinity in which both
 * turn into one neuron and its derivative along a direction (A. Martinelli, B. Şimşek, W. Gerstner, J. Brea, Flat channels to
 * infinity in neural loss landscapes, 2025).
 *
 * @param first index of one hidden neuron
 * @param second index of the other
 * @param opposite whether one is the other with the sign of its input weights changed
 * @param distance Euclidean distance of their input weights and biases over their length
 */
record MergingNeurons(int first, int second, boolean opposite, double distance) {

    /** Relative distance up to which two neurons come together. */
    private static final double NEAR = 0.1;

    /** How much larger than their sum opposite output weights must be. */
    private static final double LARGE = 5;

    /** The nearest such pair, if there is one. */
    static Optional<MergingNeurons> of(Mlp network, double[] theta, boolean odd) {
        Neurons neurons = new Neurons(network);
        neurons.read(theta);
        Optional<MergingNeurons> found = Optional.empty();
        for (int i = 0; i < neurons.count; i++) {
            for (int j = i + 1; j < neurons.count; j++) {
                for (int sign = 1; sign >= (odd ? -1 : 1); sign -= 2) {
                    double distance = distance(neurons, i, j, sign);
                    boolean merging = distance < NEAR && isDipole(neurons, i, j, sign);
                    if (merging && (found.isEmpty() || distance < found.get().distance)) {
                        found = Optional.of(new MergingNeurons(i, j, sign < 0, distance));
                    }
                }
            }
        }
        return found;
    }

    private static double distance(Neurons neurons, int i, int j, int sign) {
        double gap = neurons.bias[i] - sign * neurons.bias[j];
        double square = gap * gap;
        double length = neurons.bias[i] * neurons.bias[i];
        for (int k = 0; k < neurons.inputs; k++) {
            double difference = neurons.weights[i][k] - sign * neurons.weights[j][k];
            square += difference * difference;
            length += neurons.weights[i][k] * neurons.weights[i][k];
        }
        return Math.sqrt(square / length);
    }

    private static boolean isDipole(Neurons neurons, int i, int j, int sign) {
        double sum = 0;
        double size = 0;
        for (int o = 0; o < neurons.outputs; o++) {
            sum = Math.max(sum, Math.abs(neurons.out[o][i] + sign * neurons.out[o][j]));
            size = Math.max(size, Math.abs(neurons.out[o][i] - sign * neurons.out[o][j]));
        }
        return size > LARGE * sum;
    }

    /** The point where both are half as far apart and the difference of their output weights is twice as large. */
    double[] farther(Mlp network, double[] theta) {
        ParameterLayout layout = network.layout();
        double[] moved = theta.clone();
        for (int k = 0; k < layout.width(0); k++) {
            contract(moved, layout.weight(1, first, k), layout.weight(1, second, k));
        }
        if (layout.hasBias(1)) {
            contract(moved, layout.bias(1, first), layout.bias(1, second));
        }
        for (int o = 0; o < layout.width(2); o++) {
            spread(moved, layout.weight(2, o, first), layout.weight(2, o, second));
        }
        return moved;
    }

    private double sign() {
        return opposite ? -1 : 1;
    }

    private void contract(double[] theta, int i, int j) {
        double middle = 0.5 * (theta[i] + sign() * theta[j]);
        double quarter = 0.25 * (theta[i] - sign() * theta[j]);
        theta[i] = middle + quarter;
        theta[j] = sign() * (middle - quarter);
    }

    private void spread(double[] theta, int i, int j) {
        double half = 0.5 * (theta[i] + sign() * theta[j]);
        double difference = theta[i] - sign() * theta[j];
        theta[i] = half + difference;
        theta[j] = sign() * (half - difference);
    }
}
