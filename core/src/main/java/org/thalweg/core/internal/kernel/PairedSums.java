package org.thalweg.core.internal.kernel;

/**
 * Sums of {@link SeparableHessian} for few neurons: rows of samples against rows of samples, two neurons at a time.
 *
 * <p>Nothing is padded to a multiple of eight neurons, and no sum is formed twice but for horizontal sums. Rows h̃ are weighted and followed
 * by δ, so that Σ δ_o ã_p φ′_i are formed beside Σ w φ′_i ã_p h̃_j.
 */
final class PairedSums {

    private final NetworkPlan plan;
    private final SeparableShape shape;
    private final RowOps ops;

    PairedSums(NetworkPlan plan, SeparableShape shape, RowOps ops) {
        this.plan = plan;
        this.shape = shape;
        this.ops = ops;
    }

    void add(SeparableSums sums, BlockScratch s, SeparableScratch c) {
        int last = shape.outputColumns;
        ops.scaleRows(s.a[1], 0, last, s.weights, 0, c.weightedHidden, 0, s.length);
        Rows ones = s.a[1];
        ops.slabs(c.products, 0, shape.products, s.weights, 0, c.productSlabs, 0, RowOps.SIX, s.length);
        ops.slabs(s.a[0], 0, shape.columns, ones, shape.hidden, c.inputSlabs, 0, RowOps.THREE, s.length);
        ops.slabs(s.a[1], 0, last, s.weights, 0, c.hiddenSlabs, 0, RowOps.SIX, s.length);
        ops.slabs(s.delta[2], 0, plan.outputs(), ones, shape.hidden, c.hiddenSlabs, last, RowOps.SIX, s.length);
        for (int i = 0; i < shape.hidden; i += 2) {
            int rows = Math.min(2, shape.hidden - i);
            ops.pairs(
                    s.d1[1],
                    i,
                    rows,
                    c.productSlabs,
                    shape.products,
                    s.length,
                    sums.neurons,
                    shape.neuronAt(i),
                    shape.neuronAt(i + 1),
                    s.tileLanes);
        }
        for (int i = 0; i < shape.hidden; i++) {
            ops.crosses(
                    s.d1[1],
                    i,
                    c.inputSlabs,
                    shape.columns,
                    c.hiddenSlabs,
                    last + plan.outputs(),
                    s.length,
                    sums.cross,
                    shape.crossAt(i),
                    shape.outputStride,
                    s.tileLanes);
        }
        ops.dots(
                c.weightedHidden,
                0,
                last,
                s.a[1],
                0,
                last,
                s.length,
                sums.output,
                0,
                shape.outputStride,
                true,
                s.tileLanes);
    }
}
