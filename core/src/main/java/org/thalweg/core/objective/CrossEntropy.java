package org.thalweg.core.objective;

import org.thalweg.core.internal.elementary.ElementaryKernels;

/**
 * Cross-entropy of a softmax output, ℓ = −Σ<sub>j</sub> t<sub>j</sub> ln softmax(z)<sub>j</sub>, natural logarithm.
 *
 * <p>Targets are labels (one-hot) or distributions. Derivatives are in the logits: with T = Σ t,
 * ∂ℓ/∂z<sub>j</sub> = T p<sub>j</sub> − t<sub>j</sub> and ∂²ℓ/∂z<sub>i</sub>∂z<sub>j</sub> = T (δ<sub>ij</sub> p<sub>i</sub>
 * − p<sub>i</sub>p<sub>j</sub>). The logits are shifted by their largest before exponentiation, and
 * 1 − p<sub>j</sub> is formed as the sum of the other probabilities, so that neither overflow nor cancellation occurs.
 */
public record CrossEntropy() implements Loss {

    private static final double DISTRIBUTION_TOLERANCE = 1e-9;

    @Override
    public String name() {
        return "cross-entropy";
    }

    @Override
    public OutputForm outputForm() {
        return OutputForm.LOGITS;
    }

    @Override
    public void check(int width, int samples, double[] targets, boolean softmaxOutput) {
        Loss.super.check(width, samples, targets, softmaxOutput);
        for (int n = 0; n < samples; n++) {
            double sum = 0;
            for (int j = 0; j < width; j++) {
                double t = targets[j * samples + n];
                if (t < 0) {
                    throw new IllegalArgumentException("Target " + t + " of sample " + (n + 1) + ", class " + (j + 1)
                            + " is negative, but cross-entropy needs probabilities (or class labels).");
                }
                sum += t;
            }
            if (Math.abs(sum - 1) > DISTRIBUTION_TOLERANCE) {
                throw new IllegalArgumentException("The targets of sample " + (n + 1) + " sum to " + sum
                        + ", but cross-entropy needs a probability distribution for each sample (or class labels).");
            }
        }
    }

    /** Allocates at order 0 only: the higher orders keep the exponentials where the gradient will be. */
    @Override
    public void evaluate(
            int order,
            int width,
            int samples,
            int stride,
            double[] outputs,
            double[] targets,
            double[] value,
            double[] gradient,
            double[] hessian) {
        double[] e = order == 0 ? new double[width * stride] : gradient;
        if (width == 2) {
            exponentialsOfTwo(samples, stride, outputs, value, e);
        } else {
            exponentials(width, samples, stride, outputs, value, e);
        }
        ElementaryKernels.chosen().log1p(value, 0, samples, value);
        for (int s = 0; s < samples; s++) {
            value[s] = value(width, s, stride, outputs, targets, value[s]);
        }
        for (int s = 0; s < samples && order >= 1; s++) {
            double others = sumOfOthers(width, s, stride, e);
            double total = targetSum(width, s, stride, targets);
            if (order == 2) {
                hessian(width, s, stride, e, others, total, hessian);
            }
            gradient(width, s, stride, targets, others, total, e);
        }
    }

    /** As {@link #exponentials} for two classes, of which one has the exponential 1: half the work, the same bits. */
    private static void exponentialsOfTwo(int samples, int stride, double[] z, double[] others, double[] e) {
        for (int s = 0; s < samples; s++) {
            others[s] = -Math.abs(z[s] - z[stride + s]);
        }
        ElementaryKernels.chosen().exp(others, 0, samples, others);
        for (int s = 0; s < samples; s++) {
            double difference = z[s] - z[stride + s];
            e[s] = difference >= 0 ? 1 : others[s];
            e[stride + s] = difference <= 0 ? 1 : others[s];
        }
    }

    /** e_j = exp(z_j − max z) and their sum without that of the largest z. */
    private static void exponentials(int width, int samples, int stride, double[] z, double[] others, double[] e) {
        double[] max = others;
        System.arraycopy(z, 0, max, 0, samples);
        for (int j = 1; j < width; j++) {
            for (int s = 0; s < samples; s++) {
                max[s] = Math.max(max[s], z[j * stride + s]);
            }
        }
        for (int j = 0; j < width; j++) {
            int row = j * stride;
            for (int s = 0; s < samples; s++) {
                e[row + s] = z[row + s] - max[s];
            }
            ElementaryKernels.chosen().exp(e, row, row + samples, e);
        }
        for (int s = 0; s < samples; s++) {
            others[s] = sumOfOthers(width, s, stride, e);
        }
    }

    /** The class whose exponential is 1. */
    private static int best(int width, int s, int stride, double[] e) {
        int j = 0;
        while (j < width - 1 && e[j * stride + s] != 1) {
            j++;
        }
        return j;
    }

    /** Σ over j ≠ best of e_j; the partition sum is this plus 1. */
    private static double sumOfOthers(int width, int s, int stride, double[] e) {
        int best = best(width, s, stride, e);
        double sum = 0;
        for (int j = 0; j < width; j++) {
            if (j != best) {
                sum += e[j * stride + s];
            }
        }
        return sum;
    }

    private static double targetSum(int width, int s, int stride, double[] targets) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            sum += targets[j * stride + s];
        }
        return sum;
    }

    private static double value(int width, int s, int stride, double[] z, double[] targets, double logPartition) {
        double max = z[s];
        for (int j = 1; j < width; j++) {
            max = Math.max(max, z[j * stride + s]);
        }
        double value = 0;
        for (int j = 0; j < width; j++) {
            double t = targets[j * stride + s];
            // A class with t = 0 adds nothing, even if its logit is −∞.
            if (t != 0) {
                value = Math.fma(t, (max - z[j * stride + s]) + logPartition, value);
            }
        }
        return Double.isNaN(max + logPartition) ? Double.NaN : value;
    }

    /** (1 − p_j) times the partition sum: at least 1 unless j is the best class, so the difference is harmless. */
    private static double complement(double e, boolean best, double others) {
        return best ? others : 1 + others - e;
    }

    /** Replaces the exponentials by the gradient. */
    private static void gradient(
            int width, int s, int stride, double[] targets, double others, double total, double[] e) {
        int best = best(width, s, stride, e);
        for (int j = 0; j < width; j++) {
            double t = targets[j * stride + s];
            double ej = e[j * stride + s];
            if (t > 0.5 * total) {
                // T p − t = −(T (1 − p) − (T − t)), with 1 − p from the other classes.
                double rest = complement(ej, j == best, others) / (1 + others);
                e[j * stride + s] = (total - t) - total * rest;
            } else {
                e[j * stride + s] = Math.fma(total, ej / (1 + others), -t);
            }
        }
    }

    private static void hessian(
            int width, int s, int stride, double[] e, double others, double total, double[] hessian) {
        int best = best(width, s, stride, e);
        double partition = 1 + others;
        for (int i = 0, row = 0; i < width; i++, row++) {
            double pi = e[i * stride + s] / partition;
            for (int j = 0; j < i; j++, row++) {
                hessian[row * stride + s] = -total * pi * (e[j * stride + s] / partition);
            }
            double rest = complement(e[i * stride + s], i == best, others) / partition;
            hessian[row * stride + s] = total * pi * rest;
        }
    }
}
