package org.thalweg.analysis.symmetry;

import java.math.BigInteger;
import java.util.Optional;
import org.thalweg.core.network.ParameterLayout;

/**
 * Which exchanges and sign flips of hidden neurons map one point to another.
 *
 * <p>Backtracking, layer by layer from the input: a neuron of the target takes a free one of the source whose inputs agree,
 * the order and signs of the layer below being settled; in the last hidden layer the outputs must agree too. Twins, neurons
 * that may be exchanged without changing the point, are taken in their order, so that their number does not multiply the
 * work.
 */
final class NeuronMatching {

    private final HiddenNeurons hidden;
    private final ParameterLayout layout;
    private final double[] from;
    private final double[] to;
    private final double tolerance;
    private final int[][] twin;
    private final NeuronAction action;
    private final boolean[][] taken;

    NeuronMatching(HiddenNeurons hidden, double[] from, double[] to, double tolerance) {
        this.hidden = hidden;
        this.layout = hidden.layout();
        this.from = from;
        this.to = to;
        this.tolerance = tolerance;
        this.twin = new Twins(hidden, to, tolerance).first();
        this.action = new NeuronAction(layout);
        this.taken = new boolean[hidden.layers()][];
        for (int l = 0; l < taken.length; l++) {
            taken[l] = new boolean[hidden.width(l + 1)];
        }
    }

    /** An element that maps the first point to the second. */
    Optional<SignedPermutation> first() {
        return search(1, 0, true) > 0 ? Optional.of(action.onParameters()) : Optional.empty();
    }

    /** The number of elements that do, those that differ by twins only counted as one. */
    BigInteger count() {
        return BigInteger.valueOf(search(1, 0, false));
    }

    private long search(int layer, int neuron, boolean one) {
        if (layer > hidden.layers()) {
            return outputsAgree() ? 1 : 0;
        }
        if (neuron == hidden.width(layer)) {
            return search(layer + 1, 0, one);
        }
        long count = 0;
        for (int j = 0; j < hidden.width(layer) && !(one && count > 0); j++) {
            if (!taken[layer - 1][j] && hidden.alike(layer, neuron, j) && inOrder(layer, neuron, j)) {
                count += tryBothSigns(layer, neuron, j, one);
            }
        }
        return count;
    }

    private long tryBothSigns(int layer, int neuron, int j, boolean one) {
        long count = 0;
        int signs = hidden.mayFlip(layer, neuron) && !isZero(layer, neuron) ? 2 : 1;
        taken[layer - 1][j] = true;
        for (int sign = 0; sign < signs && !(one && count > 0); sign++) {
            if (agree(layer, neuron, j, sign == 1)) {
                action.source[layer][neuron] = j;
                action.negative[layer][neuron] = sign == 1;
                count += search(layer, neuron + 1, one);
            }
        }
        taken[layer - 1][j] = false;
        return count;
    }

    /** Twins take their sources in ascending order. */
    private boolean inOrder(int layer, int neuron, int j) {
        for (int i = neuron - 1; i >= 0; i--) {
            if (twin[layer - 1][i] == twin[layer - 1][neuron]) {
                return action.source[layer][i] < j;
            }
        }
        return true;
    }

    private boolean isZero(int layer, int neuron) {
        return Twins.isZero(layout, to, layer, neuron, tolerance);
    }

    private boolean agree(int layer, int i, int j, boolean flipped) {
        double sign = flipped ? -1 : 1;
        if (layout.hasBias(layer) && !equal(to[layout.bias(layer, i)], sign * from[layout.bias(layer, j)])) {
            return false;
        }
        for (int p = 0; p < layout.width(layer - 1); p++) {
            int q = action.source[layer - 1][p];
            double below = action.negative[layer - 1][p] ? -sign : sign;
            if (!equal(to[layout.weight(layer, i, p)], below * from[layout.weight(layer, j, q)])) {
                return false;
            }
        }
        return layer == hidden.layers() ? outputAgrees(i, j, sign) : outputSizesAgree(layer, i, j);
    }

    private boolean outputAgrees(int i, int j, double sign) {
        int last = layout.layerCount();
        for (int k = 0; k < layout.width(last); k++) {
            if (!equal(to[layout.weight(last, k, i)], sign * from[layout.weight(last, k, j)])) {
                return false;
            }
        }
        return true;
    }

    /** Σ |w| over the outputs does not depend on the next layer's order and signs: a quick way to say no. */
    private boolean outputSizesAgree(int layer, int i, int j) {
        double difference = 0;
        int width = layout.width(layer + 1);
        for (int k = 0; k < width; k++) {
            difference += Math.abs(to[layout.weight(layer + 1, k, i)]) - Math.abs(from[layout.weight(layer + 1, k, j)]);
        }
        return Math.abs(difference) <= 2 * width * tolerance;
    }

    /** What no hidden neuron moves; with no hidden layer, the weights too. */
    private boolean outputsAgree() {
        int last = layout.layerCount();
        for (int k = 0; k < layout.width(last); k++) {
            if (layout.hasBias(last) && !equal(to[layout.bias(last, k)], from[layout.bias(last, k)])) {
                return false;
            }
            for (int p = 0; p < layout.width(0) && last == 1; p++) {
                if (!equal(to[layout.weight(1, k, p)], from[layout.weight(1, k, p)])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean equal(double a, double b) {
        return Math.abs(a - b) <= tolerance;
    }
}
