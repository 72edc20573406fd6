package org.thalweg.analysis.symmetry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * The representative of all parameter vectors that differ by permutations of hidden neurons of equal activation and by sign
 * flips of hidden neurons with odd activation.
 *
 * <p>Layer by layer from the input, each neuron of odd activation gets the sign that makes the first nonzero of its input
 * weights, bias and output weights positive; then neurons of equal activation are sorted by these numbers. Only exact
 * operations are used, so two points of one orbit give the same bits. Neurons with equal inputs are told apart by their
 * outputs; in a network of several hidden layers, two such neurons whose outputs agree up to the order of the next layer
 * may keep an order that depends on the point given.
 *
 * <p>Immutable.
 */
public final class CanonicalForm {

    private final Mlp network;
    private final double[] theta;

    private CanonicalForm(Mlp network, double[] theta) {
        this.network = network;
        this.theta = theta;
    }

    /**
     * {@return the canonical form of a point}
     *
     * @param network the network that θ belongs to
     * @param theta θ[n]
     * @throws IllegalArgumentException if the length differs
     */
    public static CanonicalForm of(Mlp network, double[] theta) {
        if (theta.length != network.parameterCount()) {
            throw new IllegalArgumentException("The point has " + theta.length + " parameters, but the network has "
                    + network.parameterCount() + ".");
        }
        double[] canonical = theta.clone();
        for (int i = 0; i < canonical.length; i++) {
            canonical[i] += 0.0;
        }
        CanonicalForm form = new CanonicalForm(network, canonical);
        for (int layer = 1; layer < network.layers().size(); layer++) {
            form.orient(layer);
            form.sort(layer);
        }
        return form;
    }

    /** {@return a copy of the representative, θ[n]} */
    public double[] toArray() {
        return theta.clone();
    }

    /**
     * {@return number of different points in the orbit of permutations and sign flips; empty for a network of several
     * hidden layers in which neurons have equal inputs, where it is not computed}
     */
    public Optional<BigInteger> orbitSize() {
        BigInteger size = BigInteger.ONE;
        boolean single = network.layers().size() == 2;
        for (int layer = 1; layer < network.layers().size(); layer++) {
            List<List<Integer>> groups = groups(layer);
            for (List<Integer> group : groups) {
                size = size.multiply(factorial(group.size()));
                size = size.shiftLeft(isOdd(layer, group.get(0)) ? group.size() : 0);
                for (List<Integer> equals : equalNeurons(layer, group, single)) {
                    boolean zero = isOdd(layer, equals.get(0)) && isZero(layer, equals.get(0), single);
                    if (!single && (equals.size() > 1 || zero)) {
                        return Optional.empty();
                    }
                    size = size.divide(factorial(equals.size())).shiftRight(zero ? equals.size() : 0);
                }
            }
        }
        return Optional.of(size);
    }

    private static BigInteger factorial(int k) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }

    /** Runs of equal neurons in a sorted group; without outputs only the inputs are compared. */
    private List<List<Integer>> equalNeurons(int layer, List<Integer> group, boolean withOutputs) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int k = 0; k < group.size(); k++) {
            boolean same = k > 0
                    && Arrays.equals(key(layer, group.get(k - 1), withOutputs), key(layer, group.get(k), withOutputs));
            if (!same) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(group.get(k));
        }
        return runs;
    }

    private boolean isZero(int layer, int neuron, boolean withOutputs) {
        return Arrays.stream(key(layer, neuron, withOutputs)).allMatch(v -> v == 0);
    }

    private boolean isOdd(int layer, int neuron) {
        return network.layers()
                .get(layer - 1)
                .activations()
                .get(neuron)
                .traits()
                .odd();
    }

    private void orient(int layer) {
        for (int neuron = 0; neuron < network.layers().get(layer - 1).width(); neuron++) {
            if (isOdd(layer, neuron) && firstNonzero(key(layer, neuron, true)) < 0) {
                int[] indices = indices(layer, neuron);
                for (int index : indices) {
                    theta[index] = 0.0 - theta[index];
                }
            }
        }
    }

    private static double firstNonzero(double[] values) {
        return Arrays.stream(values).filter(v -> v != 0).findFirst().orElse(0);
    }

    private void sort(int layer) {
        for (List<Integer> group : groups(layer)) {
            List<Integer> order = new ArrayList<>(group);
            order.sort(Comparator.comparing((Integer neuron) -> key(layer, neuron, true), CanonicalForm::compare));
            double[] before = theta.clone();
            for (int k = 0; k < group.size(); k++) {
                int[] to = indices(layer, group.get(k));
                int[] from = indices(layer, order.get(k));
                for (int i = 0; i < to.length; i++) {
                    theta[to[i]] = before[from[i]];
                }
            }
        }
    }

    private static int compare(double[] a, double[] b) {
        return Arrays.compare(a, b);
    }

    /** Neurons of equal activation, in order of position. */
    private List<List<Integer>> groups(int layer) {
        Layer neurons = network.layers().get(layer - 1);
        List<Activation> kinds = neurons.activations().stream().distinct().toList();
        List<List<Integer>> groups = new ArrayList<>();
        for (Activation kind : kinds) {
            List<Integer> group = new ArrayList<>();
            for (int i = 0; i < neurons.width(); i++) {
                if (neurons.activations().get(i).equals(kind)) {
                    group.add(i);
                }
            }
            groups.add(group);
        }
        return groups;
    }

    /**
     * Input weights, bias and output weights. Outputs to a hidden layer are sorted by size, as that layer's own order and
     * signs are not settled yet.
     */
    private double[] key(int layer, int neuron, boolean withOutputs) {
        ParameterLayout layout = network.layout();
        int inputs = layout.width(layer - 1) + (layout.hasBias(layer) ? 1 : 0);
        int[] indices = indices(layer, neuron);
        double[] key = new double[withOutputs ? indices.length : inputs];
        for (int i = 0; i < key.length; i++) {
            key[i] = theta[indices[i]];
        }
        if (withOutputs && layer + 1 < network.layers().size()) {
            for (int i = inputs; i < key.length; i++) {
                key[i] = isOdd(layer + 1, i - inputs) ? Math.abs(key[i]) : key[i];
            }
            Arrays.sort(key, inputs, key.length);
        }
        return key;
    }

    /** Positions in θ of the input weights, the bias and the output weights of a neuron. */
    private int[] indices(int layer, int neuron) {
        ParameterLayout layout = network.layout();
        int inputs = layout.width(layer - 1);
        int bias = layout.hasBias(layer) ? 1 : 0;
        int outputs = layout.width(layer + 1);
        int[] indices = new int[inputs + bias + outputs];
        for (int p = 0; p < inputs; p++) {
            indices[p] = layout.weight(layer, neuron, p);
        }
        if (bias == 1) {
            indices[inputs] = layout.bias(layer, neuron);
        }
        for (int k = 0; k < outputs; k++) {
            indices[inputs + bias + k] = layout.weight(layer + 1, k, neuron);
        }
        return indices;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalForm c && network.equals(c.network) && Arrays.equals(theta, c.theta);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(theta);
    }

    @Override
    public String toString() {
        return "CanonicalForm" + Arrays.toString(theta);
    }
}
