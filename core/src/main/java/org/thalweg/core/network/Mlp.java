package org.thalweg.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Immutable description of a multilayer perceptron; holds neither parameters nor data.
 *
 * <p>Layer ℓ computes a<sup>ℓ</sup> = φ(W<sup>ℓ</sup> a<sup>ℓ−1</sup> + b<sup>ℓ</sup>) with a<sup>0</sup> the input.
 * The text form lists the layers from the first hidden one to the output, separated by commas:
 * {@code 5:softplus,1:identity}, {@code 4:tanh:nobias,2:softmax}, {@code 3:relu|tanh|relu,1:identity}.
 */
public final class Mlp {

    private final int inputWidth;
    private final List<Layer> layers;
    private final ParameterLayout layout;

    private Mlp(int inputWidth, List<Layer> layers) {
        this.inputWidth = inputWidth;
        this.layers = layers;
        this.layout = new ParameterLayout(inputWidth, layers);
    }

    /**
     * {@return a network of the given layers, first hidden layer first, output layer last}
     *
     * @param inputWidth number of inputs, at least 1
     * @param layers first hidden layer first, output layer last
     * @throws IllegalArgumentException if there is no layer, {@code inputWidth} &lt; 1, or a layer before the last is softmax
     */
    public static Mlp of(int inputWidth, List<Layer> layers) {
        if (inputWidth < 1) {
            throw new IllegalArgumentException("A network needs at least 1 input, but got " + inputWidth + ".");
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A network needs at least one layer.");
        }
        for (int l = 0; l < layers.size() - 1; l++) {
            if (layers.get(l).softmax()) {
                throw new IllegalArgumentException(
                        "Layer " + (l + 1) + " of " + layers.size() + " is softmax, but only the output layer can be.");
            }
        }
        return new Mlp(inputWidth, List.copyOf(layers));
    }

    /**
     * As {@link #of(int, List)}.
     *
     * @param inputWidth number of inputs, at least 1
     * @param layers first hidden layer first, output layer last
     * @return the network
     */
    public static Mlp of(int inputWidth, Layer... layers) {
        return of(inputWidth, Arrays.asList(layers));
    }

    /**
     * Parses the text form.
     *
     * @param inputWidth number of inputs, which the text form does not hold
     * @param text for instance {@code 5:softplus,1:identity}
     * @param activations finds an activation by its text, for instance {@code tanh} or {@code leaky-relu(0.05)}; throws
     *     {@link IllegalArgumentException} for an unknown one
     * @return the network
     * @throws IllegalArgumentException with the offending part and what was expected
     */
    public static Mlp parse(int inputWidth, String text, Function<String, Activation> activations) {
        return of(inputWidth, NetworkText.parse(text, activations));
    }

    /** {@return number of inputs} */
    public int inputWidth() {
        return inputWidth;
    }

    /** {@return number of outputs} */
    public int outputWidth() {
        return layers.get(layers.size() - 1).width();
    }

    /** {@return the layers, output layer last} */
    public List<Layer> layers() {
        return layers;
    }

    /** {@return where each weight and bias lies in θ} */
    public ParameterLayout layout() {
        return layout;
    }

    /** {@return number of parameters n, the length of θ} */
    public int parameterCount() {
        return layout.size();
    }

    /** {@return highest derivative order that all activations supply; unlimited ones do not lower it} */
    public int maxOrder() {
        int order = Integer.MAX_VALUE;
        for (Layer layer : layers) {
            for (Activation activation : layer.activations()) {
                order = Math.min(order, activation.maxOrder());
            }
        }
        return order;
    }

    /**
     * {@return this network with another layer at index {@code index} (0 = first hidden)}
     *
     * @param index place of the layer, 0 for the first hidden one
     * @param layer the layer that takes its place
     */
    public Mlp withLayer(int index, Layer layer) {
        List<Layer> changed = new ArrayList<>(layers);
        changed.set(index, layer);
        return of(inputWidth, changed);
    }

    /** {@return the text form, which {@link #parse} reads back} */
    public String text() {
        return layers.stream().map(Layer::text).collect(Collectors.joining(","));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mlp m && inputWidth == m.inputWidth && layers.equals(m.layers);
    }

    @Override
    public int hashCode() {
        return 31 * inputWidth + layers.hashCode();
    }

    @Override
    public String toString() {
        return "Mlp[" + inputWidth + " inputs; " + text() + "]";
    }
}
