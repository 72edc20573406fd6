package org.thalweg.core.internal.kernel;

import java.util.Arrays;

/** Residuals √(w/Σw)(y − t) and their Jacobian, one row per sample and output. */
final class JacobianPass {

    private final NetworkPlan plan;
    private final RowOps ops;
    private final Propagation propagation;
    private final double totalWeight;

    JacobianPass(NetworkPlan plan, RowOps ops, Propagation propagation, double totalWeight) {
        this.plan = plan;
        this.ops = ops;
        this.propagation = propagation;
        this.totalWeight = totalWeight;
    }

    /** Stores the residuals of the block whose first sample is number {@code first}; forward has run. */
    void residuals(int first, double[] residuals, BlockScratch s) {
        int outputs = plan.outputs();
        Rows y = s.a[plan.layers];
        for (int n = 0; n < s.count; n++) {
            double root = root(n, s);
            for (int j = 0; j < outputs; j++) {
                double difference = y.data[y.at(j) + n] - s.targets.data[s.targets.at(j) + n];
                residuals[(first + n) * outputs + j] = root * difference;
            }
        }
    }

    private double root(int n, BlockScratch s) {
        return Math.sqrt(s.weights.data[s.weights.at(0) + n] / totalWeight);
    }

    /** Stores the Jacobian's rows of the block; forward to order 1 has run. */
    void jacobian(double[] theta, int first, double[] jacobian, BlockScratch s) {
        int outputs = plan.outputs();
        Rows g = s.g[plan.layers];
        for (int j = 0; j < outputs; j++) {
            Arrays.fill(g.data, 0, outputs * s.length, 0);
            g.fill(j, 0, s.length, 1);
            propagation.backward(theta, s);
            for (int n = 0; n < s.count; n++) {
                storeRow(n, root(n, s), ((first + n) * outputs + j) * plan.size, jacobian, s);
            }
        }
    }

    private void storeRow(int n, double root, int start, double[] jacobian, BlockScratch s) {
        for (int l = 1; l <= plan.layers; l++) {
            int in = plan.width[l - 1];
            double[] a = s.a[l - 1].data;
            int stride = s.a[l - 1].stride;
            int column = s.a[l - 1].offset + n;
            int at = start + plan.weight[l];
            for (int i = 0; i < plan.width[l]; i++) {
                double factor = root * s.delta[l].data[s.delta[l].at(i) + n];
                for (int p = 0; p < in; p++, at++) {
                    jacobian[at] = factor * a[column + p * stride];
                }
                if (plan.bias[l] >= 0) {
                    jacobian[start + plan.bias[l] + i] = factor;
                }
            }
        }
    }
}
