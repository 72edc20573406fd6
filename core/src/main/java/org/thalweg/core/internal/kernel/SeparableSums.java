package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/** Sums over samples that make the Hessian of {@link SeparableHessian}. */
final class SeparableSums {

    /** Σ w φ′_i ã_p ã_q φ′_j, see {@link SeparableShape#neuronAt}; room for two neurons if the data are one block. */
    final double[] neurons;
    /** Σ w φ′_i ã_p h̃_j, see {@link SeparableShape#crossAt}; room for two neurons if the data are one block. */
    final double[] cross;
    /** Σ w h̃_i h̃_j at [i][j] for j ≤ i, rows {@link SeparableShape#outputStride} apart. */
    final double[] output;
    /** Σ δ_o ã_p φ′_i, unless they lie beside Σ w φ′_i ã_p h̃_j, at [o · columns + p][i], rows {@link SeparableShape#slopeStride} apart. */
    final double[] response;
    /** Σ w ∂ℓ/∂h_i φ″_i ã_p ã_q at [i][packed (p, q)]. */
    final double[] bent;
    /** Scratch of the store: one number per neuron. */
    final double[] row;

    SeparableSums(NetworkPlan plan) {
        SeparableShape shape = new SeparableShape(plan);
        boolean early = plan.storesEarly();
        neurons = new double[early ? 2 * shape.products * shape.slopeStride : shape.neuronAt(shape.hidden)];
        cross = new double[shape.crossAt(early ? 2 : shape.hidden)];
        output = new double[Math.multiplyExact(shape.outputColumns, shape.outputStride)];
        response = new double[plan.outputs() * shape.columns * shape.slopeStride];
        bent = new double[shape.hidden * shape.products];
        row = new double[shape.slopeStride];
    }

    void clear() {
        Arrays.fill(neurons, 0);
        Arrays.fill(cross, 0);
        Arrays.fill(output, 0);
        Arrays.fill(response, 0);
        Arrays.fill(bent, 0);
    }

    void add(SeparableSums part) {
        Totals.add(part.neurons, neurons);
        Totals.add(part.cross, cross);
        Totals.add(part.output, output);
        Totals.add(part.response, response);
        Totals.add(part.bent, bent);
    }
}
