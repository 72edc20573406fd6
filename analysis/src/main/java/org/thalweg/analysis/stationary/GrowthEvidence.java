package org.thalweg.analysis.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;

/**
 * A path to infinity on which the loss keeps falling, seen from one point of it.
 *
 * <p>If the loss tends to its limit as C·s<sup>−p</sup> while the parameters grow as s, the Newton step is ρ = 1/(p+1) of
 * the parameters long, at every point of the path, and the loss lies |∇E·step|/(1−ρ) above the limit. Whether the path
 * goes on for ever is not proved. Immutable.
 *
 * @param relativeStep ρ: length of the Newton step as a part of ‖θ‖
 * @param limitingLoss estimate of the loss that is approached and not attained
 * @param neurons the hidden neurons that grow
 */
public record GrowthEvidence(double relativeStep, double limitingLoss, List<Neuron> neurons) {

    private static final double LONG_STEP = 1e-2;
    /** Root mean square of the parameters beyond which they count as large. */
    private static final double LARGE = 10;
    /** Growth over the Newton step, relative to what grows, that makes a neuron part of the escape. */
    private static final double GROWING = 0.1;

    /** How a neuron runs away. */
    public enum Manner {
        /** Its input weights grow, so that its activation becomes a step or a kink. */
        SHARPENING,
        /** Its output weights grow while its inputs stay: neurons that nearly agree form a difference quotient. */
        MERGING
    }

    /**
     * A neuron that runs away.
     *
     * @param layer number of the layer, from 1
     * @param neuron number of the neuron, from 0
     * @param manner how
     * @param rate growth over the Newton step relative to the present size
     */
    public record Neuron(int layer, int neuron, Manner manner, double rate) {}

    /** Copies the list. */
    public GrowthEvidence {
        neurons = List.copyOf(neurons);
    }

    /**
     * Looks for an escape.
     *
     * @param objective the objective whose parameters may have grown
     * @param theta θ[n], read only
     * @return empty if the parameters are not large, the Newton step is short, points inward or cannot be computed, or no
     *     neuron grows
     */
    public static Optional<GrowthEvidence> detect(NetworkObjective objective, double[] theta) {
        double norm = Norms.euclidean(theta);
        if (norm < LARGE * Math.sqrt(theta.length)) {
            return Optional.empty();
        }
        return EquilibratedStep.of(objective, theta, objective.newWorkspace())
                .flatMap(step -> along(objective, theta, norm, step));
    }

    private static Optional<GrowthEvidence> along(
            NetworkObjective objective, double[] theta, double norm, double[] step) {
        double[] gradient = new double[theta.length];
        double value = objective.gradient(theta, gradient, objective.newWorkspace());
        double slope = SymmetricProduct.dot(gradient, step);
        double relative = Norms.euclidean(step) / norm;
        boolean outward = SymmetricProduct.dot(theta, step) > 0 && slope < 0;
        if (!outward || relative < LONG_STEP || relative >= 1) {
            return Optional.empty();
        }
        List<Neuron> neurons = neurons(objective.network().layout(), theta, step);
        return neurons.isEmpty()
                ? Optional.empty()
                : Optional.of(new GrowthEvidence(relative, value + slope / (1 - relative), neurons));
    }

    private static List<Neuron> neurons(ParameterLayout layout, double[] theta, double[] step) {
        List<Neuron> neurons = new ArrayList<>();
        for (int l = 1; l < layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                double inputs = growth(theta, step, inputs(layout, l, i));
                double outputs = growth(theta, step, outputs(layout, l, i));
                if (inputs > GROWING) {
                    neurons.add(new Neuron(l, i, Manner.SHARPENING, inputs));
                } else if (outputs > GROWING) {
                    neurons.add(new Neuron(l, i, Manner.MERGING, outputs));
                }
            }
        }
        return neurons;
    }

    /** θ·p / θ·θ over some entries: by how much of itself that part grows. */
    private static double growth(double[] theta, double[] step, List<Integer> entries) {
        double along = 0;
        double square = 0;
        for (int index : entries) {
            along = Math.fma(theta[index], step[index], along);
            square = Math.fma(theta[index], theta[index], square);
        }
        return square == 0 ? 0 : along / square;
    }

    private static List<Integer> inputs(ParameterLayout layout, int layer, int neuron) {
        List<Integer> entries = new ArrayList<>();
        for (int p = 0; p < layout.width(layer - 1); p++) {
            entries.add(layout.weight(layer, neuron, p));
        }
        return entries;
    }

    private static List<Integer> outputs(ParameterLayout layout, int layer, int neuron) {
        List<Integer> entries = new ArrayList<>();
        for (int k = 0; k < layout.width(layer + 1); k++) {
            entries.add(layout.weight(layer + 1, k, neuron));
        }
        return entries;
    }

    /**
     * {@return neurons of one manner}
     *
     * @param manner how the weights of a neuron change
     */
    public List<Neuron> neurons(Manner manner) {
        return neurons.stream().filter(neuron -> neuron.manner() == manner).toList();
    }
}
