package org.thalweg.core.network;

import java.util.Arrays;

/** An immutable parameter vector θ together with its layout, for the edges of the API. */
public final class Parameters {

    private final ParameterLayout layout;
    private final double[] values;

    private Parameters(ParameterLayout layout, double[] values) {
        this.layout = layout;
        this.values = values;
    }

    /**
     * Wraps a copy of the values.
     *
     * @param layout the layout that the values follow
     * @param values θ[layout.size()], finite
     * @return the parameters
     * @throws IllegalArgumentException if the length differs or a value is not finite
     */
    public static Parameters of(ParameterLayout layout, double[] values) {
        if (values.length != layout.size()) {
            throw new IllegalArgumentException(
                    "The network has " + layout.size() + " parameters, but " + values.length + " were given.");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("Parameter "
                        + (i - layout.blockOf(i).offset()) + " of "
                        + layout.blockOf(i).name() + " is " + values[i] + ", but every parameter must be finite.");
            }
        }
        return new Parameters(layout, values.clone());
    }

    /** {@return where each entry lies} */
    public ParameterLayout layout() {
        return layout;
    }

    /** {@return length of θ} */
    public int size() {
        return values.length;
    }

    /**
     * {@return the entry θ[index]}
     *
     * @param index place in θ, from 0
     */
    public double get(int index) {
        return values[index];
    }

    /** {@return a copy of θ} */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * {@return a copy of a named block, block[rows][columns]}
     *
     * @param blockName name such as {@code layer1.weights}
     */
    public double[][] matrix(String blockName) {
        ParameterLayout.Block block = layout.block(blockName);
        double[][] matrix = new double[block.rows()][];
        for (int r = 0; r < block.rows(); r++) {
            int start = block.offset() + r * block.columns();
            matrix[r] = Arrays.copyOfRange(values, start, start + block.columns());
        }
        return matrix;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters p && layout.equals(p.layout) && Arrays.equals(values, p.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Parameters" + Arrays.toString(values);
    }
}
