package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/**
 * Hessian-vector and Gauss–Newton products over one block, by the R-operator (B. Pearlmutter, Neural Computation 6, 147,
 * 1994; N. Schraudolph, Neural Computation 14, 1723, 2002).
 */
final class DirectionPass {

    private final NetworkPlan plan;
    private final RowOps ops;
    private final Propagation propagation;

    DirectionPass(NetworkPlan plan, RowOps ops, Propagation propagation) {
        this.plan = plan;
        this.ops = ops;
        this.propagation = propagation;
    }

    /** Adds the block's Hessian times vector to the gradient sums; forward, loss and backwardKeeping have run. */
    void addHessianProduct(double[] theta, double[] vector, BlockScratch s) {
        DirectionScratch d = s.direction();
        forward(theta, vector, true, s, d);
        lossDirection(s, d);
        for (int l = plan.layers; l >= 1; l--) {
            delta(l, true, s, d);
            if (l > 1) {
                propagation.transposed(theta, l, d.rdelta[l], d.rg[l - 1], null, s.length);
                int below = plan.width[l - 1];
                ops.addLinear(
                        vector, plan.weight[l], 1, below, s.delta[l], plan.width[l], d.rg[l - 1], below, s.length);
            }
            addOuter(l, d.rdelta[l], s);
            if (l > 1) {
                ops.dots(
                        s.delta[l],
                        0,
                        plan.width[l],
                        d.ra[l - 1],
                        0,
                        plan.width[l - 1],
                        s.length,
                        s.totals.gradient[l],
                        0,
                        plan.columns[l],
                        false,
                        s.tileLanes);
            }
        }
    }

    /** Adds the block's Gauss–Newton matrix times vector to the gradient sums; forward and loss have run. */
    void addGaussNewtonProduct(double[] theta, double[] vector, BlockScratch s) {
        DirectionScratch d = s.direction();
        forward(theta, vector, false, s, d);
        lossDirection(s, d);
        for (int l = plan.layers; l >= 1; l--) {
            delta(l, false, s, d);
            if (l > 1) {
                propagation.transposed(theta, l, d.rdelta[l], d.rg[l - 1], null, s.length);
            }
            addOuter(l, d.rdelta[l], s);
        }
    }

    private void addOuter(int l, Rows rdelta, BlockScratch s) {
        ops.dots(
                rdelta,
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

    /** Fills ra = φ′ · rz and, if wanted, bend = φ″ · rz. */
    private void forward(double[] theta, double[] vector, boolean keepBend, BlockScratch s, DirectionScratch d) {
        for (int l = 1; l <= plan.layers; l++) {
            int in = plan.width[l - 1];
            int width = plan.width[l];
            double[] bias = plan.bias[l] < 0 ? null : vector;
            ops.affine(
                    vector,
                    plan.weight[l],
                    in,
                    1,
                    bias,
                    plan.bias[l],
                    s.a[l - 1],
                    0,
                    1,
                    in,
                    d.ra[l],
                    0,
                    width,
                    null,
                    s.length);
            if (l > 1) {
                ops.addLinear(theta, plan.weight[l], in, 1, d.ra[l - 1], in, d.ra[l], width, s.length);
            }
            if (!plan.linear[l]) {
                if (keepBend) {
                    ops.multiply(s.d2[l], 0, d.ra[l], 0, d.bend[l], 0, width, s.length);
                }
                ops.multiply(s.d1[l], 0, d.ra[l], 0, d.ra[l], 0, width, s.length);
            }
        }
    }

    /** rg = w ∂²ℓ/∂y² ra at the output. */
    private void lossDirection(BlockScratch s, DirectionScratch d) {
        int last = plan.layers;
        int outputs = plan.outputs();
        Rows rg = d.rg[last];
        Arrays.fill(rg.data, 0, outputs * s.length, 0);
        for (int i = 0, row = 0; i < outputs; i++) {
            for (int j = 0; j <= i; j++, row++) {
                ops.addProduct(s.lossHessian, row, d.ra[last], j, rg, i, 1, 1, s.length);
                if (j < i) {
                    ops.addProduct(s.lossHessian, row, d.ra[last], i, rg, j, 1, 1, s.length);
                }
            }
        }
    }

    private void delta(int l, boolean withBend, BlockScratch s, DirectionScratch d) {
        int width = plan.width[l];
        if (plan.linear[l]) {
            return;
        }
        ops.multiply(s.d1[l], 0, d.rg[l], 0, d.rdelta[l], 0, width, s.length);
        if (withBend) {
            ops.addProduct(d.bend[l], 0, s.g[l], 0, d.rdelta[l], 0, 1, width, s.length);
        }
    }
}
