package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/**
 * Writes the sums of {@link SeparableHessian} into the matrix.
 *
 * <p>With M_ij = 2 Σ_o W_oi W_oj entry ((i, p), (j, q)) is M_ij Σ w φ′_i φ′_j ã_p ã_q, the same for (j, q), (i, p): rows of neuron i
 * are written for j ≤ i; in the end the other half is copied, eight rows at a time, so that every row is written from left to right.
 */
final class SeparableStore {

    private static final int STRIP = RowOps.LANES;

    private final NetworkPlan plan;
    private final SeparableShape shape;
    private final boolean second;
    private final int size;
    private final int outputs;

    SeparableStore(NetworkPlan plan, SeparableShape shape, boolean second) {
        this.plan = plan;
        this.shape = shape;
        this.second = second;
        size = plan.size;
        outputs = plan.outputs();
    }

    /** Rows of neuron i, whose sums begin at {@code at} and {@code crossAt}, for parameters of neurons j ≤ i and of outputs. */
    void neuron(int i, int at, int crossAt, double[] theta, SeparableSums sums, double totalWeight, double[] hessian) {
        double factor = 1 / totalWeight;
        couplings(plan, theta, i, 2 * factor, sums.row);
        int stride = SampleBlocks.pad(i + 1);
        for (int p = 0; p < shape.columns; p++) {
            int row = plan.parameter(1, i, p) * size;
            int q = 0;
            if (plan.width[0] == 2) {
                int left = at + shape.product(i, p, 0) * stride;
                int right = at + shape.product(i, p, 1) * stride;
                scaleBoth(sums.row, sums.neurons, left, right, i + 1, hessian, row + plan.weight[1]);
                q = 2;
            }
            for (; q < shape.columns; q++) {
                int to = row + plan.parameter(1, 0, q);
                scaleBy(sums.row, sums.neurons, at + shape.product(i, p, q) * stride, i + 1, hessian, to, step(q));
            }
            for (q = 0; second && q < shape.columns; q++) {
                int to = row + plan.parameter(1, 0, q) + i * step(q);
                add(factor, sums.bent[i * shape.products + pair(p, q)], hessian, to);
            }
        }
        cross(i, crossAt, theta, sums, factor, hessian);
    }

    private static int pair(int p, int q) {
        return p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p;
    }

    private int step(int p) {
        return p < plan.width[0] ? plan.width[0] : 1;
    }

    /** row[j] = factor · Σ_o W_oi W_oj for j ≤ i. */
    static void couplings(NetworkPlan plan, double[] theta, int i, double factor, double[] row) {
        int k = plan.width[1];
        for (int j = 0; j <= i; j++) {
            double sum = 0;
            for (int o = 0, w = plan.weight[2]; o < plan.outputs(); o++, w += k) {
                sum = Math.fma(theta[w + i], theta[w + j], sum);
            }
            row[j] = factor * sum;
        }
    }

    /** Two inputs side by side, as they lie in θ. */
    private static void scaleBoth(double[] row, double[] from, int left, int right, int count, double[] out, int to) {
        for (int j = 0, k = to; j < count; j++, k += 2) {
            out[k] = row[j] * from[left + j];
            out[k + 1] = row[j] * from[right + j];
        }
    }

    private static void scaleBy(double[] row, double[] from, int at, int count, double[] out, int to, int step) {
        if (step == 1) {
            for (int j = 0; j < count; j++) {
                out[to + j] = row[j] * from[at + j];
            }
        } else {
            for (int j = 0, k = to; j < count; j++, k += step) {
                out[k] = row[j] * from[at + j];
            }
        }
    }

    private static void add(double factor, double sum, double[] hessian, int at) {
        hessian[at] = Math.fma(factor, sum, hessian[at]);
    }

