package org.thalweg.core.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The only place that knows where a weight or bias sits in the flat parameter vector θ.
 *
 * <p>Blocks follow each other as {@code layer1.weights}, {@code layer1.bias}, {@code layer2.weights}, …; weights are
 * row-major, one row per neuron, one column per input of the layer. Layers are numbered from 1 in names and in this
 * class; neurons and inputs from 0.
 */
public final class ParameterLayout {

    /**
     * A named matrix or vector inside θ.
     *
     * @param name for instance {@code layer1.weights}
     * @param layer number of the layer, from 1
     * @param bias whether the block is the bias vector
     * @param offset index of its first entry in θ
     * @param rows neurons of the layer
     * @param columns inputs of the layer; 1 for a bias
     */
    public record Block(String name, int layer, boolean bias, int offset, int rows, int columns) {

        /** {@return number of entries} */
        public int size() {
            return rows * columns;
        }
    }

    private final List<Block> blocks;
    private final int[] weightOffsets;
    private final int[] biasOffsets;
    private final int[] widths;
    private final int size;

    ParameterLayout(int inputWidth, List<Layer> layers) {
        List<Block> list = new ArrayList<>();
        weightOffsets = new int[layers.size()];
        biasOffsets = new int[layers.size()];
        widths = new int[layers.size() + 1];
        widths[0] = inputWidth;
        requireFits(inputWidth, layers);
        int offset = 0;
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            widths[l + 1] = layer.width();
            weightOffsets[l] = offset;
            list.add(new Block("layer" + (l + 1) + ".weights", l + 1, false, offset, layer.width(), widths[l]));
            offset += layer.width() * widths[l];
            biasOffsets[l] = -1;
            if (layer.bias()) {
                biasOffsets[l] = offset;
                list.add(new Block("layer" + (l + 1) + ".bias", l + 1, true, offset, layer.width(), 1));
                offset += layer.width();
            }
        }
        blocks = List.copyOf(list);
        size = offset;
    }

    /** θ is one array, so its length must fit into an int. */
    private static void requireFits(int inputWidth, List<Layer> layers) {
        double size = 0;
        double columns = inputWidth;
        for (Layer layer : layers) {
            size += layer.width() * (columns + (layer.bias() ? 1 : 0));
            columns = layer.width();
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The network would have " + size + " parameters, but at most "
                    + Integer.MAX_VALUE + " fit into one array: use narrower layers.");
        }
    }

    /** {@return length of θ} */
    public int size() {
        return size;
    }

    /** {@return number of layers} */
    public int layerCount() {
        return weightOffsets.length;
    }

    /** {@return all blocks in the order of θ} */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * {@return the block of that name}
     *
     * @param name name such as {@code layer1.weights}
     * @throws IllegalArgumentException if there is none, listing the names
     */
    public Block block(String name) {
        for (Block block : blocks) {
            if (block.name().equals(name)) {
                return block;
            }
        }
        throw new IllegalArgumentException("No parameter block '" + name + "': there are "
                + String.join(", ", blocks.stream().map(Block::name).toList()) + ".");
    }

    /**
     * {@return number of neurons of layer {@code layer} (from 1), or of inputs for layer 0}
     *
     * @param layer layer from 1, or 0 for the inputs
     */
    public int width(int layer) {
        return widths[layer];
    }

    /**
     * {@return whether layer {@code layer} (from 1) has a bias}
     *
     * @param layer layer from 1
     */
    public boolean hasBias(int layer) {
        return biasOffsets[layer - 1] >= 0;
    }

    /**
     * {@return index in θ of the first weight of layer {@code layer} (from 1)}
     *
     * @param layer layer from 1
     */
    public int weightOffset(int layer) {
        return weightOffsets[layer - 1];
    }

    /**
     * {@return index in θ of the first bias of layer {@code layer} (from 1)}
     *
     * @param layer layer from 1
     * @throws IllegalArgumentException if the layer has no bias
     */
    public int biasOffset(int layer) {
        if (!hasBias(layer)) {
            throw new IllegalArgumentException("Layer " + layer + " has no bias.");
        }
        return biasOffsets[layer - 1];
    }

    /**
     * {@return index in θ of the weight from input {@code input} to neuron {@code neuron} of layer {@code layer} (from
     * 1)}
     *
     * @param layer layer from 1
     * @param neuron neuron of the layer, from 0
     * @param input neuron of the layer before, or input, from 0
     */
    public int weight(int layer, int neuron, int input) {
        return weightOffsets[layer - 1] + neuron * widths[layer - 1] + input;
    }

    /**
     * {@return index in θ of the bias of neuron {@code neuron} of layer {@code layer} (from 1)}
     *
     * @param layer layer from 1
     * @param neuron neuron of the layer, from 0
     */
    public int bias(int layer, int neuron) {
        return biasOffset(layer) + neuron;
    }

    /**
     * {@return the block that holds θ[index]}
     *
     * @param index place in θ, from 0
     */
    public Block blockOf(int index) {
        for (Block block : blocks) {
            if (index >= block.offset() && index < block.offset() + block.size()) {
                return block;
            }
        }
        throw new IndexOutOfBoundsException("No parameter " + index + ": there are " + size + ".");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterLayout p && blocks.equals(p.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return "ParameterLayout" + blocks;
    }
}
