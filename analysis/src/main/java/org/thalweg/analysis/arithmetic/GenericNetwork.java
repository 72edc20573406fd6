package org.thalweg.analysis.arithmetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.Arithmetic;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.ObjectiveFormula;
import org.thalweg.core.objective.Regularizer;

/**
 * Value and gradient of a network objective in any arithmetic, by plain backpropagation, one sample at a time.
 *
 * <p>Shares no code with the kernels. Allocates freely: meant for proofs and references, not for training.
 */
public final class GenericNetwork implements ObjectiveFormula {

    private final NetworkObjective objective;
    private final Dataset data;
    private final ParameterLayout layout;
    private final List<List<GenericActivation>> activations;
    private final boolean softmax;

    private GenericNetwork(NetworkObjective objective, List<List<GenericActivation>> activations, boolean softmax) {
        this.objective = objective;
        this.data = objective.data();
        this.layout = objective.network().layout();
        this.activations = activations;
        this.softmax = softmax;
    }

    /** What of the objective has no formula here, in words; empty if {@link #of} succeeds. */
    public static Optional<String> obstacle(NetworkObjective objective) {
        Set<Activation> activations = new HashSet<>();
        objective.network().layers().forEach(layer -> activations.addAll(layer.activations()));
        for (Activation activation : activations) {
            if (GenericActivation.of(activation).isEmpty()) {
                boolean named = GenericActivations.named(activation.name()).isPresent();
                return Optional.of(
                        named
                                ? "the activation '" + activation.name() + "' has other values than its name promises"
                                : "no enclosure of the activation '" + activation.name() + "' is known");
            }
        }
        for (Regularizer regularizer : objective.regularizers()) {
            if (!GenericPenalty.isKnown(regularizer)) {
                return Optional.of("no enclosure of the regularizer '" + regularizer.name() + "' is known");
            }
        }
        boolean softmax = isSoftmax(objective);
        boolean known = softmax
                ? objective.loss().name().equals("cross-entropy")
                : objective.loss().isSumOfSquares();
        return known
                ? Optional.empty()
                : Optional.of("no enclosure of the loss '" + objective.loss().name() + "' is known");
    }

    /**
     * The objective in any arithmetic.
     *
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public static GenericNetwork of(NetworkObjective objective) {
        obstacle(objective).ifPresent(obstacle -> {
            throw new IllegalArgumentException(
                    "This objective cannot be evaluated in other arithmetics: " + obstacle + ".");
        });
        Map<Activation, GenericActivation> formulas = new HashMap<>();
        List<List<GenericActivation>> activations = new ArrayList<>();
        for (Layer layer : objective.network().layers()) {
            activations.add(layer.activations().stream()
                    .map(activation -> formulas.computeIfAbsent(
                            activation, known -> GenericActivation.of(known).orElseThrow()))
                    .toList());
        }
        return new GenericNetwork(objective, activations, isSoftmax(objective));
    }

    private static boolean isSoftmax(NetworkObjective objective) {
        List<Layer> layers = objective.network().layers();
        return layers.get(layers.size() - 1).softmax();
    }

    @Override
    public <T> T value(Arithmetic<T> a, List<T> theta) {
        T sum = a.of(0);
        for (int n = 0; n < data.samples(); n++) {
            List<List<T>> layers = forward(a, theta, n, new ArrayList<>());
            T loss = loss(a, layers.get(layers.size() - 1), n);
            sum = a.add(sum, a.multiply(a.of(data.weight(n)), loss));
        }
        T value = a.divide(sum, totalWeight(a));
        for (Regularizer regularizer : objective.regularizers()) {
            value = a.add(value, GenericPenalty.value(a, regularizer, layout, theta));
        }
        return value;
    }

    @Override
    public <T> List<T> gradient(Arithmetic<T> a, List<T> theta) {
        List<T> gradient = new ArrayList<>(Collections.nCopies(layout.size(), a.of(0)));
        for (int n = 0; n < data.samples(); n++) {
            addSample(a, theta, n, gradient);
        }
        T total = totalWeight(a);
        gradient.replaceAll(entry -> a.divide(entry, total));
        for (Regularizer regularizer : objective.regularizers()) {
            GenericPenalty.addGradient(a, regularizer, layout, theta, gradient);
        }
        return gradient;
    }

    private <T> T totalWeight(Arithmetic<T> a) {
        if (!data.isWeighted()) {
            return a.of(data.samples());
        }
        T total = a.of(0);
        for (int n = 0; n < data.samples(); n++) {
            total = a.add(total, a.of(data.weight(n)));
        }
        return total;
    }

    /** Activations of layers 0 … L (logits for softmax); the slopes of layers 1 … L are added to {@code slopes}. */
    private <T> List<List<T>> forward(Arithmetic<T> a, List<T> theta, int n, List<List<T>> slopes) {
        List<List<T>> layers = new ArrayList<>();
        List<T> input = new ArrayList<>();
        for (int i = 0; i < data.inputWidth(); i++) {
            input.add(a.of(data.input(n, i)));
        }
        layers.add(input);
        for (int l = 1; l <= layout.layerCount(); l++) {
            List<T> below = layers.get(l - 1);
            List<T> values = new ArrayList<>();
            List<T> derivatives = new ArrayList<>();
            for (int i = 0; i < layout.width(l); i++) {
                T z = preactivation(a, theta, l, i, below);
                boolean logit = softmax && l == layout.layerCount();
                GenericActivation phi = logit ? null : activations.get(l - 1).get(i);
                values.add(logit ? z : phi.value(a, z));
                derivatives.add(logit ? a.of(1) : phi.slope(a, z));
            }
            layers.add(values);
            slopes.add(derivatives);
        }
        return layers;
    }

