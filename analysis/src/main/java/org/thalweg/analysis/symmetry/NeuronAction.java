package org.thalweg.analysis.symmetry;

import java.util.stream.IntStream;
import org.thalweg.core.network.ParameterLayout;

/**
 * Signed permutations of the inputs, the neurons of each layer and the outputs, as a map of θ: with P<sub>l</sub> the one of
 * layer l, W<sub>l</sub> → P<sub>l</sub>W<sub>l</sub>P<sub>l−1</sub>ᵀ and b<sub>l</sub> → P<sub>l</sub>b<sub>l</sub>.
 *
 * <p>Place i of layer l takes neuron {@code source[l][i]}, with the opposite sign if {@code negative[l][i]}; layer 0 is the
 * inputs. Mutable, for building.
 */
final class NeuronAction {

    private final ParameterLayout layout;
    final int[][] source;
    final boolean[][] negative;

    /** The action that changes nothing. */
    NeuronAction(ParameterLayout layout) {
        this.layout = layout;
        this.source = new int[layout.layerCount() + 1][];
        this.negative = new boolean[layout.layerCount() + 1][];
        for (int l = 0; l < source.length; l++) {
            source[l] = IntStream.range(0, layout.width(l)).toArray();
            negative[l] = new boolean[layout.width(l)];
        }
    }

    /** Neurons i and j of a layer exchanged. */
    static SignedPermutation exchange(ParameterLayout layout, int layer, int i, int j) {
        NeuronAction action = new NeuronAction(layout);
        action.source[layer][i] = j;
        action.source[layer][j] = i;
        return action.onParameters();
    }

    /** The sign of a neuron changed. */
    static SignedPermutation flip(ParameterLayout layout, int layer, int neuron) {
        NeuronAction action = new NeuronAction(layout);
        action.negative[layer][neuron] = true;
        return action.onParameters();
    }

    SignedPermutation onParameters() {
        int[] places = new int[layout.size()];
        boolean[] signs = new boolean[layout.size()];
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int p = 0; p < layout.width(l - 1); p++) {
                    int place = layout.weight(l, i, p);
                    places[place] = layout.weight(l, source[l][i], source[l - 1][p]);
                    signs[place] = negative[l][i] ^ negative[l - 1][p];
                }
                if (layout.hasBias(l)) {
                    places[layout.bias(l, i)] = layout.bias(l, source[l][i]);
                    signs[layout.bias(l, i)] = negative[l][i];
                }
            }
        }
        return SignedPermutation.of(places, signs);
    }
}
