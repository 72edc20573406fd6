package org.thalweg.core.network;

import java.util.Collections;
import java.util.List;

/**
 * One dense layer: z = W a + b, then an activation per neuron, or softmax over the layer.
 *
 * @param width number of neurons, at least 1
 * @param activations one activation per neuron; empty for softmax
 * @param bias whether b exists
 * @param softmax whether the output is softmax(z); allowed for the last layer only, with at least 2 neurons
 */
public record Layer(int width, List<Activation> activations, boolean bias, boolean softmax) {

    /** More than fit into memory with their weights; a wider layer is a slip of the pen. */
    private static final int LARGEST_WIDTH = 1 << 24;

    /** Checks the record's own consistency. */
    public Layer {
        if (width < 1) {
            throw new IllegalArgumentException("A layer needs at least 1 neuron, but its width is " + width + ".");
        }
        if (width > LARGEST_WIDTH) {
            throw new IllegalArgumentException("A layer of " + width + " neurons is too wide: at most " + LARGEST_WIDTH
                    + " are possible, and full Hessians need far fewer.");
        }
        activations = List.copyOf(activations);
        if (softmax && (width < 2 || !activations.isEmpty())) {
            throw new IllegalArgumentException(
                    "A softmax layer needs at least 2 neurons and no activation of its own, but its width is " + width
                            + " with " + activations.size() + " activations.");
        }
        if (!softmax && activations.size() != width) {
            throw new IllegalArgumentException("A layer of " + width + " neurons got " + activations.size()
                    + " activations: give one for each neuron, or one for all.");
        }
    }

    /**
     * {@return a layer with bias whose neurons share one activation}
     *
     * @param width number of neurons, at least 1
     * @param activation function of every neuron of the layer
     */
    public static Layer of(int width, Activation activation) {
        return new Layer(width, Collections.nCopies(Math.max(width, 0), activation), true, false);
    }

    /**
     * {@return a layer with bias and an activation for each neuron}
     *
     * @param activations function of each neuron, first to last
     */
    public static Layer of(List<Activation> activations) {
        return new Layer(activations.size(), activations, true, false);
    }

    /**
     * {@return a softmax output layer with bias}
     *
     * @param width number of neurons, at least 1
     */
    public static Layer softmax(int width) {
        return new Layer(width, List.of(), true, true);
    }

    /** {@return this layer without bias} */
    public Layer withoutBias() {
        return new Layer(width, activations, false, softmax);
    }

    /** {@return whether all neurons have equal activations (or the layer is softmax)} */
    public boolean isUniform() {
        return activations.stream().distinct().count() <= 1;
    }

    /** {@return the text form, for instance {@code 4:tanh:nobias} or {@code 3:relu|tanh|relu}} */
    public String text() {
        StringBuilder text = new StringBuilder().append(width).append(':');
        if (softmax) {
            text.append("softmax");
        } else if (isUniform()) {
            text.append(activations.get(0).name());
        } else {
            text.append(
                    String.join("|", activations.stream().map(Activation::name).toList()));
        }
        return bias ? text.toString() : text.append(":nobias").toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
