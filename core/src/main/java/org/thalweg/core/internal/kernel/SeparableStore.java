package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/**
 * Writes the sums of {@link SeparableHessian} into the matrix.
 *
 * <p>With M_ij = 2 Σ_o W_oi W_oj entry ((i, p), (j, q)) is M_ij Σ w φ′_i φ′_j ã_p ã_q, the same for (j, q), (i, p): rows of neuron i
 * are written for j ≤ i, and copied to columns eight neurons at a time, so that both sides move along cache lines.
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

    /** Rows of neuron i, whose sums begin at {@code at}; with the last of eight neurons, the columns of all eight. */
    void neuron(int i, int at, double[] theta, SeparableSums sums, double totalWeight, double[] hessian) {
        double factor = 1 / totalWeight;
        couplings(theta, i, 2 * factor, sums.row);
        for (int p = 0; p < shape.columns; p++) {
            int row = plan.parameter(1, i, p) * size;
            for (int q = 0; q < shape.columns; q++) {
                int pq = p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p;
                int step = step(q);
                int to = row + plan.parameter(1, 0, q);
                scaleBy(sums.row, sums.neurons, at + pq * SampleBlocks.pad(i + 1), i + 1, hessian, to, step);
                if (second) {
                    add(factor, sums.bent[i * shape.products + pq], hessian, to + i * step);
                }
            }
        }
        cross(i, at + shape.products * SampleBlocks.pad(i + 1), theta, sums, factor, hessian);
        if (i % STRIP == STRIP - 1 || i == shape.hidden - 1) {
            mirror(i / STRIP * STRIP, i + 1, hessian);
        }
    }

    private int step(int p) {
        return p < plan.width[0] ? plan.width[0] : 1;
    }

    /** row[j] = factor · Σ_o W_oi W_oj for j ≤ i. */
    private void couplings(double[] theta, int i, double factor, double[] row) {
        int k = shape.hidden;
        for (int j = 0; j <= i; j++) {
            double sum = 0;
            for (int o = 0, w = plan.weight[2]; o < outputs; o++, w += k) {
                sum = Math.fma(theta[w + i], theta[w + j], sum);
            }
            row[j] = factor * sum;
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
                scale(scale, sums.neurons, from, k, hessian, to);
                if (second) {
                    add(factor, sums.response[(o * shape.columns + p) * shape.slopeStride + i], hessian, to + i);
                }
                if (plan.bias[2] >= 0) {
                    hessian[row + plan.bias[2] + o] = scale * sums.neurons[from + k];
                }
            }
        }
    }

    private static void scale(double factor, double[] from, int at, int count, double[] out, int to) {
        for (int j = 0; j < count; j++) {
            out[to + j] = factor * from[at + j];
        }
    }

    /** Columns of neurons from … to−1, from their rows. */
    private void mirror(int from, int to, double[] hessian) {
        for (int p = 0; p < shape.columns; p++) {
            int first = plan.parameter(1, from, p);
            for (int q = 0; q < shape.columns; q++) {
                int column = plan.parameter(1, 0, q);
                mirror(first, step(p), to - from, column, step(q), from, hessian);
                for (int i = from + 1; i < to; i++) {
                    int inside = column + from * step(q);
                    mirror(first + (i - from) * step(p), step(p), 1, inside, step(q), i - from, hessian);
                }
            }
            int last = plan.bias[2] >= 0 ? plan.bias[2] + outputs : plan.weight[2] + outputs * shape.hidden;
            mirror(first, step(p), to - from, plan.weight[2], 1, last - plan.weight[2], hessian);
        }
    }

    /** Copies entries (row + i · rowStep, column + j · columnStep) to their mirror images. */
    private void mirror(int row, int rowStep, int rows, int column, int columnStep, int columns, double[] hessian) {
        for (int j = 0; j < columns; j++) {
            int c = column + j * columnStep;
            int to = c * size + row;
            for (int i = 0, from = row * size + c; i < rows; i++, from += rowStep * size, to += rowStep) {
                hessian[to] = hessian[from];
            }
        }
    }

    /** Entries of two parameters of outputs, 0 between different outputs. */
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
            for (int i = 1; i < shape.outputColumns; i++) {
                mirror(plan.parameter(2, o, i), 1, 1, plan.weight[2] + o * k, 1, Math.min(i, k), hessian);
            }
        }
    }
}
