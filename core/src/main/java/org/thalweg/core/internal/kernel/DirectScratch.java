package org.thalweg.core.internal.kernel;

/** What {@link DirectHessian} needs beside the forward and backward pass. Rows of J and DJ are parameters in θ's order. */
final class DirectScratch {

    /** ∂z_o/∂θ at entry o · count + n. */
    final Rows jacobian;
    /** Σ_r D_or ∂z_r/∂θ at entry o · count + n. */
    final Rows weighted;
    /** The rows of {@link #jacobian} as {@link RowOps#panels}. */
    final Rows panels = new Rows();
    /** D_or at row o · outputs + r. */
    final Rows curvature;
    /** φ′_i W_oi, then φ′_i Σ_r W_ri D_or, for one output o. */
    final Rows slope;
    /** ã_p ã_q, and δ_o ã_p. */
    final Rows products;
    /** w ∂ℓ/∂a_i φ″_i. */
    final Rows bent;
    /** Sums that are added to the matrix, rows padded to a multiple of 8. */
    final double[] sums;
    /** Sums of the last rows and columns, which fill no panel. */
    final double[] corner = new double[RowOps.LANES * RowOps.LANES];
    /** Views that are set before each use. */
    final Rows view = new Rows();

    final Rows column = new Rows();

    DirectScratch(NetworkPlan plan, int block) {
        int k = plan.width[1];
        int outputs = plan.outputs();
        int columns = plan.columns[1];
        int length = outputs * block + RowOps.LANES;
        jacobian = new Rows(plan.size, length);
        weighted = new Rows(plan.size, length);
        panels.data = new double[Math.multiplyExact(RowOps.grouped(plan.size), outputs * block)];
        curvature = new Rows(outputs * outputs, block);
        slope = new Rows(k, block);
        bent = new Rows(k, block);
        sums = new double[Math.max(columns * (columns + 1) / 2, outputs * columns) * SampleBlocks.pad(k)];
        products = new Rows(Math.max(columns * (columns + 1) / 2, outputs * columns), block);
    }

    void setLength(int length) {
        curvature.stride = length;
        slope.stride = length;
        bent.stride = length;
        products.stride = length;
    }
}
