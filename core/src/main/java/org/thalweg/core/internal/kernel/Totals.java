package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/** What an evaluation sums up over samples. */
final class Totals {

    private final NetworkPlan plan;
    private PairSums[][] pairs;
    private SeparableSums separable;

    /** The 8 partial sums of the loss. */
    final double[] lanes = new double[RowOps.LANES];
    /**
     * gradient[l][i · columns + p]: gradient, or product, with respect to the parameter matrix of layer l; zeros fill up to a
     * multiple of 8.
     */
    final double[][] gradient;
    /** Loss summed up over finished groups of blocks. */
    private double loss;

    Totals(NetworkPlan plan) {
        this.plan = plan;
        gradient = new double[plan.layers + 1][];
        for (int l = 1; l <= plan.layers; l++) {
            gradient[l] = new double[SampleBlocks.pad(Math.multiplyExact(plan.width[l], plan.columns[l]))];
        }
    }

    /** pairs[l][m] for l ≤ m, about n² / 2 numbers, made when first needed. */
    PairSums[][] pairs() {
        if (pairs == null) {
            pairs = new PairSums[plan.layers + 1][plan.layers + 1];
            for (int l = 1; l <= plan.layers; l++) {
                for (int m = l; m <= plan.layers; m++) {
                    pairs[l][m] = new PairSums(plan, l, m);
                }
            }
        }
        return pairs;
    }

    /** Sums of {@link SeparableHessian}, made when first needed. */
    SeparableSums separable() {
        if (separable == null) {
            separable = new SeparableSums(plan);
        }
        return separable;
    }

    void clear(boolean matrix) {
        loss = 0;
        Arrays.fill(lanes, 0);
        for (int l = 1; l < gradient.length; l++) {
            Arrays.fill(gradient[l], 0);
        }
        if (plan.storesEarly()) {
            return;
        }
        if (matrix && plan.separable) {
            separable().clear();
        } else if (matrix) {
            PairSums[][] all = pairs();
            for (int l = 1; l < all.length; l++) {
                for (int m = l; m < all.length; m++) {
                    all[l][m].clear();
                }
            }
        }
    }

    void add(Totals part, boolean matrix) {
        loss += part.loss();
        for (int l = 1; l < gradient.length; l++) {
            add(part.gradient[l], gradient[l]);
        }
        if (matrix && plan.separable) {
            separable.add(part.separable);
            return;
        }
        for (int l = 1; matrix && l < gradient.length; l++) {
            for (int m = l; m < gradient.length; m++) {
                add(part.pairs[l][m].sums, pairs[l][m].sums);
                add(part.pairs[l][m].extra, pairs[l][m].extra);
            }
        }
    }

    static void add(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** The loss, not divided by the weights. */
    double loss() {
        return loss + RowOps.sum(lanes, 0);
    }
}
