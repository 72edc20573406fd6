package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Norms;

/**
 * A point by its distinct neurons: which differ, and how often each occurs. Neurons that are zero, where a sign flip leaves
 * the loss as it is, are left out.
 *
 * @param theta θ with signs flipped so that neurons of one type are equal
 * @param kept for each hidden layer the first neuron of each type, ascending
 * @param counts for each hidden layer how many neurons are of each type
 */
record NeuronTypes(double[] theta, List<int[]> kept, List<int[]> counts) {

    private static final double SAME = 1e-8;

    /** The types of a point. */
    static NeuronTypes of(NetworkSymmetryGroup group, double[] theta) {
        double[] signed = theta.clone();
        double tolerance = tolerance(theta);
        List<int[]> kept = new ArrayList<>();
        List<int[]> counts = new ArrayList<>();
        for (int l = 1; l <= group.hiddenLayers(); l++) {
            List<Integer> first = new ArrayList<>();
            int[] count = new int[group.layout().width(l)];
            for (int i = 0; i < count.length; i++) {
                boolean zero = group.flippable(l, i) && fixes(group.flip(l, i), signed, tolerance);
                int twin = zero ? -1 : twin(group, l, i, first, signed, tolerance);
                if (!zero && twin < 0) {
                    twin = first.size();
                    first.add(i);
                }
                if (!zero) {
                    count[twin]++;
                }
            }
            kept.add(first.stream().mapToInt(Integer::intValue).toArray());
            counts.add(java.util.Arrays.copyOf(count, first.size()));
        }
        return new NeuronTypes(signed, kept, counts);
    }

    /** How much neurons of one kind may differ. */
    static double tolerance(double[] theta) {
        return SAME * (1 + Norms.inf(theta));
    }

    private static int twin(
            NetworkSymmetryGroup group, int layer, int i, List<Integer> first, double[] signed, double tolerance) {
        for (int k = 0; k < first.size(); k++) {
            int j = first.get(k);
            if (!group.exchangeable(layer, i, j)) {
                continue;
            }
            if (fixes(group.exchange(layer, i, j), signed, tolerance)) {
                return k;
            }
            if (group.flippable(layer, i)) {
                double[] flipped = group.flip(layer, i).apply(signed);
                if (fixes(group.exchange(layer, i, j), flipped, tolerance)) {
                    System.arraycopy(flipped, 0, signed, 0, signed.length);
                    return k;
                }
            }
        }
        return -1;
    }

    /** Whether the point is its own image. */
    static boolean fixes(SignedPermutation map, double[] theta, double tolerance) {
        for (int i = 0; i < theta.length; i++) {
            double image = map.negates(i) ? -theta[map.source(i)] : theta[map.source(i)];
            if (Math.abs(image - theta[i]) > tolerance) {
                return false;
            }
        }
        return true;
    }

    /** Neurons of a hidden layer (from 1) that are zero. */
    int zeros(ParameterLayout layout, int layer) {
        int zeros = layout.width(layer);
        for (int count : counts.get(layer - 1)) {
            zeros -= count;
        }
        return zeros;
    }

    /** The parameters of the network that has one neuron of each type, in its layout. */
    double[] narrow(ParameterLayout wide, ParameterLayout layout) {
        double[] result = new double[layout.size()];
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                int to = l <= kept.size() ? kept.get(l - 1)[i] : i;
                for (int p = 0; p < layout.width(l - 1); p++) {
                    int from = l > 1 ? kept.get(l - 2)[p] : p;
                    result[layout.weight(l, i, p)] = theta[wide.weight(l, to, from)];
                }
                if (layout.hasBias(l)) {
                    result[layout.bias(l, i)] = theta[wide.bias(l, to)];
                }
            }
        }
        return result;
    }

    /** The wide network with each neuron of a narrow one as often as said, and zero neurons for the rest. */
    static double[] widened(ParameterLayout wide, ParameterLayout layout, double[] narrow, List<int[]> counts) {
        double[] result = new double[wide.size()];
        List<int[]> types = new ArrayList<>();
        for (int l = 1; l < layout.layerCount(); l++) {
            int[] type = new int[wide.width(l)];
            java.util.Arrays.fill(type, -1);
            int place = 0;
            for (int a = 0; a < layout.width(l); a++) {
                for (int c = 0; c < counts.get(l - 1)[a]; c++) {
                    type[place++] = a;
                }
            }
            types.add(type);
        }
        for (int l = 1; l <= wide.layerCount(); l++) {
            for (int i = 0; i < wide.width(l); i++) {
                int to = l <= types.size() ? types.get(l - 1)[i] : i;
                for (int p = 0; p < wide.width(l - 1) && to >= 0; p++) {
                    int from = l > 1 ? types.get(l - 2)[p] : p;
                    result[wide.weight(l, i, p)] = from < 0 ? 0 : narrow[layout.weight(l, to, from)];
                }
                if (wide.hasBias(l) && to >= 0) {
                    result[wide.bias(l, i)] = narrow[layout.bias(l, to)];
                }
            }
        }
        return result;
    }
}
