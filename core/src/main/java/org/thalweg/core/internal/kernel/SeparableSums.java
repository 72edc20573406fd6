package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/** Sums over samples that make the Hessian of {@link SeparableHessian}. */
final class SeparableSums {

    /** {@link SeparableShape#neuronSize} sums per neuron; room for one neuron if the data are one block. */
    final double[] neurons;
    /** Σ w h̃_i h̃_j at [i][j] for j ≤ i, rows {@link SeparableShape#outputStride} apart. */
    final double[] output;
    /** Σ δ_o ã_p φ′_i at [o · columns + p][i], rows {@link SeparableShape#slopeStride} apart. */
    final double[] response;
    /** Σ w ∂ℓ/∂h_i φ″_i ã_p ã_q at [i][packed (p, q)]. */
    final double[] bent;
    /** Scratch of the store: one number per neuron. */
    final double[] row;

    SeparableSums(NetworkPlan plan) {
        SeparableShape shape = new SeparableShape(plan);
        int last = shape.hidden - 1;
        int all = Math.addExact(shape.neuronAt(last), shape.neuronSize(last));
        neurons = new double[plan.blocks == 1 ? shape.neuronSize(last) : all];
        output = new double[Math.multiplyExact(shape.outputColumns, shape.outputStride)];
        response = new double[plan.outputs() * shape.columns * shape.slopeStride];
        bent = new double[shape.hidden * shape.products];
        row = new double[shape.slopeStride];
    }

    void clear() {
        Arrays.fill(neurons, 0);
        Arrays.fill(output, 0);
        Arrays.fill(response, 0);
        Arrays.fill(bent, 0);
    }

    void add(SeparableSums part) {
        Totals.add(part.neurons, neurons);
        Totals.add(part.output, output);
        Totals.add(part.response, response);
        Totals.add(part.bent, bent);
    }
}
