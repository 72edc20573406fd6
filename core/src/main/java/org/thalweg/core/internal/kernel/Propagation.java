package org.thalweg.core.internal.kernel;

/** Forward and backward pass over one block of samples. */
final class Propagation {

    /** Numbers that are computed and used before the next ones: three such stretches stay in the first-level cache. */
    private static final int NEAR = 1024;

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
            if (plan.linear[l]) {
                preactivations(theta, l, 0, plan.width[l], s);
            } else {
                activations(theta, l, order, s);
            }
        }
    }

    /** A few neurons at a time, whose preactivations are still in the nearest cache when their activation is computed. */
    private void activations(double[] theta, int l, int order, BlockScratch s) {
        int most = Math.max(4, NEAR / s.length / 4 * 4);
        double[][] derivatives = s.derivatives[l];
        for (NetworkPlan.Run run : plan.runs[l]) {
            for (int from = run.from(); from < run.to(); from += most) {
                int to = Math.min(from + most, run.to());
                preactivations(theta, l, from, to, s);
                run.activation().evaluate(order, derivatives[0], from * s.length, to * s.length, derivatives);
            }
        }
    }

    private void preactivations(double[] theta, int l, int from, int to, BlockScratch s) {
        int in = plan.width[l - 1];
        double[] bias = plan.bias[l] < 0 ? null : theta;
        ops.affine(
                theta,
                plan.weight[l] + from * in,
                in,
                1,
                bias,
                plan.bias[l] + from,
                s.a[l - 1],
                0,
                1,
                in,
                s.a[l],
                from,
                to - from,
                null,
                s.length);
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

    /** From g of the output layer to the gradient sums; delta is left filled for layers above the first only. */
    void addGradientBackward(double[] theta, BlockScratch s) {
        outputDelta(s);
        if (plan.layers == 1) {
            addGradient(1, s);
            return;
        }
        for (int l = plan.layers; l > 2; l--) {
            step(theta, l, s);
            addGradient(l, s);
        }
        ops.backward(
                theta,
                plan.weight[2],
                s.delta[2],
                plan.width[2],
                s.d1[1],
                s.delta[1],
                s.a[1],
                plan.width[1],
                s.a[0],
                plan.columns[1],
                s.length,
                s.totals.gradient[1],
                s.totals.gradient[2],
                plan.columns[2],
                s.tileLanes);
    }

    /** From g of the output layer to delta of all layers. */
    void backward(double[] theta, BlockScratch s) {
        outputDelta(s);
        for (int l = plan.layers; l >= 2; l--) {
            step(theta, l, s);
        }
    }

    /** From delta of layer l to delta of layer l − 1. */
    private void step(double[] theta, int l, BlockScratch s) {
        transposed(theta, l, s.delta[l], s.delta[l - 1], plan.linear[l - 1] ? null : s.d1[l - 1], s.length);
    }

    /** From g of the output layer to delta and g of all layers. */
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

    /** Adds the block to the gradient sums, from delta of all layers. */
    void addGradient(BlockScratch s) {
        for (int l = 1; l <= plan.layers; l++) {
            addGradient(l, s);
        }
    }

    private void addGradient(int l, BlockScratch s) {
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