    private <T> T preactivation(Arithmetic<T> a, List<T> theta, int layer, int neuron, List<T> below) {
        T z = layout.hasBias(layer) ? theta.get(layout.bias(layer, neuron)) : a.of(0);
        for (int p = 0; p < below.size(); p++) {
            z = a.add(z, a.multiply(theta.get(layout.weight(layer, neuron, p)), below.get(p)));
        }
        return z;
    }

    private <T> void addSample(Arithmetic<T> a, List<T> theta, int n, List<T> gradient) {
        List<List<T>> slopes = new ArrayList<>();
        List<List<T>> layers = forward(a, theta, n, slopes);
        T weight = a.of(data.weight(n));
        List<T> delta = outputDelta(a, layers.get(layers.size() - 1), slopes.get(slopes.size() - 1), n);
        for (int l = layout.layerCount(); l >= 1; l--) {
            List<T> below = layers.get(l - 1);
            for (int i = 0; i < delta.size(); i++) {
                T weighted = a.multiply(weight, delta.get(i));
                for (int p = 0; p < below.size(); p++) {
                    addTo(a, gradient, layout.weight(l, i, p), a.multiply(weighted, below.get(p)));
                }
                if (layout.hasBias(l)) {
                    addTo(a, gradient, layout.bias(l, i), weighted);
                }
            }
            if (l > 1) {
                delta = pullBack(a, theta, l, delta, slopes.get(l - 2));
            }
        }
    }

    private <T> List<T> pullBack(Arithmetic<T> a, List<T> theta, int l, List<T> delta, List<T> slopes) {
        List<T> below = new ArrayList<>();
        for (int p = 0; p < slopes.size(); p++) {
            T sum = a.of(0);
            for (int i = 0; i < delta.size(); i++) {
                sum = a.add(sum, a.multiply(theta.get(layout.weight(l, i, p)), delta.get(i)));
            }
            below.add(a.multiply(slopes.get(p), sum));
        }
        return below;
    }

    private static <T> void addTo(Arithmetic<T> a, List<T> sums, int index, T term) {
        sums.set(index, a.add(sums.get(index), term));
    }

    private <T> T loss(Arithmetic<T> a, List<T> output, int n) {
        T sum = a.of(0);
        for (int j = 0; j < output.size(); j++) {
            double target = data.target(n, j);
            if (!softmax) {
                T difference = a.subtract(output.get(j), a.of(target));
                sum = a.add(sum, a.multiply(difference, difference));
            } else if (target != 0) {
                sum = a.add(sum, a.multiply(a.of(target), a.log(inverseProbability(a, output, j))));
            }
        }
        return sum;
    }

    /** ∂ℓ/∂z of the last layer: 2(y − t)φ′, or T·p − t for softmax. */
    private <T> List<T> outputDelta(Arithmetic<T> a, List<T> output, List<T> slopes, int n) {
        T total = a.of(0);
        for (int j = 0; softmax && j < output.size(); j++) {
            total = a.add(total, a.of(data.target(n, j)));
        }
        List<T> delta = new ArrayList<>();
        for (int j = 0; j < output.size(); j++) {
            T target = a.of(data.target(n, j));
            if (softmax) {
                delta.add(a.subtract(a.divide(total, inverseProbability(a, output, j)), target));
            } else {
                T difference = a.subtract(output.get(j), target);
                delta.add(a.multiply(a.multiply(a.of(2), difference), slopes.get(j)));
            }
        }
        return delta;
    }

    /** 1 / p<sub>j</sub> = 1 + Σ over the others of exp(z<sub>k</sub> − z<sub>j</sub>). */
    private static <T> T inverseProbability(Arithmetic<T> a, List<T> logits, int j) {
        T sum = a.of(1);
        for (int k = 0; k < logits.size(); k++) {
            if (k != j) {
                sum = a.add(sum, a.exp(a.subtract(logits.get(k), logits.get(j))));
            }
        }
        return sum;
    }
}
