package org.thalweg.core.internal.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything the passes keep for one block of samples, and the sums over blocks.
 *
 * <p>Letters as in the literature on backpropagation; index l = 0 … layers, 0 is the input: a activation with a row of
 * ones behind the last neuron, d1/d2 = φ′/φ″, g = w ∂ℓ/∂a, delta = w ∂ℓ/∂z, r… derivative along the vector of a product.
 */
final class BlockScratch implements NetworkKernel.Scratch {

    private final NetworkPlan plan;
    private final int block;
    private final int gatheredRows;
    private double[] gathered;
    private DirectionScratch direction;
    private CurvatureScratch curvature;
    private DirectScratch direct;
    private SeparableScratch separable;
    private Totals groupTotals;
    private final List<BlockScratch> helpers = new ArrayList<>();

    final Rows[] a;
    final Rows[] d1;
    final Rows[] d2;
    final Rows[] g;
    final Rows[] delta;
    /** derivatives[l] = {a, d1, d2} of layer l, as an activation wants them. */
    final double[][][] derivatives;

    final Rows targets = new Rows();
    final Rows weights = new Rows();
    final double[] lossTargets;
    final double[] lossValue;
    /** w ∂²ℓ/∂y², packed lower triangle. */
    final Rows lossHessian;
    /** For {@link RowOps#dots}. */
    final double[] tileLanes = new double[RowOps.TILE_LANES];

    final Totals totals;
    /** Samples in the block, and padded number. */
    int count;

    int length;

    BlockScratch(NetworkPlan plan, int block, int gatheredRows) {
        this.plan = plan;
        this.block = block;
        this.gatheredRows = gatheredRows;
        int size = plan.layers + 1;
        a = new Rows[size];
        d1 = new Rows[size];
        d2 = new Rows[size];
        g = new Rows[size];
        delta = new Rows[size];
        derivatives = new double[size][][];
        totals = new Totals(plan);
        a[0] = new Rows();
        for (int l = 1; l < size; l++) {
            int width = plan.width[l];
            a[l] = new Rows(width + 1, block);
            d1[l] = new Rows(width, block);
            d2[l] = new Rows(width, block);
            if (plan.linear[l]) {
                Arrays.fill(d1[l].data, 1);
            }
            g[l] = new Rows(width, block);
            delta[l] = plan.linear[l] ? g[l] : new Rows(width, block);
            derivatives[l] = new double[][] {a[l].data, d1[l].data, d2[l].data};
        }
        int outputs = plan.outputs();
        lossTargets = new double[outputs * block];
        lossValue = new double[block];
        lossHessian = new Rows(outputs * (outputs + 1) / 2, block);
    }

    /** Sets the length of all rows for a block of {@code count} samples. */
    void setLength(int newCount, int newLength) {
        count = newCount;
        if (newLength == length) {
            return;
        }
        length = newLength;
        for (int l = 1; l < a.length; l++) {
            a[l].stride = newLength;
            d1[l].stride = newLength;
            d2[l].stride = newLength;
            g[l].stride = newLength;
            delta[l].stride = newLength;
            a[l].fill(plan.width[l], 0, newLength, 1);
        }
        lossHessian.stride = newLength;
        if (direction != null) {
            direction.setLength(newLength);
        }
        if (curvature != null) {
            curvature.setLength(newLength);
        }
        if (direct != null) {
            direct.setLength(newLength);
        }
        if (separable != null) {
            separable.setLength(newLength);
        }
    }

    /** Sums over groups of blocks, made when first needed. */
    Totals groupTotals() {
        if (groupTotals == null) {
            groupTotals = new Totals(plan);
        }
        return groupTotals;
    }

    /** Scratch number k = 1, 2, … for another thread, made when first needed. */
    BlockScratch helper(int k, Supplier<BlockScratch> maker) {
        while (helpers.size() < k) {
            helpers.add(maker.get());
        }
        return helpers.get(k - 1);
    }

    /** Memory for one block of data, made when first needed. */
    double[] gathered() {
        if (gathered == null) {
            gathered = new double[gatheredRows * block];
        }
        return gathered;
    }

    /** What products need, made when first needed. */
    DirectionScratch direction() {
        if (direction == null) {
            direction = new DirectionScratch(plan, block);
            direction.setLength(length);
        }
        return direction;
    }

    /** What a direct Hessian needs, made when first needed. */
    DirectScratch direct() {
        if (direct == null) {
            direct = new DirectScratch(plan, block);
            direct.setLength(length);
        }
        return direct;
    }

    /** What a separable Hessian needs, made when first needed. */
    SeparableScratch separable() {
        if (separable == null) {
            separable = new SeparableScratch(plan, block);
            separable.setLength(length);
        }
        return separable;
    }

    /** What the Hessian needs, made when first needed. */
    CurvatureScratch curvature() {
        if (curvature == null) {
            curvature = new CurvatureScratch(plan, block, totals.pairs());
            curvature.setLength(length);
        }
        return curvature;
    }
}
