package org.thalweg.analysis.symmetry;

import java.util.function.Predicate;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * Which hidden neurons may be exchanged and which may change their sign.
 *
 * @param layout where weights and biases lie
 * @param kind kind[layer − 1][neuron]: neurons of a layer with equal kinds may be exchanged; the kind is the first such
 *     neuron
 * @param flips flips[layer − 1][neuron]: whether the sign may change
 */
record HiddenNeurons(ParameterLayout layout, int[][] kind, boolean[][] flips) {

    /** The exchanges and flips that the activations allow and the test confirms. */
    static HiddenNeurons of(Mlp network, Predicate<SignedPermutation> holds) {
        ParameterLayout layout = network.layout();
        int hidden = layout.layerCount() - 1;
        int[][] kind = new int[hidden][];
        boolean[][] flips = new boolean[hidden][];
        for (int l = 1; l <= hidden; l++) {
            Layer layer = network.layers().get(l - 1);
            kind[l - 1] = new int[layer.width()];
            flips[l - 1] = new boolean[layer.width()];
            for (int i = 0; i < layer.width(); i++) {
                kind[l - 1][i] = firstAlike(layer, layout, l, i, holds);
                flips[l - 1][i] =
                        layer.activations().get(i).traits().odd() && holds.test(NeuronAction.flip(layout, l, i));
            }
        }
        return new HiddenNeurons(layout, kind, flips);
    }

    private static int firstAlike(
            Layer layer, ParameterLayout layout, int l, int i, Predicate<SignedPermutation> holds) {
        int j = 0;
        while (j < i
                && !(layer.activations().get(i).equals(layer.activations().get(j))
                        && holds.test(NeuronAction.exchange(layout, l, i, j)))) {
            j++;
        }
        return j;
    }

    int layers() {
        return kind.length;
    }

    int width(int layer) {
        return kind[layer - 1].length;
    }

    boolean alike(int layer, int i, int j) {
        return kind[layer - 1][i] == kind[layer - 1][j];
    }

    boolean mayFlip(int layer, int i) {
        return flips[layer - 1][i];
    }
}
