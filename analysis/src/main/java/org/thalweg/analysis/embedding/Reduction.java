package org.thalweg.analysis.embedding;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.stationary.StationaryPointClassifier;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;

/**
 * The way back from {@link Embedding}: a stationary point of a network in a narrower one of the same function.
 *
 * <p>The Morse index in the narrower network is predicted as the present one less what the neurons had added.
 */
public final class Reduction {

    private final NetworkObjective wide;
    private final double[] theta;
    private final int layer;
    private final ParameterLayout layout;

    private Reduction(NetworkObjective wide, double[] theta, int layer) {
        this.wide = wide;
        this.theta = theta;
        this.layer = layer;
        this.layout = HiddenLayers.check(wide, theta, layer);
    }

    /**
     * Removes the neurons of a hidden layer that do nothing: those whose weights and bias are all 0, and those that are
     * inactive, with value and slope 0 on every sample. The latter are told by the data, so that the function is kept there.
     *
     * @param objective the objective of the wide network
     * @param theta θ[n] of the wide network, read only
     * @param layer number of the hidden layer, from 1
     * @param tolerance largest absolute value of a zero parameter, not negative
     * @return the narrower network with its point
     * @throws IllegalArgumentException if no neuron is idle or all are, or {@link Embedding#zeroNeurons} does not apply
     */
    public static EmbeddedPoint removeIdle(NetworkObjective objective, double[] theta, int layer, double tolerance) {
        Reduction reduction = new Reduction(objective, theta, layer);
        List<Integer> kept = new ArrayList<>();
        boolean[] inactive = reduction.inactive();
        int zeros = 0;
        for (int i = 0; i < reduction.layout.width(layer); i++) {
            boolean zero = reduction.isZero(i, tolerance);
            zeros += zero ? 1 : 0;
            if (!zero && !inactive[i]) {
                kept.add(i);
            }
        }
        if (kept.size() == inactive.length || kept.isEmpty()) {
            throw new IllegalArgumentException(
                    kept.isEmpty()
                            ? "All neurons of layer " + layer + " are idle, and one must remain."
                            : "No neuron of layer " + layer + " is idle within " + tolerance
                                    + ": each has a weight and is active on a sample.");
        }
        Mlp network = reduction.network(kept);
        double[] narrow = reduction.narrowed(network.layout(), kept);
        NetworkObjective reduced = reduction.objective(network);
        int added = zeros == 0
                ? 0
                : Embedding.zeroNeurons(reduced, narrow, layer, kept.size() + zeros)
                        .addedMorseIndex();
        return reduction.result(reduced, narrow, added);
    }

