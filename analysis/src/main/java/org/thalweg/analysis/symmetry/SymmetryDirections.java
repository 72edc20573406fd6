package org.thalweg.analysis.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * Tangents of the continuous families of parameters with the same function, at one point.
 *
 * <ul>
 *   <li>linear hidden neurons: W<sub>l</sub> → GW<sub>l</sub>, W<sub>l+1</sub> → W<sub>l+1</sub>G<sup>−1</sup>, and a shift
 *       of their biases taken back by those of the next layer;
 *   <li>positively homogeneous neurons (relu): inputs times c, outputs divided by c;
 *   <li>neurons of equal activation with equal inputs: output weight moved from one to the other;
 *   <li>neurons without output weights: any change of their inputs;
 *   <li>softmax: the same amount added to all logits.
 * </ul>
 *
 * <p>They concern the function only; a regularizer may break them.
 */
public final class SymmetryDirections {

    private final Mlp network;
    private final ParameterLayout layout;
    private final double[] theta;
    private final List<double[]> directions = new ArrayList<>();

    private SymmetryDirections(Mlp network, double[] theta) {
        this.network = network;
        this.layout = network.layout();
        this.theta = theta;
    }

    /**
     * {@return all directions, not normalized and not independent}
     *
     * @param network the network that θ belongs to
     * @param theta θ[n]
     */
    public static List<double[]> of(Mlp network, double[] theta) {
        SymmetryDirections symmetry = new SymmetryDirections(network, theta);
        for (int layer = 1; layer < symmetry.layout.layerCount(); layer++) {
            symmetry.addLinear(layer);
            symmetry.addScalings(layer);
            symmetry.addTransfers(layer);
            symmetry.addUnheard(layer);
        }
        if (network.layers().get(network.layers().size() - 1).softmax()) {
            symmetry.addLogitShifts();
        }
        return symmetry.directions;
    }

    private Activation activation(int layer, int neuron) {
        return network.layers().get(layer - 1).activations().get(neuron);
    }

    private boolean isLinear(int layer, int neuron) {
        return activation(layer, neuron).traits().linear();
    }

    /** G = I + t e_i e_jᵀ among the linear neurons, and bias shifts. */
    private void addLinear(int layer) {
        int width = layout.width(layer);
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width && isLinear(layer, i); j++) {
                if (isLinear(layer, j)) {
                    double[] d = new double[theta.length];
                    addInputs(layer, i, j, d);
                    addOutputs(layer, j, i, -1, d);
                    directions.add(d);
                }
            }
            if (isLinear(layer, i) && layout.hasBias(layer) && layout.hasBias(layer + 1)) {
                double[] d = new double[theta.length];
                d[layout.bias(layer, i)] = 1;
                for (int k = 0; k < layout.width(layer + 1); k++) {
                    d[layout.bias(layer + 1, k)] = -theta[layout.weight(layer + 1, k, i)];
                }
                directions.add(d);
            }
        }
    }

    private void addScalings(int layer) {
        for (int i = 0; i < layout.width(layer); i++) {
            if (activation(layer, i).traits().positivelyHomogeneous()) {
                double[] d = new double[theta.length];
                addInputs(layer, i, i, d);
                addOutputs(layer, i, i, -1, d);
                directions.add(d);
            }
        }
    }

    private void addTransfers(int layer) {
        for (int i = 0; i < layout.width(layer); i++) {
            for (int j = 0; j < i; j++) {
                if (activation(layer, i).equals(activation(layer, j)) && sameInputs(layer, i, j)) {
                    for (int k = 0; k < layout.width(layer + 1); k++) {
                        double[] d = new double[theta.length];
                        d[layout.weight(layer + 1, k, i)] = 1;
                        d[layout.weight(layer + 1, k, j)] = -1;
                        directions.add(d);
                    }
                }
            }
        }
    }

    private boolean sameInputs(int layer, int i, int j) {
        boolean same = !layout.hasBias(layer) || theta[layout.bias(layer, i)] == theta[layout.bias(layer, j)];
        for (int p = 0; same && p < layout.width(layer - 1); p++) {
            same = theta[layout.weight(layer, i, p)] == theta[layout.weight(layer, j, p)];
        }
        return same;
    }

    private void addUnheard(int layer) {
        for (int i = 0; i < layout.width(layer); i++) {
            boolean heard = false;
            for (int k = 0; k < layout.width(layer + 1); k++) {
                heard |= theta[layout.weight(layer + 1, k, i)] != 0;
            }
            for (int p = 0; !heard && p < layout.width(layer - 1); p++) {
                directions.add(unit(layout.weight(layer, i, p)));
            }
            if (!heard && layout.hasBias(layer)) {
                directions.add(unit(layout.bias(layer, i)));
            }
        }
    }

    private void addLogitShifts() {
        int last = layout.layerCount();
        for (int p = 0; p < layout.width(last - 1); p++) {
            double[] d = new double[theta.length];
            for (int k = 0; k < layout.width(last); k++) {
                d[layout.weight(last, k, p)] = 1;
            }
            directions.add(d);
        }
        if (layout.hasBias(last)) {
            double[] d = new double[theta.length];
            for (int k = 0; k < layout.width(last); k++) {
                d[layout.bias(last, k)] = 1;
            }
            directions.add(d);
        }
    }

    private double[] unit(int index) {
        double[] d = new double[theta.length];
        d[index] = 1;
        return d;
    }

    /** Adds the inputs of neuron {@code from} to the entries of neuron {@code to}. */
    private void addInputs(int layer, int to, int from, double[] d) {
        for (int p = 0; p < layout.width(layer - 1); p++) {
            d[layout.weight(layer, to, p)] += theta[layout.weight(layer, from, p)];
        }
        if (layout.hasBias(layer)) {
            d[layout.bias(layer, to)] += theta[layout.bias(layer, from)];
        }
    }

    private void addOutputs(int layer, int to, int from, double factor, double[] d) {
        for (int k = 0; k < layout.width(layer + 1); k++) {
            d[layout.weight(layer + 1, k, to)] += factor * theta[layout.weight(layer + 1, k, from)];
        }
    }
}
