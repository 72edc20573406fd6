package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/**
 * Writes the sums of {@link PairedSums} into the matrix.
 *
 * <p>As {@link SeparableStore}, but each sum to both of its places at once: a matrix of few neurons stays in the nearest caches, where
 * loops over its short rows cost more than the order of writing.
 */
final class PairedStore {

    private final NetworkPlan plan;
    private final SeparableShape shape;
    private final boolean second;
    private final int size;

    PairedStore(NetworkPlan plan, SeparableShape shape, boolean second) {
        this.plan = plan;
        this.shape = shape;
        this.second = second;
        size = plan.size;
    }

    void store(double[] theta, SeparableSums sums, double totalWeight, double[] hessian) {
        double factor = 1 / totalWeight;
        for (int i = 0; i < shape.hidden; i++) {
            SeparableStore.couplings(plan, theta, i, 2 * factor, sums.row);
            for (int p = 0; p < shape.columns; p++) {
                neuron(i, p, factor, sums, hessian);
                cross(i, p, theta, factor, sums, hessian);
            }
        }
        outputs(2 * factor, sums.output, hessian);
    }

    /** Entries of parameter (i, p) and the parameters of neurons j ≤ i. */
    private void neuron(int i, int p, double factor, SeparableSums sums, double[] hessian) {
        int row = plan.parameter(1, i, p);
        for (int q = 0; q < shape.columns; q++) {
            int from = shape.neuronAt(i) + shape.product(i, p, q) * SampleBlocks.pad(i + 1);
            int column = plan.parameter(1, 0, q);
            int step = q < plan.width[0] ? plan.width[0] : 1;
            int at = row * size + column;
            int mirror = column * size + row;
            for (int j = 0; j < i; j++, at += step, mirror += step * size) {
                double value = sums.row[j] * sums.neurons[from + j];
                hessian[at] = value;
                hessian[mirror] = value;
            }
            hessian[at] = sums.row[i] * sums.neurons[from + i];
            if (second) {
                hessian[at] = Math.fma(factor, sums.bent[i * shape.products + shape.product(i, p, q)], hessian[at]);
            }
        }
    }

    /** Entries of parameter (i, p) and the parameters of outputs. */
    private void cross(int i, int p, double[] theta, double factor, SeparableSums sums, double[] hessian) {
        int row = plan.parameter(1, i, p);
        int from = shape.crossAt(i) + p * shape.outputStride;
        for (int o = 0; o < plan.outputs(); o++) {
            int column = plan.weight[2] + o * shape.hidden;
            double scale = 2 * factor * theta[column + i];
            for (int j = 0, mirror = column * size + row; j < shape.hidden; j++, mirror += size) {
                double value = scale * sums.cross[from + j];
                if (second && j == i) {
                    value = Math.fma(factor, sums.cross[from + shape.outputColumns + o], value);
                }
                hessian[row * size + column + j] = value;
                hessian[mirror] = value;
            }
            if (plan.bias[2] >= 0) {
                double value = scale * sums.cross[from + shape.hidden];
                hessian[row * size + plan.bias[2] + o] = value;
                hessian[(plan.bias[2] + o) * size + row] = value;
            }
        }
    }

    /** Entries of two parameters of outputs, 0 between different outputs. */
    private void outputs(double factor, double[] sums, double[] hessian) {
        if (plan.outputs() > 1) {
            for (int row = plan.weight[2]; row < size; row++) {
                Arrays.fill(hessian, row * size + plan.weight[2], (row + 1) * size, 0);
            }
        }
        for (int o = 0; o < plan.outputs(); o++) {
            for (int i = 0; i < shape.outputColumns; i++) {
                int row = plan.parameter(2, o, i);
                for (int j = 0; j <= i; j++) {
                    int column = plan.parameter(2, o, j);
                    double value = factor * sums[i * shape.outputStride + j];
                    hessian[row * size + column] = value;
                    hessian[column * size + row] = value;
                }
            }
        }
    }
}
