package org.thalweg.core.internal.kernel;

/**
 * The Hessian of a network with one hidden layer as one matrix product over samples and outputs, JᵀDJ, plus the few second
 * derivatives of the outputs.
 *
 * <p>With z the preactivations of the output and D = w ∂²ℓ/∂z², ∂z_o/∂θ is φ′_i W_oi ã_p for the hidden layer and ã_j for the
 * output layer. The product writes rows of the matrix in θ's order, so that for few samples, where storing costs more than
 * summing, the store is a copy. Second derivatives of z exist for one hidden neuron only: φ″_i W_oi ã_p ã_q and φ′_i ã_p.
 */
final class DirectHessian {

    /** Rows written side by side while the lower triangle is copied to the upper. */
    private static final int TILE = 8;

    private final NetworkPlan plan;
    private final RowOps ops;
    private final boolean gaussNewton;
    private final int outputs;
    private final int hidden;
    private final int inputs;

    DirectHessian(NetworkPlan plan, RowOps ops, boolean gaussNewton) {
        this.plan = plan;
        this.ops = ops;
        this.gaussNewton = gaussNewton;
        outputs = plan.outputs();
        hidden = plan.width[1];
        inputs = plan.width[0];
    }

    void add(double[] theta, BlockScratch s) {
        DirectScratch d = s.direct();
        DirectSums sums = s.totals.direct();
        formCurvature(s, d);
        d.panels.stride = outputs * s.count * RowOps.LANES;
        for (int o = 0; o < outputs; o++) {
            formJacobian(o, theta, s, d);
            formWeighted(o, theta, s, d);
        }
        RowOps.panels(d.jacobian, plan.size, outputs * s.count, d.panels);
        ops.products(
                d.weighted, 0, plan.size, d.panels, plan.size, outputs * s.count, sums.product, 0, sums.stride, true);
        if (!gaussNewton) {
            addBent(sums, s, d);
            addResponses(sums, s, d);
        }
    }

    /** D of the output preactivations, all of it. */
    void formCurvature(BlockScratch s, DirectScratch d) {
        for (int o = 0; o < outputs; o++) {
            for (int r = 0; r <= o; r++) {
                int from = s.lossHessian.at(o * (o + 1) / 2 + r);
                int to = d.curvature.at(o * outputs + r);
                System.arraycopy(s.lossHessian.data, from, d.curvature.data, to, s.length);
            }
            if (!plan.linear[2]) {
                ops.multiply(d.curvature, o * outputs, s.d1[2], 0, d.curvature, o * outputs, o + 1, s.length);
                ops.scaleRows(d.curvature, o * outputs, o + 1, s.d1[2], o, d.curvature, o * outputs, s.length);
                if (!gaussNewton) {
                    ops.addProduct(s.d2[2], o, s.g[2], o, d.curvature, o * outputs + o, 0, 1, s.length);
                }
            }
            for (int r = 0; r < o; r++) {
                int from = d.curvature.at(o * outputs + r);
                System.arraycopy(d.curvature.data, from, d.curvature.data, d.curvature.at(r * outputs + o), s.length);
            }
        }
    }

    void formJacobian(int o, double[] theta, BlockScratch s, DirectScratch d) {
        Rows ones = s.a[1];
        Rows scale = plan.linear[1] ? null : s.d1[1];
        ops.affine(
                theta,
                plan.weight[2] + o * hidden,
                1,
                hidden,
                null,
                0,
                ones,
                hidden,
                0,
                1,
                d.slope,
                0,
                hidden,
                scale,
                s.length);
        Rows out = d.view;
        out.set(d.jacobian.data, o * s.count, d.jacobian.stride);
        formHidden(out, s, d);
        for (int r = 0; r < outputs; r++) {
            if (r == o) {
                formOutput(ones, hidden, r, out, s);
            } else {
                clearOutput(r, out, s.length);
            }
        }
    }

    void formWeighted(int o, double[] theta, BlockScratch s, DirectScratch d) {
        Rows scale = plan.linear[1] ? null : s.d1[1];
        ops.affine(
                theta,
                plan.weight[2],
                1,
                hidden,
                null,
                0,
                d.curvature,
                o * outputs,
                1,
                outputs,
                d.slope,
                0,
                hidden,
                scale,
                s.length);
        Rows out = d.view;
        out.set(d.weighted.data, o * s.count, d.weighted.stride);
        formHidden(out, s, d);
        for (int r = 0; r < outputs; r++) {
            formOutput(d.curvature, o * outputs + r, r, out, s);
        }
    }

