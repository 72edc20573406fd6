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
        outputStride = SampleBlocks.pad(outputColumns);
        slopeStride = SampleBlocks.pad(hidden);
    }

    /** Sums of neuron i: products rows against φ′_j for j ≤ i, then columns rows against h̃. */
    int neuronSize(int i) {
        return products * SampleBlocks.pad(i + 1) + columns * outputStride;
    }

    /** Where the sums of neuron i begin if all neurons are kept. */
    int neuronAt(int i) {
        int full = i / RowOps.LANES;
        int padded = RowOps.LANES * (RowOps.LANES * full * (full + 1) / 2 + i % RowOps.LANES * (full + 1));
        return products * padded + i * columns * outputStride;
    }
}
