package org.thalweg.analysis.embedding;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.stationary.StationaryPoint;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;

/**
 * Maps a stationary point of a network into a wider network of the same function.
 *
 * <p>In suitable coordinates the Hessian of the wider network is that of the narrow one beside a small block for the new
 * directions (K. Fukumizu and S. Amari, Neural Networks 13, 2000; B. Şimşek et al., ICML 2021), so the Morse index is
 * predicted before anything large is computed.
 */
public final class Embedding {

    private final NetworkObjective narrow;
    private final double[] theta;
    private final int layer;
    private final ParameterLayout layout;

    private Embedding(NetworkObjective narrow, double[] theta, int layer) {
        this.narrow = narrow;
        this.theta = theta;
        this.layer = layer;
        this.layout = HiddenLayers.check(narrow, theta, layer);
    }

    /**
     * Adds neurons without input and output weights to a hidden layer.
     *
     * <p>Each adds the block [[2λ, φ′(0)Bᵀ], [φ′(0)B, 2λ]] with B = Σ δ (input, 1)ᵀ averaged over the data: one negative
     * direction for each singular value of φ′(0)B above 2λ.
     *
     * @param objective the objective of the narrow network
     * @param theta θ[n] of the narrow network, read only
     * @param layer number of the hidden layer, from 1; all its neurons share one activation with φ(0) = 0
     * @param width new width, at least the present one
     * @return the wider network with its point and the Morse index predicted there
     * @throws IllegalArgumentException if the layer is not hidden, mixes activations, φ(0) ≠ 0, the width is smaller, or a
     *     regularizer other than L2 is present
     */
    public static EmbeddedPoint zeroNeurons(NetworkObjective objective, double[] theta, int layer, int width) {
        Embedding embedding = new Embedding(objective, theta, layer);
        int added = width - embedding.layout.width(layer);
        if (added < 0) {
            throw new IllegalArgumentException("Layer " + layer + " has " + embedding.layout.width(layer)
                    + " neurons, so it cannot be embedded into " + width + ".");
        }
        Activation activation = embedding.sharedActivation();
        if (activation.derivative(0, 0) != 0) {
            throw new IllegalArgumentException("A zero neuron needs an activation with value 0 at 0, but "
                    + activation.name() + " has " + activation.derivative(0, 0) + ".\nSplit a neuron instead.");
        }
        Inertia block = embedding.zeroBlock(activation.derivative(1, 0));
        double[] wide = embedding.widened(width);
        return embedding.result(width, wide, added * block.negative(), added * block.zero());
    }

    /**
     * Splits a neuron in two with the same inputs, outputs γ and 1 − γ times its own.
     *
     * <p>The block that decides is [[γ(1−γ)M, Nᵀ], [N, 0]] with M = Σ (Σ<sub>k</sub> a<sub>k</sub>δ<sub>k</sub>) φ″ x xᵀ and
     * N<sub>k</sub> = Σ δ<sub>k</sub> φ′ x, x = (input, 1), averaged over the data.
     *
     * @param objective the objective of the narrow network
     * @param theta θ[n] of the narrow network, read only
     * @param layer number of the hidden layer, from 1
     * @param neuron the neuron, from 0; the copy becomes the layer's last one
     * @param gamma γ, finite
     * @return the wider network with its point and the Morse index predicted there
     * @throws IllegalArgumentException if the layer is not hidden, there is no such neuron, γ is not finite, or a regularizer
     *     is present (which would make the split point not stationary)
     */
    public static EmbeddedPoint split(NetworkObjective objective, double[] theta, int layer, int neuron, double gamma) {
        Embedding embedding = new Embedding(objective, theta, layer);
        if (neuron < 0 || neuron >= embedding.layout.width(layer)) {
            throw new IllegalArgumentException("Layer " + layer + " has neurons 0 to "
                    + (embedding.layout.width(layer) - 1) + ", but neuron " + neuron + " was asked for.");
        }
        if (!Double.isFinite(gamma)) {
            throw new IllegalArgumentException("The ratio gamma must be finite, but is " + gamma + ".");
        }
        requireFree(objective, "Splitting a neuron keeps");
        Inertia block = embedding.splitBlock(neuron, gamma);
        double[] wide = embedding.widened(embedding.layout.width(layer) + 1);
        Mlp network = embedding.network(embedding.layout.width(layer) + 1, neuron);
        embedding.copyNeuron(network.layout(), neuron, gamma, wide);
        return embedding.result(network, wide, block.negative(), block.zero());
    }