    /** slope_i ã_p at the parameters of the hidden layer, one input at a time. */
    private void formHidden(Rows out, BlockScratch s, DirectScratch d) {
        Rows column = d.column;
        for (int p = 0; p < inputs; p++) {
            column.set(out.data, out.at(plan.weight[1] + p), inputs * out.stride);
            ops.scaleRows(d.slope, 0, hidden, s.a[0], p, column, 0, s.length);
        }
        if (plan.bias[1] >= 0) {
            ops.scaleRows(d.slope, 0, hidden, s.a[1], hidden, out, plan.bias[1], s.length);
        }
    }

    /** factor · ã_j at the parameters of output r. */
    private void formOutput(Rows factor, int row, int r, Rows out, BlockScratch s) {
        ops.scaleRows(s.a[1], 0, hidden, factor, row, out, plan.weight[2] + r * hidden, s.length);
        if (plan.bias[2] >= 0) {
            ops.scaleRows(s.a[1], hidden, 1, factor, row, out, plan.bias[2] + r, s.length);
        }
    }

    private void clearOutput(int r, Rows out, int length) {
        for (int j = 0; j < hidden; j++) {
            out.fill(plan.weight[2] + r * hidden + j, 0, length, 0);
        }
        if (plan.bias[2] >= 0) {
            out.fill(plan.bias[2] + r, 0, length, 0);
        }
    }

    /** Σ_n w ∂ℓ/∂a_i φ″_i ã_p ã_q. */
    void addBent(DirectSums sums, BlockScratch s, DirectScratch d) {
        if (plan.linear[1]) {
            return;
        }
        int columns = plan.columns[1];
        for (int p = 0; p < columns; p++) {
            ops.scaleRows(s.a[0], 0, p + 1, s.a[0], p, d.products, p * (p + 1) / 2, s.length);
        }
        ops.multiply(s.d2[1], 0, s.g[1], 0, d.bent, 0, hidden, s.length);
        int pairs = columns * (columns + 1) / 2;
        flip(d.products, pairs, s, d);
        ops.products(d.bent, 0, hidden, d.panels, pairs, s.count, sums.bent, 0, sums.bentStride, false);
    }

    /** Σ_n δ_o ã_p φ′_i. */
    void addResponses(DirectSums sums, BlockScratch s, DirectScratch d) {
        int columns = plan.columns[1];
        for (int o = 0; o < outputs; o++) {
            ops.scaleRows(s.a[0], 0, columns, s.delta[2], o, d.products, o * columns, s.length);
        }
        flip(s.d1[1], hidden, s, d);
        ops.products(
                d.products,
                0,
                outputs * columns,
                d.panels,
                hidden,
                s.count,
                sums.response,
                0,
                sums.responseStride,
                false);
    }

    private static void flip(Rows rows, int count, BlockScratch s, DirectScratch d) {
        d.panels.stride = s.count * RowOps.LANES;
        RowOps.panels(rows, count, s.count, d.panels);
    }

    /** Writes the sums into the matrix, both triangles from the same number. */
    static void store(NetworkPlan plan, DirectSums sums, double totalWeight, boolean second, double[] hessian) {
        if (second) {
            sums.addSecondDerivatives(plan);
        }
        double factor = 1 / totalWeight;
        for (int i0 = 0; i0 < plan.size; i0 += TILE) {
            int end = Math.min(i0 + TILE, plan.size);
            for (int j0 = 0; j0 < i0; j0 += TILE) {
                for (int i = i0; i < end; i++) {
                    storeRow(plan.size, sums, i, j0, j0 + TILE, factor, hessian);
                }
            }
            for (int i = i0; i < end; i++) {
                storeRow(plan.size, sums, i, i0, i + 1, factor, hessian);
            }
        }
    }

    private static void storeRow(int n, DirectSums sums, int i, int from, int to, double factor, double[] hessian) {
        int at = i * sums.stride;
        int row = i * n;
        for (int j = from, mirrored = from * n + i; j < to; j++, mirrored += n) {
            double value = factor * sums.product[at + j];
            hessian[row + j] = value;
            hessian[mirrored] = value;
        }
    }
}
