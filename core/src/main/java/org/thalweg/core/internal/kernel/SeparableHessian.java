package org.thalweg.core.internal.kernel;

/**
 * The Hessian of one hidden layer under the squared error of linear outputs, neuron by neuron.
 *
 * <p>Here ∂²ℓ/∂z_o∂z_r = 2 w δ_or, so that the sums over samples need no output index: with ã = (x, 1) and h̃ = (h, 1) they are
 * Σ w φ′_i ã_p ã_q φ′_j for j ≤ i and p ≥ q, Σ w φ′_i ã_p h̃_j, and Σ w h̃_i h̃_j for j ≤ i; weights of the output are multiplied
 * in by {@link SeparableStore}. All rows of one neuron i are products of φ′_i with rows that are formed once per block, and stay
 * in the first-level cache while they meet the panels of φ′ and h̃. Forward, loss and backwardKeeping have run.
 */
final class SeparableHessian {

    private final NetworkPlan plan;
    private final RowOps ops;
    private final boolean gaussNewton;
    private final SeparableShape shape;
    private final SeparableStore store;

    SeparableHessian(NetworkPlan plan, RowOps ops, boolean gaussNewton) {
        this.plan = plan;
        this.ops = ops;
        this.gaussNewton = gaussNewton;
        shape = new SeparableShape(plan);
        store = new SeparableStore(plan, shape, !gaussNewton);
    }

    /** Adds the block to the sums over blocks. */
    void add(BlockScratch s) {
        SeparableSums sums = s.totals.separable();
        SeparableScratch c = s.separable();
        prepare(s, c);
        for (int i = 0; i < shape.hidden; i++) {
            addNeuron(i, sums.neurons, shape.neuronAt(i), false, s, c);
        }
        addRest(sums, false, s, c);
    }

    /** Writes the Hessian of data that make one block: each neuron's sums are used while they are in the cache. */
    void store(double[] theta, double totalWeight, double[] hessian, BlockScratch s) {
        SeparableSums sums = s.totals.separable();
        SeparableScratch c = s.separable();
        prepare(s, c);
        addRest(sums, true, s, c);
        for (int i = 0; i < shape.hidden; i++) {
            addNeuron(i, sums.neurons, 0, true, s, c);
            store.neuron(i, 0, theta, sums, totalWeight, hessian);
        }
        store.output(sums, totalWeight, hessian);
    }

    /** Writes the sums over all blocks. */
    void store(double[] theta, SeparableSums sums, double totalWeight, double[] hessian) {
        for (int i = 0; i < shape.hidden; i++) {
            store.neuron(i, shape.neuronAt(i), theta, sums, totalWeight, hessian);
        }
        store.output(sums, totalWeight, hessian);
    }

    /** Fills the panels and the rows w ã_p ã_q. */
    private void prepare(BlockScratch s, SeparableScratch c) {
        RowOps.panels(s.d1[1], shape.hidden, s.count, c.slopes);
        RowOps.panels(s.a[1], shape.outputColumns, s.count, c.hidden);
        for (int p = 0; p < shape.columns; p++) {
            ops.scaleRows(s.a[0], 0, p + 1, s.a[0], p, c.products, p * (p + 1) / 2, s.length);
        }
        ops.scaleRows(c.products, 0, shape.products, s.weights, 0, c.weighted, 0, s.length);
        if (!shape.biased) {
            ops.scaleRows(s.a[0], 0, shape.columns, s.weights, 0, c.weighted, shape.products, s.length);
        }
    }

    private void addNeuron(int i, double[] sums, int at, boolean fresh, BlockScratch s, SeparableScratch c) {
        ops.scaleRows(c.weighted, 0, shape.rows, s.d1[1], i, c.formed, 0, s.length);
        int stride = SampleBlocks.pad(i + 1);
        ops.products(c.formed, 0, shape.products, c.slopes, i + 1, s.count, sums, at, stride, false, fresh);
        ops.products(
                c.formed,
                shape.rows - shape.columns,
                shape.columns,
                c.hidden,
                shape.outputColumns,
                s.count,
                sums,
                at + shape.products * stride,
                shape.outputStride,
                false,
                fresh);
    }

    private void addRest(SeparableSums sums, boolean fresh, BlockScratch s, SeparableScratch c) {
        int chunk = SeparableScratch.CHUNK;
        for (int from = 0; from < shape.outputColumns; from += chunk) {
            int count = Math.min(chunk, shape.outputColumns - from);
            ops.scaleRows(s.a[1], from, count, s.weights, 0, c.formed, 0, s.length);
            ops.products(
                    c.formed,
                    0,
                    count,
                    c.hidden,
                    from + count,
                    s.count,
                    sums.output,
                    from * shape.outputStride,
                    shape.outputStride,
                    false,
                    fresh);
        }
        if (gaussNewton) {
            return;
        }
        for (int o = 0; o < plan.outputs(); o++) {
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
        if (!plan.linear[1]) {
            if (fresh) {
                java.util.Arrays.fill(sums.bent, 0);
            }
            ops.multiply(s.d2[1], 0, s.g[1], 0, c.bent, 0, shape.hidden, s.length);
            ops.dots(
                    c.bent,
                    0,
                    shape.hidden,
                    c.products,
                    0,
                    shape.products,
                    s.length,
                    sums.bent,
                    0,
                    shape.products,
                    false,
                    s.tileLanes);
        }
    }
}
