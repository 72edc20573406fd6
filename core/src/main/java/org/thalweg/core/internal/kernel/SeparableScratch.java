package org.thalweg.core.internal.kernel;

/** What {@link SeparableHessian} needs beside the forward and backward pass. */
final class SeparableScratch {

    /** Rows of h̃ that are multiplied by the weights at a time. */
    static final int CHUNK = 6;

    /** ã_p ã_q for p ≥ q. */
    final Rows products;
    /** w ∂ℓ/∂h_i φ″_i. */
    final Rows bent;

    // For panels:
    /** φ′ as {@link RowOps#panels}. */
    final Rows slopes = new Rows();
    /** h̃ as {@link RowOps#panels}. */
    final Rows hidden = new Rows();
    /** w ã_p ã_q but for those equal to w ã_p, then w ã_p, then the first ones again. */
    final Rows weighted;
    /** Rows of two neurons, or some rows w h̃_i. */
    final Rows formed;

    // For pairs:
    /** w ã_p ã_q as {@link RowOps#slabs}. */
    final Rows productSlabs;
    /** ã_p as slabs. */
    final Rows inputSlabs;
    /** w h̃_i, then δ, as slabs. */
    final Rows hiddenSlabs;
    /** w h̃_i. */
    final Rows weightedHidden;

    SeparableScratch(NetworkPlan plan, int block) {
        SeparableShape shape = new SeparableShape(plan);
        products = new Rows(shape.products, block);
        bent = new Rows(shape.hidden, block);
        int paneled = shape.paired ? 0 : 1;
        slopes.data = new double[paneled * Math.multiplyExact(RowOps.grouped(shape.hidden), block)];
        hidden.data = new double[paneled * Math.multiplyExact(RowOps.grouped(shape.outputColumns), block)];
        weighted = new Rows(paneled * (2 * shape.rows - shape.columns), block);
        formed = new Rows(paneled * Math.max(2 * shape.rows, CHUNK), block);
        int paired = 1 - paneled;
        productSlabs = new Rows(paired * SampleBlocks.pad(shape.products, RowOps.SIX), block);
        inputSlabs = new Rows(paired * SampleBlocks.pad(shape.columns, RowOps.THREE), block);
        hiddenSlabs = new Rows(paired * SampleBlocks.pad(shape.outputColumns + plan.outputs(), RowOps.SIX), block);
        weightedHidden = new Rows(paired * shape.outputColumns, block);
    }

    void setLength(int length) {
        products.stride = length;
        bent.stride = length;
        weighted.stride = length;
        formed.stride = length;
        productSlabs.stride = length;
        inputSlabs.stride = length;
        hiddenSlabs.stride = length;
        weightedHidden.stride = length;
    }
}
