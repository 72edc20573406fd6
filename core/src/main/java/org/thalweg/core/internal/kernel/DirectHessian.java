package org.thalweg.core.internal.kernel;

/**
 * The Hessian of a network with one hidden layer as one matrix product over samples and outputs, JᵀDJ, plus the few second
 * derivatives of the outputs.
 *
 * <p>With z the preactivations of the output and D = w ∂²ℓ/∂z², ∂z_o/∂θ is φ′_i W_oi ã_p for the hidden layer and ã_j for the
 * output layer. The product writes rows of the matrix in θ's order, and goes straight into the matrix, because for few
 * samples storing costs more than summing. Second derivatives of z exist for one hidden neuron only: φ″_i W_oi ã_p ã_q and φ′_i ã_p.
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

    /** Writes the Hessian of data that make one block; forward, loss and backwardKeeping have run. */
    void store(double[] theta, double totalWeight, double[] hessian, BlockScratch s) {
        DirectScratch d = s.direct();
        double factor = 1 / totalWeight;
        formCurvature(factor, s, d);
        for (int o = 0; o < outputs; o++) {
            formJacobian(o, theta, s, d);
            formWeighted(o, theta, s, d);
        }
        multiply(hessian, s, d);
        if (!gaussNewton) {
            addBent(factor, hessian, s, d);
            addResponses(factor, hessian, s, d);
        }
        mirror(hessian);
    }

    /** The lower triangle of JᵀDJ, whose last rows may have columns that are no whole panel. */
    private void multiply(double[] hessian, BlockScratch s, DirectScratch d) {
        int count = outputs * s.count;
        int n = plan.size;
        int whole = n / RowOps.LANES * RowOps.LANES;
        d.panels.offset = 0;
        RowOps.panels(d.jacobian, n, count, d.panels);
        ops.products(d.weighted, 0, n, d.panels, whole, count, hessian, 0, n, true, true);
        if (whole == n) {
            return;
        }
        d.panels.offset = d.panels.at(whole / RowOps.GROUP) + whole % RowOps.GROUP;
        ops.products(d.weighted, whole, n - whole, d.panels, n - whole, count, d.corner, 0, RowOps.LANES, false, true);
        for (int i = whole; i < n; i++) {
            System.arraycopy(d.corner, (i - whole) * RowOps.LANES, hessian, i * n + whole, i - whole + 1);
        }
    }

    /** D of the output preactivations, all of it, divided by the total weight. */
    private void formCurvature(double factor, BlockScratch s, DirectScratch d) {
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
            scale(factor, d.curvature.data, d.curvature.at(o * outputs), (o + 1) * s.length);
            for (int r = 0; r < o; r++) {
                int from = d.curvature.at(o * outputs + r);
                System.arraycopy(d.curvature.data, from, d.curvature.data, d.curvature.at(r * outputs + o), s.length);
            }
        }
    }

    private static void scale(double factor, double[] data, int at, int count) {
        for (int k = at; k < at + count; k++) {
            data[k] *= factor;
        }
    }

    private void formJacobian(int o, double[] theta, BlockScratch s, DirectScratch d) {
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

    private void formWeighted(int o, double[] theta, BlockScratch s, DirectScratch d) {
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
    private void addBent(double factor, double[] hessian, BlockScratch s, DirectScratch d) {
        if (plan.linear[1]) {
            return;
        }
        int columns = plan.columns[1];
        for (int p = 0; p < columns; p++) {
            ops.scaleRows(s.a[0], 0, p + 1, s.a[0], p, d.products, p * (p + 1) / 2, s.length);
        }
        ops.multiply(s.d2[1], 0, s.g[1], 0, d.bent, 0, hidden, s.length);
        int pairs = columns * (columns + 1) / 2;
        flip(d.bent, hidden, s, d);
        int stride = SampleBlocks.pad(hidden);
        ops.products(d.products, 0, pairs, d.panels, hidden, s.count, d.sums, 0, stride, false, true);
        for (int p = 0; p < columns; p++) {
            for (int q = 0; q <= p; q++) {
                addBent(p, q, factor, d.sums, (p * (p + 1) / 2 + q) * stride, hessian);
            }
        }
    }

    /** Parameters of a layer lie by input, then bias: the later index is the larger one. */
    private void addBent(int p, int q, double factor, double[] sums, int at, double[] hessian) {
        int n = plan.size;
        int step = (p < inputs ? inputs : 1) * n + (q < inputs ? inputs : 1);
        int to = plan.parameter(1, 0, p) * n + plan.parameter(1, 0, q);
        for (int i = 0; i < hidden; i++, to += step) {
            hessian[to] = Math.fma(factor, sums[at + i], hessian[to]);
        }
    }

    /** Σ_n δ_o ã_p φ′_i. */
    private void addResponses(double factor, double[] hessian, BlockScratch s, DirectScratch d) {
        int n = plan.size;
        int columns = plan.columns[1];
        for (int o = 0; o < outputs; o++) {
            ops.scaleRows(s.a[0], 0, columns, s.delta[2], o, d.products, o * columns, s.length);
        }
        flip(s.d1[1], hidden, s, d);
        int stride = SampleBlocks.pad(hidden);
        ops.products(d.products, 0, outputs * columns, d.panels, hidden, s.count, d.sums, 0, stride, false, true);
        for (int o = 0; o < outputs; o++) {
            for (int p = 0; p < columns; p++) {
                int at = (o * columns + p) * stride;
                int to = (plan.weight[2] + o * hidden) * n + plan.parameter(1, 0, p);
                int step = n + (p < inputs ? inputs : 1);
                for (int i = 0; i < hidden; i++, to += step) {
                    hessian[to] = Math.fma(factor, d.sums[at + i], hessian[to]);
                }
            }
        }
    }

    private static void flip(Rows rows, int count, BlockScratch s, DirectScratch d) {
        d.panels.offset = 0;
        RowOps.panels(rows, count, s.count, d.panels);
    }

    /** Copies the lower triangle to the upper, some rows at a time, which are written from left to right. */
    private void mirror(double[] hessian) {
        int n = plan.size;
        for (int i0 = 0; i0 < n; i0 += TILE) {
            int end = Math.min(i0 + TILE, n);
            for (int i = i0; i < end; i++) {
                for (int j = i0; j < i; j++) {
                    hessian[j * n + i] = hessian[i * n + j];
                }
            }
            for (int j = end; j < n; j++) {
                for (int i = i0, from = j * n + i0, to = i0 * n + j; i < end; i++, from++, to += n) {
                    hessian[to] = hessian[from];
                }
            }
        }
    }
}
