package org.thalweg.core.internal.kernel;

/** What {@link SeparableHessian} needs beside the forward and backward pass. */
final class SeparableScratch {

    /** Rows of h̃ that are multiplied by the weights at a time. */
    static final int CHUNK = 3;

    /** φ′ as {@link RowOps#panels}. */
    final Rows slopes = new Rows();
    /** h̃ as {@link RowOps#panels}. */
    final Rows hidden = new Rows();
    /** ã_p ã_q for p ≥ q. */
    final Rows products;
    /** The same times w, then, where they do not end with them, w ã_p. */
    final Rows weighted;
    /** Rows of one neuron, or some rows w h̃_i. */
    final Rows formed;
    /** w ∂ℓ/∂h_i φ″_i. */
    final Rows bent;

    SeparableScratch(NetworkPlan plan, int block) {
        SeparableShape shape = new SeparableShape(plan);
        slopes.data = new double[Math.multiplyExact(RowOps.grouped(shape.hidden), block)];
        hidden.data = new double[Math.multiplyExact(RowOps.grouped(shape.outputColumns), block)];
        products = new Rows(shape.products, block);
        weighted = new Rows(shape.rows, block);
        formed = new Rows(Math.max(shape.rows, CHUNK), block);
        bent = new Rows(shape.hidden, block);
    }

    void setLength(int length) {
        products.stride = length;
        weighted.stride = length;
        formed.stride = length;
        bent.stride = length;
    }
}
