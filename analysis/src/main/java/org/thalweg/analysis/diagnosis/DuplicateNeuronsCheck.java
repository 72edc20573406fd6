package org.thalweg.analysis.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.stationary.Verdict;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.ParameterLayout;

/**
 * Pairs of hidden neurons with the same activation and the same input weights and bias (or all of opposite sign, for an
 * odd activation): they compute the same, and every gradient step keeps them together if their output weights agree too.
 *
 * <p>A regularizer sets neurons to zero or makes them equal for good reason, since that is cheaper than one large neuron.
 * So at a minimum of a regularized loss no pair is counted, and wholly zero neurons never are.
 */
final class DuplicateNeuronsCheck implements Check {

    private static final double TOLERANCE = 1e-6;

    @Override
    public String code() {
        return "duplicate-neurons";
    }

    @Override
    public boolean applies(Situation s) {
        return s.network().layers().size() > 1;
    }

    @Override
    public Optional<Finding> look(Situation s) {
        if (isRegularizedMinimum(s)) {
            return Optional.empty();
        }
        List<String> pairs = new ArrayList<>();
        boolean exact = true;
        List<Layer> layers = s.network().layers();
        for (int l = 1; l < layers.size(); l++) {
            for (int i = 0; i < layers.get(l - 1).width(); i++) {
                for (int j = 0; j < i; j++) {
                    double distance = distance(s, l, j, i);
                    if (distance <= TOLERANCE) {
                        pairs.add("neurons " + (j + 1) + " and " + (i + 1) + " of layer " + l);
                        exact &= distance == 0;
                    }
                }
            }
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        String sentence = pairs.size() + (pairs.size() == 1 ? " pair" : " pairs")
                + " of hidden neurons " + (pairs.size() == 1 ? "computes" : "compute") + " the same: "
                + UnitNames.list(pairs)
                + "; the network is narrower than it looks, start from random parameters that differ.";
        return exact ? proved(sentence, pairs.size()) : suspected(sentence, pairs.size());
    }

    private static boolean isRegularizedMinimum(Situation s) {
        return !s.isUnregularized()
                && s.point().map(point -> point.verdict() == Verdict.MINIMUM).orElse(false);
    }

    /** Largest relative difference of input weights and bias; infinite if the neurons cannot be compared. */
    private static double distance(Situation s, int layer, int first, int second) {
        Layer neurons = s.network().layers().get(layer - 1);
        if (!neurons.activations().get(first).equals(neurons.activations().get(second))) {
            return Double.POSITIVE_INFINITY;
        }
        double[] a = incoming(s, layer, first);
        double[] b = incoming(s, layer, second);
        double scale = 0;
        double same = 0;
        double opposite = 0;
        for (int k = 0; k < a.length; k++) {
            scale = Math.max(scale, Math.max(Math.abs(a[k]), Math.abs(b[k])));
            same = Math.max(same, Math.abs(a[k] - b[k]));
            opposite = Math.max(opposite, Math.abs(a[k] + b[k]));
        }
        if (scale == 0) {
            return s.isUnregularized() ? 0 : Double.POSITIVE_INFINITY;
        }
        boolean odd = neurons.activations().get(first).traits().odd();
        return (odd ? Math.min(same, opposite) : same) / scale;
    }

    private static double[] incoming(Situation s, int layer, int neuron) {
        ParameterLayout layout = s.network().layout();
        int inputs = layout.width(layer - 1);
        double[] incoming = new double[inputs + (layout.hasBias(layer) ? 1 : 0)];
        for (int i = 0; i < inputs; i++) {
            incoming[i] = s.theta()[layout.weight(layer, neuron, i)];
        }
        if (layout.hasBias(layer)) {
            incoming[inputs] = s.theta()[layout.bias(layer, neuron)];
        }
        return incoming;
    }
}