    /**
     * Merges two neurons of equal inputs, or of opposite ones if their activation is odd, into the first of them, which gets
     * the sum (the difference) of their output weights.
     *
     * @param objective the objective of the wide network
     * @param theta θ[n] of the wide network, read only
     * @param layer hidden layer, from 1
     * @param first a neuron of the layer, from 0
     * @param second another one
     * @param tolerance largest absolute difference of equal inputs, and of the outputs from being proportional
     * @return the narrower network with its point
     * @throws IllegalArgumentException if the neurons do not exist or differ, their outputs are not proportional or cancel,
     *     or {@link Embedding#split} does not apply
     */
    public static EmbeddedPoint merge(
            NetworkObjective objective, double[] theta, int layer, int first, int second, double tolerance) {
        Reduction reduction = new Reduction(objective, theta, layer);
        int width = reduction.layout.width(layer);
        if (first == second || Math.min(first, second) < 0 || Math.max(first, second) >= width) {
            throw new IllegalArgumentException("Merging needs two of the neurons 0 to " + (width - 1) + " of layer "
                    + layer + ", but got " + first + " and " + second + ".");
        }
        int sign = reduction.sign(first, second, tolerance);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (i != second) {
                kept.add(i);
            }
        }
        Mlp network = reduction.network(kept);
        double[] narrow = reduction.narrowed(network.layout(), kept);
        int merged = kept.indexOf(first);
        double largest = 0;
        double gamma = Double.NaN;
        for (int k = 0; k < reduction.layout.width(layer + 1); k++) {
            double own = theta[reduction.layout.weight(layer + 1, k, first)];
            double sum = own + sign * theta[reduction.layout.weight(layer + 1, k, second)];
            narrow[network.layout().weight(layer + 1, k, merged)] = sum;
            if (Math.abs(sum) > largest) {
                largest = Math.abs(sum);
                gamma = own / sum;
            }
        }
        reduction.requireProportional(network.layout(), narrow, first, merged, gamma, tolerance);
        NetworkObjective reduced = reduction.objective(network);
        int added = Embedding.split(reduced, narrow, layer, merged, gamma).addedMorseIndex();
        return reduction.result(reduced, narrow, added);
    }

    private void requireProportional(
            ParameterLayout narrowLayout, double[] narrow, int first, int merged, double gamma, double tolerance) {
        for (int k = 0; k < layout.width(layer + 1); k++) {
            double own = theta[layout.weight(layer + 1, k, first)];
            double expected = gamma * narrow[narrowLayout.weight(layer + 1, k, merged)];
            if (!(Math.abs(own - expected) <= tolerance)) {
                throw new IllegalArgumentException(
                        "The output weights of the two neurons cancel or are not proportional, so that they are no split of"
                                + " one neuron.");
            }
        }
    }

    /** 1 for equal inputs, −1 for opposite ones of an odd activation. */
    private int sign(int first, int second, double tolerance) {
        Layer neurons = wide.network().layers().get(layer - 1);
        Activation activation = neurons.activations().get(first);
        double same = 0;
        double opposite = 0;
        for (int[] pair : inputs(first, second)) {
            same = Math.max(same, Math.abs(theta[pair[0]] - theta[pair[1]]));
            opposite = Math.max(opposite, Math.abs(theta[pair[0]] + theta[pair[1]]));
        }
        boolean equal = activation.equals(neurons.activations().get(second));
        if (equal && same <= tolerance) {
            return 1;
        }
        if (equal && opposite <= tolerance && activation.traits().odd()) {
            return -1;
        }
        throw new IllegalArgumentException("Neurons " + (first + 1) + " and " + (second + 1) + " of layer " + layer
                + " are not copies of one another: their inputs differ by up to " + same + ", more than the "
                + tolerance
                + " allowed, or their activations differ.");
    }

    private List<int[]> inputs(int first, int second) {
        List<int[]> pairs = new ArrayList<>();
        for (int p = 0; p < layout.width(layer - 1); p++) {
            pairs.add(new int[] {layout.weight(layer, first, p), layout.weight(layer, second, p)});
        }
        if (layout.hasBias(layer)) {
            pairs.add(new int[] {layout.bias(layer, first), layout.bias(layer, second)});
        }
        return pairs;
    }

    private boolean isZero(int neuron, double tolerance) {
        boolean zero = true;
        for (int[] pair : inputs(neuron, neuron)) {
            zero &= Math.abs(theta[pair[0]]) <= tolerance;
        }
        for (int k = 0; k < layout.width(layer + 1); k++) {
            zero &= Math.abs(theta[layout.weight(layer + 1, k, neuron)]) <= tolerance;
        }
        return zero;
    }

    /** Which neurons have value and slope 0 on every sample. */
    private boolean[] inactive() {
        int width = layout.width(layer);
        boolean[] inactive = new boolean[width];
        java.util.Arrays.fill(inactive, true);
        List<Activation> activations = wide.network().layers().get(layer - 1).activations();
        new ErrorSignals(wide, theta, layer).visit((weight, x, z, delta) -> {
            for (int i = 0; i < width; i++) {
                Activation activation = activations.get(i);
                inactive[i] &= activation.derivative(0, z[i]) == 0 && activation.derivative(1, z[i]) == 0;
            }
        });
        return inactive;
    }

    private Mlp network(List<Integer> kept) {
        Layer old = wide.network().layers().get(layer - 1);
        List<Activation> activations =
                kept.stream().map(i -> old.activations().get(i)).toList();
        return wide.network().withLayer(layer - 1, new Layer(kept.size(), activations, old.bias(), false));
    }

    private double[] narrowed(ParameterLayout narrow, List<Integer> kept) {
        double[] result = new double[narrow.size()];
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < narrow.width(l); i++) {
                int row = l == layer ? kept.get(i) : i;
                for (int p = 0; p < narrow.width(l - 1); p++) {
                    int column = l == layer + 1 ? kept.get(p) : p;
                    result[narrow.weight(l, i, p)] = theta[layout.weight(l, row, column)];
                }
                if (layout.hasBias(l)) {
                    result[narrow.bias(l, i)] = theta[layout.bias(l, row)];
                }
            }
        }
        return result;
    }

    private NetworkObjective objective(Mlp network) {
        return NetworkObjective.of(network, wide.data(), wide.loss(), wide.regularizers());
    }

    private EmbeddedPoint result(NetworkObjective reduced, double[] narrow, int added) {
        int index =
                StationaryPointClassifier.withDefaults().classify(wide, theta).morseIndex();
        return new EmbeddedPoint(reduced, narrow, index, -added, 0);
    }
}