    /**
     * Adds inactive neurons to a hidden layer: inputs 0, bias −1 and outputs 0, so that they have value and slope 0 on every
     * input, as relu has. The loss does not depend on a neighborhood of their parameters: each adds zero eigenvalues only.
     *
     * @param objective the objective of the narrow network
     * @param theta θ[n] of the narrow network, read only
     * @param layer number of the hidden layer, from 1; its neurons share one activation that vanishes below 0, and have biases
     * @param width new width, at least the present one
     * @return the wider network with its point and the Morse index predicted there
     * @throws IllegalArgumentException if the layer is not hidden, mixes activations, has no biases, its activation does not
     *     vanish, the width is smaller, or a regularizer is present (which would pull at the biases)
     */
    public static EmbeddedPoint inactiveNeurons(NetworkObjective objective, double[] theta, int layer, int width) {
        Embedding embedding = new Embedding(objective, theta, layer);
        ParameterLayout layout = embedding.layout;
        int added = width - layout.width(layer);
        Activation activation = embedding.sharedActivation();
        boolean vanishes = activation.derivative(0, -1) == 0
                && activation.derivative(1, -1) == 0
                && activation.derivative(0, -0.5) == 0
                && activation.derivative(0, -2) == 0;
        if (added < 0 || !vanishes || !layout.hasBias(layer)) {
            throw new IllegalArgumentException(
                    added < 0
                            ? "Layer " + layer + " has " + layout.width(layer)
                                    + " neurons, so it cannot be embedded into " + width + "."
                            : "Inactive neurons need biases and an activation that vanishes below 0, as relu does, but layer "
                                    + layer + " has " + activation.name()
                                    + (layout.hasBias(layer) ? "." : " without biases."));
        }
        requireFree(objective, "Inactive neurons keep");
        double[] wide = embedding.widened(width);
        ParameterLayout wideLayout = embedding.network(width, 0).layout();
        for (int i = layout.width(layer); i < width; i++) {
            wide[wideLayout.bias(layer, i)] = -1;
        }
        int parameters = layout.width(layer - 1) + 1 + layout.width(layer + 1);
        return embedding.result(width, wide, 0, added * parameters);
    }

    private static void requireFree(NetworkObjective objective, String who) {
        boolean free = objective.regularizers().stream().allMatch(r -> r instanceof L2 l2 && l2.lambda() == 0);
        if (!free) {
            throw new IllegalArgumentException(who + " a point stationary only without regularizer, but there is "
                    + objective.regularizers().get(0).name() + ".\nAdd zero neurons instead.");
        }
    }

    private Activation sharedActivation() {
        Layer neurons = narrow.network().layers().get(layer - 1);
        if (!neurons.isUniform()) {
            throw new IllegalArgumentException("Layer " + layer + " mixes activations (" + neurons.text()
                    + "), so it is not clear which one a new neuron should have.");
        }
        return neurons.activations().get(0);
    }

    /** Inertia of the block that one zero neuron adds. */
    private Inertia zeroBlock(double slope) {
        int inputs = layout.width(layer - 1);
        int bias = layout.hasBias(layer) ? 1 : 0;
        int outputs = layout.width(layer + 1);
        int size = inputs + bias + outputs;
        double[] block = new double[size * size];
        new ErrorSignals(narrow, theta, layer).visit((weight, x, z, delta) -> {
            for (int k = 0; k < outputs; k++) {
                for (int p = 0; p < inputs + bias; p++) {
                    double input = p < inputs ? x[p] : 1;
                    block[(inputs + bias + k) * size + p] += weight * slope * delta[k] * input;
                }
            }
        });
        for (int k = inputs + bias; k < size; k++) {
            for (int p = 0; p < inputs + bias; p++) {
                block[p * size + k] = block[k * size + p];
            }
        }
        for (int i = 0; i < size; i++) {
            block[i * size + i] = decay(i >= inputs && i < inputs + bias);
        }
        return Inertia.of(block, size);
    }

