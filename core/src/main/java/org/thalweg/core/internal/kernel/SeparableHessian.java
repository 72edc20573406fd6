package org.thalweg.core.internal.kernel;

/**
 * The Hessian of one hidden layer under the squared error of linear outputs, neuron by neuron.
 *
 * <p>Here ∂²ℓ/∂z_o∂z_r = 2 w δ_or, so that the sums over samples need no output index: with ã = (x, 1) and h̃ = (h, 1) they are
 * Σ w φ′_i ã_p ã_q φ′_j for j ≤ i and p ≥ q, Σ w φ′_i ã_p h̃_j, and Σ w h̃_i h̃_j for j ≤ i; weights of the output are multiplied
 * in by {@link SeparableStore}. {@link PanelSums} or {@link PairedSums} form them. Forward, loss and gradient have run.
 */
final class SeparableHessian {

    private final NetworkPlan plan;
    private final RowOps ops;
    private final Propagation propagation;
    private final boolean gaussNewton;
    private final SeparableShape shape;
    private final SeparableStore store;
    private final PanelSums panels;
    private final PairedSums pairs;
    private final PairedStore pairedStore;

    SeparableHessian(NetworkPlan plan, RowOps ops, Propagation propagation, boolean gaussNewton) {
        this.plan = plan;
        this.ops = ops;
        this.propagation = propagation;
        this.gaussNewton = gaussNewton;
        shape = new SeparableShape(plan);
        store = new SeparableStore(plan, shape, !gaussNewton);
        panels = new PanelSums(plan, shape, ops);
        pairs = new PairedSums(plan, shape, ops);
        pairedStore = new PairedStore(plan, shape, !gaussNewton);
    }

    /** Adds the block to the sums over blocks. */
    void add(double[] theta, BlockScratch s) {
        SeparableSums sums = s.totals.separable();
        SeparableScratch c = s.separable();
        formProducts(s, c);
        if (shape.paired) {
            pairs.add(sums, s, c);
        } else {
            panels.prepare(s, c);
            for (int i = 0; i < shape.hidden; i += 2) {
                panels.addNeurons(i, sums, shape.neuronAt(i), shape.neuronAt(i + 1), shape.crossAt(i), false, s, c);
            }
            panels.addOutput(sums, !gaussNewton, false, s, c);
        }
        addBent(theta, sums, s, c);
    }

    /** Writes the Hessian of data that make one block: the sums of two neurons are used while they are in the cache. */
    void store(double[] theta, double totalWeight, double[] hessian, BlockScratch s) {
        SeparableSums sums = s.totals.separable();
        SeparableScratch c = s.separable();
        formProducts(s, c);
        panels.prepare(s, c);
        panels.addOutput(sums, !gaussNewton, true, s, c);
        java.util.Arrays.fill(sums.bent, 0);
        addBent(theta, sums, s, c);
        int second = shape.products * shape.slopeStride;
        for (int i = 0; i < shape.hidden; i += 2) {
            panels.addNeurons(i, sums, 0, second, 0, true, s, c);
            store.neuron(i, 0, 0, theta, sums, totalWeight, hessian);
            if (i + 1 < shape.hidden) {
                store.neuron(i + 1, second, shape.crossAt(1), theta, sums, totalWeight, hessian);
            }
        }
        store.output(sums, totalWeight, hessian);
    }

    /** Writes the sums over all blocks. */
    void store(double[] theta, SeparableSums sums, double totalWeight, double[] hessian) {
        if (shape.paired) {
            pairedStore.store(theta, sums, totalWeight, hessian);
            return;
        }
        for (int i = 0; i < shape.hidden; i++) {
            store.neuron(i, shape.neuronAt(i), shape.crossAt(i), theta, sums, totalWeight, hessian);
        }
        store.output(sums, totalWeight, hessian);
    }

    private void formProducts(BlockScratch s, SeparableScratch c) {
        for (int p = 0; p < shape.columns; p++) {
            ops.scaleRows(s.a[0], 0, p + 1, s.a[0], p, c.products, p * (p + 1) / 2, s.length);
        }
    }

    /** Σ w ∂ℓ/∂h_i φ″_i ã_p ã_q. */
    private void addBent(double[] theta, SeparableSums sums, BlockScratch s, SeparableScratch c) {
        if (gaussNewton || plan.linear[1]) {
            return;
        }
        propagation.transposed(theta, 2, s.delta[2], c.bent, s.d2[1], s.length);
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