    /** Entries of neuron i and the parameters of the outputs. */
    private void cross(int i, int at, double[] theta, SeparableSums sums, double factor, double[] hessian) {
        int k = shape.hidden;
        for (int p = 0; p < shape.columns; p++) {
            int row = plan.parameter(1, i, p) * size;
            int from = at + p * shape.outputStride;
            for (int o = 0; o < outputs; o++) {
                int to = row + plan.weight[2] + o * k;
                double scale = 2 * factor * theta[plan.weight[2] + o * k + i];
                scale(scale, sums.cross, from, k, hessian, to);
                if (second) {
                    double response = sums.response[(o * shape.columns + p) * shape.slopeStride + i];
                    add(factor, response, hessian, to + i);
                }
                if (plan.bias[2] >= 0) {
                    hessian[row + plan.bias[2] + o] = scale * sums.cross[from + k];
                }
            }
        }
    }

    private static void scale(double factor, double[] from, int at, int count, double[] out, int to) {
        for (int j = 0; j < count; j++) {
            out[to + j] = factor * from[at + j];
        }
    }

    /** Entries of neuron i and those after it, and of outputs and neurons, from their mirror images. */
    private void mirror(double[] hessian) {
        int k = shape.hidden;
        for (int from = 0; from < k; from += STRIP) {
            int to = Math.min(from + STRIP, k);
            for (int i = from; i < to; i++) {
                mirror(i, i + 1, i + 1, to, hessian);
            }
            mirror(from, to, to, k, hessian);
        }
        for (int row = plan.weight[2]; row < size; row += STRIP) {
            copy(row, Math.min(row + STRIP, size), 0, plan.weight[2], hessian);
        }
    }

    /** Entries of neurons i and j for from ≤ i &lt; to and first ≤ j &lt; last. */
    private void mirror(int from, int to, int first, int last, double[] hessian) {
        int inputs = plan.width[0];
        int weight = plan.weight[1];
        int bias = plan.bias[1];
        int end = weight + to * inputs;
        for (int row = weight + from * inputs; row < end; row += STRIP) {
            int rows = Math.min(row + STRIP, end);
            copy(row, rows, weight + first * inputs, weight + last * inputs, hessian);
            if (shape.biased) {
                copy(row, rows, bias + first, bias + last, hessian);
            }
        }
        if (shape.biased) {
            copy(bias + from, bias + to, weight + first * inputs, weight + last * inputs, hessian);
            copy(bias + from, bias + to, bias + first, bias + last, hessian);
        }
    }

    /** Copies to rows from … to−1, which are written side by side from left to right. */
    private void copy(int from, int to, int first, int last, double[] hessian) {
        for (int column = first; column < last; column++) {
            int source = column * size;
            for (int row = from, at = from * size + column; row < to; row++, at += size) {
                hessian[at] = hessian[source + row];
            }
        }
    }

    /** Entries of two parameters of outputs, 0 between different outputs, and then all that neurons have left open. */
    void output(SeparableSums sums, double totalWeight, double[] hessian) {
        double factor = 2 / totalWeight;
        int k = shape.hidden;
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < shape.outputColumns; i++) {
                int row = plan.parameter(2, o, i) * size;
                if (outputs > 1) {
                    Arrays.fill(hessian, row + plan.weight[2], row + size, 0);
                }
                int to = row + plan.weight[2] + o * k;
                scale(factor, sums.output, i * shape.outputStride, Math.min(i + 1, k), hessian, to);
                if (i == k) {
                    hessian[row + plan.bias[2] + o] = factor * sums.output[i * shape.outputStride + k];
                }
            }
            for (int i = 0; i < shape.outputColumns; i++) {
                int row = plan.parameter(2, o, i);
                copy(row, row + 1, plan.weight[2] + o * k + i + 1, plan.weight[2] + o * k + k, hessian);
                if (i < k && plan.bias[2] >= 0) {
                    copy(row, row + 1, plan.bias[2] + o, plan.bias[2] + o + 1, hessian);
                }
            }
        }
        mirror(hessian);
    }
}