    /** 2λ for a weight or a bias, summed over the L2 terms. */
    private double decay(boolean bias) {
        double sum = 0;
        for (Regularizer regularizer : narrow.regularizers()) {
            if (!(regularizer instanceof L2 l2)) {
                throw new IllegalArgumentException(
                        "The index of zero neurons is predicted for L2 regularizers only, but there is "
                                + regularizer.name() + ".");
            }
            sum += bias && l2.on() == L2.Scope.WEIGHTS ? 0 : 2 * l2.lambda();
        }
        return sum;
    }

    private Inertia splitBlock(int neuron, double gamma) {
        int inputs = layout.width(layer - 1);
        int bias = layout.hasBias(layer) ? 1 : 0;
        int outputs = layout.width(layer + 1);
        int size = inputs + bias + outputs;
        double[] block = new double[size * size];
        Activation activation =
                narrow.network().layers().get(layer - 1).activations().get(neuron);
        new ErrorSignals(narrow, theta, layer).visit((weight, x, z, delta) -> {
            double slope = activation.derivative(1, z[neuron]);
            double bend = 0;
            for (int k = 0; k < outputs; k++) {
                bend = Math.fma(theta[layout.weight(layer + 1, k, neuron)], delta[k], bend);
            }
            bend *= gamma * (1 - gamma) * activation.derivative(2, z[neuron]);
            for (int p = 0; p < inputs + bias; p++) {
                double xp = p < inputs ? x[p] : 1;
                for (int q = 0; q <= p; q++) {
                    block[p * size + q] += weight * bend * xp * (q < inputs ? x[q] : 1);
                }
                for (int k = 0; k < outputs; k++) {
                    block[(inputs + bias + k) * size + p] += weight * slope * delta[k] * xp;
                }
            }
        });
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                block[j * size + i] = block[i * size + j];
            }
        }
        return Inertia.of(block, size);
    }

    /** The network with a wider layer whose new neurons have the activation of {@code like}. */
    private Mlp network(int width, int like) {
        Layer old = narrow.network().layers().get(layer - 1);
        List<Activation> activations = new ArrayList<>(old.activations());
        while (activations.size() < width) {
            activations.add(old.activations().get(like));
        }
        return narrow.network().withLayer(layer - 1, new Layer(width, activations, old.bias(), false));
    }

    /** θ of the wider network with zeros for the new neurons. */
    private double[] widened(int width) {
        ParameterLayout wide = network(width, 0).layout();
        double[] result = new double[wide.size()];
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int p = 0; p < layout.width(l - 1); p++) {
                    result[wide.weight(l, i, p)] = theta[layout.weight(l, i, p)];
                }
                if (layout.hasBias(l)) {
                    result[wide.bias(l, i)] = theta[layout.bias(l, i)];
                }
            }
        }
        return result;
    }

    private void copyNeuron(ParameterLayout wide, int neuron, double gamma, double[] point) {
        int copy = layout.width(layer);
        for (int p = 0; p < layout.width(layer - 1); p++) {
            point[wide.weight(layer, copy, p)] = theta[layout.weight(layer, neuron, p)];
        }
        if (layout.hasBias(layer)) {
            point[wide.bias(layer, copy)] = theta[layout.bias(layer, neuron)];
        }
        for (int k = 0; k < layout.width(layer + 1); k++) {
            double output = theta[layout.weight(layer + 1, k, neuron)];
            point[wide.weight(layer + 1, k, neuron)] = gamma * output;
            point[wide.weight(layer + 1, k, copy)] = output - gamma * output;
        }
    }

    private EmbeddedPoint result(int width, double[] wide, int addedIndex, int addedNullity) {
        return result(network(width, 0), wide, addedIndex, addedNullity);
    }

    private EmbeddedPoint result(Mlp network, double[] wide, int addedIndex, int addedNullity) {
        StationaryPoint point = StationaryPointClassifier.withDefaults().classify(narrow, theta);
        NetworkObjective objective = NetworkObjective.of(network, narrow.data(), narrow.loss(), narrow.regularizers());
        return new EmbeddedPoint(objective, wide, point.morseIndex(), addedIndex, addedNullity);
    }
}
