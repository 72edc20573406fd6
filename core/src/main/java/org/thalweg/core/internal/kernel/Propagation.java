package org.thalweg.core.internal.kernel;

/** Forward and backward pass over one block of samples. */
final class Propagation {

    private final NetworkPlan plan;
    private final OutputLoss loss;
    private final boolean squaredError;
    private final boolean weighted;
    private final RowOps ops;

    Propagation(NetworkPlan plan, OutputLoss loss, boolean squaredError, boolean weighted, RowOps ops) {
        this.plan = plan;
        this.loss = loss;
        this.squaredError = squaredError;
        this.weighted = weighted;
        this.ops = ops;
    }

    /** Fills a and the derivatives of the activations up to {@code order}. */
    void forward(double[] theta, int order, BlockScratch s) {
        for (int l = 1; l <= plan.layers; l++) {
            int in = plan.width[l - 1];
            double[] bias = plan.bias[l] < 0 ? null : theta;
            ops.affine(
                    theta,
                    plan.weight[l],
                    in,
                    1,
                    bias,
                    plan.bias[l],
                    s.a[l - 1],
                    0,
                    1,
                    in,
                    s.a[l],
                    0,
                    plan.width[l],
                    null,
                    s.length);
            if (!plan.linear[l]) {
                activate(plan.runs[l], order, s.derivatives[l], s.length);
            }
        }
    }

    private static void activate(NetworkPlan.Run[] runs, int order, double[][] derivatives, int length) {
        for (NetworkPlan.Run run : runs) {
            run.activation().evaluate(order, derivatives[0], run.from() * length, run.to() * length, derivatives);
        }
    }

    /** Adds the block's loss to the partial sums, and fills g of the output layer and the loss's second derivatives. */
    void loss(int order, BlockScratch s) {
        if (squaredError) {
            squaredError(order, s);
        } else {
            generalLoss(order, s);
        }
    }

    private void squaredError(int order, BlockScratch s) {
        int outputs = plan.outputs();
        ops.squaredError(s.a[plan.layers], s.targets, s.weights, s.g[plan.layers], outputs, s.length, s.totals.lanes);
        if (order == 2) {
            for (int i = 0, row = 0; i < outputs; i++) {
                for (int j = 0; j < i; j++, row++) {
                    s.lossHessian.fill(row, 0, s.length, 0);
                }
                twice(s.weights, s.lossHessian, row++, s.length);
            }
        }
    }

    private static void twice(Rows from, Rows to, int row, int length) {
        for (int n = 0, i = from.at(0), j = to.at(row); n < length; n++) {
            to.data[j + n] = 2 * from.data[i + n];
        }
    }

    private void generalLoss(int order, BlockScratch s) {
        int outputs = plan.outputs();
        Rows g = s.g[plan.layers];
        System.arraycopy(s.targets.data, s.targets.offset, s.lossTargets, 0, outputs * s.length);
        // Order 0 would do for a value, but losses may want the gradient's memory.
        loss.evaluate(
                Math.max(order, 1),
                outputs,
                s.count,
                s.length,
                s.a[plan.layers].data,
                s.lossTargets,
                s.lossValue,
                g.data,
                s.lossHessian.data);
        RowOps.addWeighted(s.lossValue, weighted ? s.weights : null, s.count, s.totals.lanes);
        if (order >= 1) {
            weigh(g, outputs, s);
        }
        if (order == 2) {
            weigh(s.lossHessian, outputs * (outputs + 1) / 2, s);
        }
    }

    /** Multiplies by the weights, and sets the padding to 0: every later sum carries one of these factors. */
    private void weigh(Rows rows, int count, BlockScratch s) {
        if (s.count < s.length) {
            for (int i = 0; i < count; i++) {
                rows.fill(i, s.count, s.length, 0);
            }
        }
        if (weighted) {
            ops.scaleRows(rows, 0, count, s.weights, 0, rows, 0, s.length);
        }
    }

    /** From g of the output layer to delta of all layers. */
    void backward(double[] theta, BlockScratch s) {
        outputDelta(s);
        for (int l = plan.layers - 1; l >= 1; l--) {
            transposed(theta, l + 1, s.delta[l + 1], s.delta[l], plan.linear[l] ? null : s.d1[l], s.length);
        }
    }

    /** As {@link #backward}, and keeps g of all layers. */
    void backwardKeeping(double[] theta, BlockScratch s) {
        outputDelta(s);
        for (int l = plan.layers - 1; l >= 1; l--) {
            transposed(theta, l + 1, s.delta[l + 1], s.g[l], null, s.length);
            if (!plan.linear[l]) {
                ops.multiply(s.d1[l], 0, s.g[l], 0, s.delta[l], 0, plan.width[l], s.length);
            }
        }
    }

    private void outputDelta(BlockScratch s) {
        int last = plan.layers;
        if (!plan.linear[last]) {
            ops.multiply(s.d1[last], 0, s.g[last], 0, s.delta[last], 0, plan.outputs(), s.length);
        }
    }

    /** out = scale · Wᵀ in for the weights of layer l. */
    void transposed(double[] theta, int l, Rows in, Rows out, Rows scale, int length) {
        int below = plan.width[l - 1];
        ops.affine(theta, plan.weight[l], 1, below, null, 0, in, 0, 1, plan.width[l], out, 0, below, scale, length);
    }

    /** Adds the block to the gradient sums. */
    void addGradient(BlockScratch s) {
        for (int l = 1; l <= plan.layers; l++) {
            ops.dots(
                    s.delta[l],
                    0,
                    plan.width[l],
                    s.a[l - 1],
                    0,
                    plan.columns[l],
                    s.length,
                    s.totals.gradient[l],
                    0,
                    plan.columns[l],
                    false,
                    s.tileLanes);
        }
    }
}
