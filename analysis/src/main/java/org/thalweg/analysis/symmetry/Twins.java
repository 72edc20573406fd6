package org.thalweg.analysis.symmetry;

import java.math.BigInteger;
import org.thalweg.core.network.ParameterLayout;

/** Hidden neurons that agree in all their weights, up to one sign where that may change; and those that are all zero. */
final class Twins {

    private final HiddenNeurons hidden;
    private final ParameterLayout layout;
    private final double[] theta;
    private final double tolerance;

    Twins(HiddenNeurons hidden, double[] theta, double tolerance) {
        this.hidden = hidden;
        this.layout = hidden.layout();
        this.theta = theta;
        this.tolerance = tolerance;
    }

    /** first[layer − 1][neuron]: the first neuron of the layer that is a twin of this one, perhaps itself. */
    int[][] first() {
        int[][] first = new int[hidden.layers()][];
        for (int l = 1; l <= first.length; l++) {
            first[l - 1] = new int[hidden.width(l)];
            for (int i = 0; i < hidden.width(l); i++) {
                int j = 0;
                while (j < i && !areTwins(l, i, j)) {
                    j++;
                }
                first[l - 1][i] = j;
            }
        }
        return first;
    }

    /** The number of exchanges of twins and flips of zero neurons, all of which leave the point as it is. */
    BigInteger stabilizerOrder() {
        BigInteger order = BigInteger.ONE;
        int[][] first = first();
        for (int l = 1; l <= first.length; l++) {
            int[] size = new int[hidden.width(l)];
            for (int i = 0; i < size.length; i++) {
                size[first[l - 1][i]]++;
                order = order.multiply(BigInteger.valueOf(size[first[l - 1][i]]));
                boolean free = hidden.mayFlip(l, i) && isZero(layout, theta, l, i, tolerance);
                order = free ? order.shiftLeft(1) : order;
            }
        }
        return order;
    }

    static boolean isZero(ParameterLayout layout, double[] theta, int layer, int neuron, double tolerance) {
        boolean zero = !layout.hasBias(layer) || Math.abs(theta[layout.bias(layer, neuron)]) <= tolerance;
        for (int p = 0; p < layout.width(layer - 1) && zero; p++) {
            zero = Math.abs(theta[layout.weight(layer, neuron, p)]) <= tolerance;
        }
        for (int k = 0; k < layout.width(layer + 1) && zero; k++) {
            zero = Math.abs(theta[layout.weight(layer + 1, k, neuron)]) <= tolerance;
        }
        return zero;
    }

    private boolean areTwins(int layer, int i, int j) {
        boolean flips = hidden.mayFlip(layer, i) && hidden.mayFlip(layer, j);
        return hidden.alike(layer, i, j) && (agree(layer, i, j, 1) || flips && agree(layer, i, j, -1));
    }

    private boolean agree(int layer, int i, int j, double sign) {
        boolean agree = !layout.hasBias(layer) || equal(layout.bias(layer, i), layout.bias(layer, j), sign);
        for (int p = 0; p < layout.width(layer - 1) && agree; p++) {
            agree = equal(layout.weight(layer, i, p), layout.weight(layer, j, p), sign);
        }
        for (int k = 0; k < layout.width(layer + 1) && agree; k++) {
            agree = equal(layout.weight(layer + 1, k, i), layout.weight(layer + 1, k, j), sign);
        }
        return agree;
    }

    private boolean equal(int a, int b, double sign) {
        return Math.abs(theta[a] - sign * theta[b]) <= tolerance;
    }
}
