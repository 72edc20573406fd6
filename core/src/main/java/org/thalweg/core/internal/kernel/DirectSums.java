package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/** Sums over samples that make the Hessian of {@link DirectHessian}. */
final class DirectSums {

    /** Length of a row of {@link #product}, a multiple of 8. */
    final int stride;

    final int bentStride;
    final int responseStride;
    /** JᵀDJ, rows in θ's order; entries above the diagonal are undefined. */
    final double[] product;
    /** Σ w ∂ℓ/∂a_i φ″_i ã_p ã_q at [i][packed (p, q)], rows {@link #bentStride} apart. */
    final double[] bent;
    /** Σ δ_o ã_p φ′_i at [o · columns + p][i], rows {@link #responseStride} apart. */
    final double[] response;

    DirectSums(NetworkPlan plan) {
        int columns = plan.columns[1];
        stride = SampleBlocks.pad(plan.size);
        product = new double[Math.multiplyExact(plan.size, stride)];
        bentStride = SampleBlocks.pad(columns * (columns + 1) / 2);
        responseStride = SampleBlocks.pad(plan.width[1]);
        bent = new double[plan.width[1] * bentStride];
        response = new double[plan.outputs() * columns * responseStride];
    }

    void clear() {
        Arrays.fill(product, 0);
        Arrays.fill(bent, 0);
        Arrays.fill(response, 0);
    }

    void add(DirectSums part) {
        add(part.product, product);
        add(part.bent, bent);
        add(part.response, response);
    }

    private static void add(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** Adds the second derivatives of the outputs to the lower triangle of the product. */
    void addSecondDerivatives(NetworkPlan plan) {
        for (int i = 0; i < plan.width[1]; i++) {
            for (int p = 0; p < plan.columns[1]; p++) {
                int here = plan.parameter(1, i, p);
                addBent(plan, i, p, here);
                addResponses(plan, i, p, here);
            }
        }
    }

    /** Parameters of a layer lie by input, then bias: the later index is the larger one. */
    private void addBent(NetworkPlan plan, int i, int p, int here) {
        int row = here * stride + plan.weight[1] + i * plan.width[0];
        int from = i * bentStride + p * (p + 1) / 2;
        for (int q = 0; q < Math.min(p + 1, plan.width[0]); q++) {
            product[row + q] += bent[from + q];
        }
        if (p == plan.width[0]) {
            product[here * stride + here] += bent[from + p];
        }
    }

    private void addResponses(NetworkPlan plan, int i, int p, int here) {
        for (int o = 0; o < plan.outputs(); o++) {
            int row = plan.weight[2] + o * plan.width[1] + i;
            product[row * stride + here] += response[(o * plan.columns[1] + p) * responseStride + i];
        }
    }
}
