package org.thalweg.analysis.quality;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * Which weights are zero and which hidden neurons take no part.
 *
 * @param zeroWeights number of weights (biases not counted) of absolute value at most the tolerance
 * @param weights number of weights
 * @param disconnectedNeurons hidden neurons whose input weights or whose output weights are all zero
 * @param tolerance what counts as zero, absolute
 */
public record Connectivity(int zeroWeights, int weights, List<Neuron> disconnectedNeurons, double tolerance) {

    /**
     * A hidden neuron.
     *
     * @param layer number of the layer, from 1
     * @param neuron number of the neuron, from 0
     */
    public record Neuron(int layer, int neuron) {}

    /** Copies the list. */
    public Connectivity {
        disconnectedNeurons = List.copyOf(disconnectedNeurons);
    }

    /**
     * Looks at a point.
     *
     * @param network the network that θ belongs to
     * @param theta θ[n]
     * @param tolerance largest absolute value of a zero weight, not negative
     * @return the zero weights and the neurons that are cut off
     * @throws IllegalArgumentException if θ has another length or the tolerance is negative
     */
    public static Connectivity of(Mlp network, double[] theta, double tolerance) {
        ParameterLayout layout = network.layout();
        if (theta.length != layout.size() || !(tolerance >= 0)) {
            throw new IllegalArgumentException("Connectivity needs " + layout.size()
                    + " parameters and a tolerance >= 0, but" + " got " + theta.length + " and " + tolerance + ".");
        }
        int zeros = 0;
        int weights = 0;
        for (ParameterLayout.Block block : layout.blocks()) {
            for (int i = 0; i < block.size() && !block.bias(); i++) {
                weights++;
                zeros += Math.abs(theta[block.offset() + i]) <= tolerance ? 1 : 0;
            }
        }
        List<Neuron> disconnected = new ArrayList<>();
        for (int l = 1; l < layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                if (unconnected(layout, theta, tolerance, l, i)) {
                    disconnected.add(new Neuron(l, i));
                }
            }
        }
        return new Connectivity(zeros, weights, disconnected, tolerance);
    }

    private static boolean unconnected(
            ParameterLayout layout, double[] theta, double tolerance, int layer, int neuron) {
        double in = 0;
        for (int p = 0; p < layout.width(layer - 1); p++) {
            in = Math.max(in, Math.abs(theta[layout.weight(layer, neuron, p)]));
        }
        double out = 0;
        for (int k = 0; k < layout.width(layer + 1); k++) {
            out = Math.max(out, Math.abs(theta[layout.weight(layer + 1, k, neuron)]));
        }
        return in <= tolerance || out <= tolerance;
    }
}
