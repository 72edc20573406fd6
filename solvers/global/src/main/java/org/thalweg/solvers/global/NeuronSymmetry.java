package org.thalweg.solvers.global;

import java.util.function.Consumer;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;

/**
 * Exchanges and changes of sign of hidden neurons that leave an objective as it is.
 *
 * <p>What is a symmetry is asked of the objective itself, at two random points: whether a cycle and a transposition of the
 * neurons of a layer, which generate all permutations, keep its value; and whether the change of sign of one neuron does,
 * of its inputs and outputs (odd activations) or of its inputs alone (even ones). So it holds for every activation, loss
 * and regularizer. Symmetries of the data, as the exchange of the inputs of XOR, are not looked for.
 *
 * <p>Cost: at most sixteen evaluations of the value for each hidden layer, at the first use. Confined to one thread.
 */
final class NeuronSymmetry {

    /** How the sign of a neuron may change. */
    private enum Flip {
        NONE(1, 1),
        ODD(-1, -1),
        EVEN(-1, 1);

        private final int input;
        private final int output;

        Flip(int input, int output) {
            this.input = input;
            this.output = output;
        }
    }

    /** Far above rounding, far below what a transformation that is no symmetry does to a random point. */
    private static final double SAME = 1e-9;

    private static final int PROBES = 2;

    private final Objective objective;
    private final ParameterLayout layout;
    private Flip[] flips;
    private boolean[] exchangeable;

    /** The symmetries of an objective; none if its parameters are not those of a network. */
    NeuronSymmetry(Objective objective) {
        this.objective = objective;
        this.layout = objective.layout().orElse(null);
    }

    /**
     * The copy of a point that lies nearest to a reference, neuron by neuron from the first layer on.
     *
     * <p>Where neurons of a layer have the same inputs and it is not the last hidden layer, the choice between them may be
     * the wrong one: then the copy is farther from the reference than another would be.
     *
     * @return a new array
     */
    double[] aligned(double[] reference, double[] point) {
        double[] copy = point.clone();
        if (layout == null) {
            return copy;
        }
        probe();
        for (int layer = 1; layer < layout.layerCount(); layer++) {
            if (exchangeable[layer]) {
                align(layer, reference, copy);
            }
        }
        return copy;
    }

    private void align(int layer, double[] reference, double[] copy) {
        for (int neuron = 0; neuron < layout.width(layer); neuron++) {
            int nearest = neuron;
            Flip flip = Flip.NONE;
            double least = Double.POSITIVE_INFINITY;
            for (int other = neuron; other < layout.width(layer); other++) {
                for (Flip candidate : new Flip[] {Flip.NONE, flips[layer]}) {
                    double distance = distance(layer, reference, neuron, copy, other, candidate);
                    if (distance < least) {
                        least = distance;
                        nearest = other;
                        flip = candidate;
                    }
                }
            }
            exchange(layer, neuron, nearest, copy);
            flip(layer, neuron, flip, copy);
        }
    }

    /** Largest difference of a weight; outgoing ones are comparable only where the next layer is the output. */
    private double distance(int layer, double[] reference, int neuron, double[] copy, int other, Flip flip) {
        double largest = 0;
        for (int i = 0; i < layout.width(layer - 1); i++) {
            double known = reference[layout.weight(layer, neuron, i)];
            largest = Math.max(largest, Math.abs(known - flip.input * copy[layout.weight(layer, other, i)]));
        }
        if (layout.hasBias(layer)) {
            double known = reference[layout.bias(layer, neuron)];
            largest = Math.max(largest, Math.abs(known - flip.input * copy[layout.bias(layer, other)]));
        }
        if (layer + 1 < layout.layerCount()) {
            return largest;
        }
        for (int j = 0; j < layout.width(layer + 1); j++) {
            double known = reference[layout.weight(layer + 1, j, neuron)];
            largest = Math.max(largest, Math.abs(known - flip.output * copy[layout.weight(layer + 1, j, other)]));
        }
        return largest;
    }

    private void exchange(int layer, int a, int b, double[] theta) {
        for (int i = 0; i < layout.width(layer - 1); i++) {
            swap(theta, layout.weight(layer, a, i), layout.weight(layer, b, i));
        }
        if (layout.hasBias(layer)) {
            swap(theta, layout.bias(layer, a), layout.bias(layer, b));
        }
        for (int j = 0; j < layout.width(layer + 1); j++) {
            swap(theta, layout.weight(layer + 1, j, a), layout.weight(layer + 1, j, b));
        }
    }

    private static void swap(double[] theta, int a, int b) {
        double kept = theta[a];
        theta[a] = theta[b];
        theta[b] = kept;
    }

    private void flip(int layer, int neuron, Flip flip, double[] theta) {
        for (int i = 0; i < layout.width(layer - 1); i++) {
            theta[layout.weight(layer, neuron, i)] *= flip.input;
        }
        if (layout.hasBias(layer)) {
            theta[layout.bias(layer, neuron)] *= flip.input;
        }
        for (int j = 0; j < layout.width(layer + 1); j++) {
            theta[layout.weight(layer + 1, j, neuron)] *= flip.output;
        }
    }

    private void probe() {
        if (flips != null) {
            return;
        }
        flips = new Flip[layout.layerCount() + 1];
        exchangeable = new boolean[layout.layerCount() + 1];
        for (int l = 1; l < layout.layerCount(); l++) {
            int layer = l;
            int last = layout.width(layer) - 1;
            exchangeable[layer] = last == 0
                    || isSymmetry(theta -> exchange(layer, 0, 1, theta)) && isSymmetry(theta -> cycle(layer, theta));
            flips[layer] = isSymmetry(theta -> flip(layer, 0, Flip.ODD, theta))
                    ? Flip.ODD
                    : isSymmetry(theta -> flip(layer, 0, Flip.EVEN, theta)) ? Flip.EVEN : Flip.NONE;
        }
    }

    private void cycle(int layer, double[] theta) {
        for (int neuron = 1; neuron < layout.width(layer); neuron++) {
            exchange(layer, neuron - 1, neuron, theta);
        }
    }

    private boolean isSymmetry(Consumer<double[]> transformation) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(0);
        double[] theta = new double[objective.dimension()];
        for (int probe = 0; probe < PROBES; probe++) {
            for (int i = 0; i < theta.length; i++) {
                theta[i] = random.nextGaussian();
            }
            double before = objective.value(theta, objective.newWorkspace());
            transformation.accept(theta);
            double after = objective.value(theta, objective.newWorkspace());
            if (!(Math.abs(after - before) <= SAME * Math.abs(before))) {
                return false;
            }
        }
        return true;
    }
}
