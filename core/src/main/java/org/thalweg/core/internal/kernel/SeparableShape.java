package org.thalweg.core.internal.kernel;

/** Numbers of rows of {@link SeparableHessian}, and where their sums lie. */
final class SeparableShape {

    /** Neurons of the hidden layer. */
    final int hidden;
    /** Rows of ã, and whether the last of them is the ones of a bias. */
    final int columns;

    final boolean biased;
    /** Products ã_p ã_q, p ≥ q. */
    final int products;
    /** Products, then, where they do not end with them, ã_p themselves. */
    final int rows;
    /** {@link NetworkPlan#paired}: rows of h̃ are then followed by those of δ. */
    final boolean paired;
    /** Rows of h̃, and their number padded to a multiple of 8. */
    final int outputColumns;

    final int outputStride;
    /** Neurons padded to a multiple of 8. */
    final int slopeStride;

    SeparableShape(NetworkPlan plan) {
        hidden = plan.width[1];
        columns = plan.columns[1];
        biased = plan.bias[1] >= 0;
        products = columns * (columns + 1) / 2;
        rows = biased ? products : products + columns;
        outputColumns = plan.columns[2];
        paired = plan.paired;
        outputStride = SampleBlocks.pad(paired ? outputColumns + plan.outputs() : outputColumns);
        slopeStride = SampleBlocks.pad(hidden);
    }

    /** Where the sums Σ w φ′_i ã_p ã_q φ′_j of neuron i begin if all neurons are kept: products rows, j ≤ i. */
    int neuronAt(int i) {
        int full = i / RowOps.LANES;
        int padded = RowOps.LANES * (RowOps.LANES * full * (full + 1) / 2 + i % RowOps.LANES * (full + 1));
        return products * padded;
    }

    /** Where the sums Σ w φ′_i ã_p h̃_j of neuron i begin if all neurons are kept: columns rows. */
    int crossAt(int i) {
        return i * columns * outputStride;
    }

    /** Number of the row of ã_p ã_q among the products of neuron i. */
    int product(int i, int p, int q) {
        int row = p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p;
        return isTurned(i) ? (row + columns) % products : row;
    }

    /** Whether the products of neuron i begin with those of the bias, see {@link PanelSums}. */
    private boolean isTurned(int i) {
        return biased && !paired && i % 2 == 1;
    }
}
