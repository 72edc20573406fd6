package org.thalweg.core.internal.kernel;

/**
 * Sums of {@link SeparableHessian} for many neurons: all rows of a neuron i are products of φ′_i with rows that are formed once per block,
 * and stay in the first-level cache while they meet the panels of φ′ and h̃.
 *
 * <p>Two neurons at a time, the second with its rows w φ′_i ã_p first, so that these lie next to those of the first neuron and meet the
 * panels of h̃ in larger tiles.
 */
final class PanelSums {

    private final NetworkPlan plan;
    private final SeparableShape shape;
    private final RowOps ops;

    PanelSums(NetworkPlan plan, SeparableShape shape, RowOps ops) {
        this.plan = plan;
        this.shape = shape;
        this.ops = ops;
    }

    /** Fills the panels and the rows w ã_p ã_q. */
    void prepare(BlockScratch s, SeparableScratch c) {
        RowOps.panels(s.d1[1], shape.hidden, s.count, c.slopes);
        RowOps.panels(s.a[1], shape.outputColumns, s.count, c.hidden);
        int others = shape.rows - shape.columns;
        ops.scaleRows(c.products, 0, others, s.weights, 0, c.weighted, 0, s.length);
        ops.scaleRows(s.a[0], 0, shape.columns, s.weights, 0, c.weighted, others, s.length);
        ops.scaleRows(c.products, 0, others, s.weights, 0, c.weighted, shape.rows, s.length);
    }

    /** Sums of neuron i and, if there is one, i + 1, from {@code at}, {@code next} and {@code cross} on. */
    void addNeurons(
            int i, SeparableSums sums, int at, int next, int cross, boolean fresh, BlockScratch s, SeparableScratch c) {
        int rows = shape.rows;
        int others = rows - shape.columns;
        boolean two = i + 1 < shape.hidden;
        ops.scaleRows(c.weighted, 0, rows, s.d1[1], i, c.formed, 0, s.length);
        addProducts(i, 0, sums, at, fresh, s, c);
        if (two) {
            ops.scaleRows(c.weighted, others, rows, s.d1[1], i + 1, c.formed, rows, s.length);
            addProducts(i + 1, shape.biased ? rows : rows + shape.columns, sums, next, fresh, s, c);
        }
        int count = two ? 2 * shape.columns : shape.columns;
        ops.products(
                c.formed,
                others,
                count,
                c.hidden,
                shape.outputColumns,
                s.count,
                sums.cross,
                cross,
                shape.outputStride,
                false,
                fresh);
    }

    private void addProducts(
            int i, int first, SeparableSums sums, int at, boolean fresh, BlockScratch s, SeparableScratch c) {
        int stride = SampleBlocks.pad(i + 1);
        ops.products(c.formed, first, shape.products, c.slopes, i + 1, s.count, sums.neurons, at, stride, false, fresh);
    }

    /** Sums of two outputs and, if wanted, Σ δ_o ã_p φ′_i. */
    void addOutput(SeparableSums sums, boolean responses, boolean fresh, BlockScratch s, SeparableScratch c) {
        int chunk = SeparableScratch.CHUNK;
        for (int from = 0; from < shape.outputColumns; from += chunk) {
            int count = Math.min(chunk, shape.outputColumns - from);
            ops.scaleRows(s.a[1], from, count, s.weights, 0, c.formed, 0, s.length);
            int at = from * shape.outputStride;
            ops.products(
                    c.formed,
                    0,
                    count,
                    c.hidden,
                    from + count,
                    s.count,
                    sums.output,
                    at,
                    shape.outputStride,
                    false,
                    fresh);
        }
        for (int o = 0; responses && o < plan.outputs(); o++) {
            ops.scaleRows(s.a[0], 0, shape.columns, s.delta[2], o, c.formed, 0, s.length);
            int at = o * shape.columns * shape.slopeStride;
            ops.products(
                    c.formed,
                    0,
                    shape.columns,
                    c.slopes,
                    shape.hidden,
                    s.count,
                    sums.response,
                    at,
                    shape.slopeStride,
                    false,
                    fresh);
        }
    }
}
