package org.thalweg.core.objective;

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
        for (int s = 0; s < samples; s++) {
            int best = largest(width, s, stride, outputs);
            double max = outputs[best * stride + s];
            double others = sumOfOthers(width, s, stride, outputs, best, max);
            double total = targetSum(width, s, stride, targets);
            value[s] = value(width, s, stride, outputs, targets, max, others);
            if (order >= 1) {
                gradient(width, s, stride, outputs, targets, max, others, total, gradient);
            }
            if (order == 2) {
                hessian(width, s, stride, outputs, best, max, others, total, hessian);
            }
        }
    }

    private static int largest(int width, int s, int stride, double[] z) {
        int best = 0;
        for (int j = 1; j < width; j++) {
            if (z[j * stride + s] > z[best * stride + s]) {
                best = j;
            }
        }
        return best;
    }

    /** Σ over j ≠ best of exp(z_j − max); the partition sum is this plus 1. */
    private static double sumOfOthers(int width, int s, int stride, double[] z, int best, double max) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            if (j != best) {
                sum += StrictMath.exp(z[j * stride + s] - max);
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

    private static double value(int width, int s, int stride, double[] z, double[] targets, double max, double others) {
        double logPartition = StrictMath.log1p(others);
        double value = 0;
        for (int j = 0; j < width; j++) {
            double t = targets[j * stride + s];
            // A class with t = 0 adds nothing, even if its logit is −∞.
            if (t != 0) {
                value = Math.fma(t, (max - z[j * stride + s]) + logPartition, value);
            }
        }
        return Double.isNaN(max + others) ? Double.NaN : value;
    }

    private static void gradient(
            int width,
            int s,
            int stride,
            double[] z,
            double[] targets,
            double max,
            double others,
            double total,
            double[] gradient) {
        for (int j = 0; j < width; j++) {
            double t = targets[j * stride + s];
            double e = StrictMath.exp(z[j * stride + s] - max);
            double p = e / (1 + others);
            if (t > 0.5 * total) {
                // T p − t = −(T (1 − p) − (T − t)), with 1 − p summed from the other classes.
                double rest = complement(width, s, stride, z, j, max) / (1 + others);
                gradient[j * stride + s] = (total - t) - total * rest;
            } else {
                gradient[j * stride + s] = Math.fma(total, p, -t);
            }
        }
    }

    private static double complement(int width, int s, int stride, double[] z, int excluded, double max) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            if (j != excluded) {
                sum += StrictMath.exp(z[j * stride + s] - max);
            }
        }
        return sum;
    }

    private static void hessian(
            int width,
            int s,
            int stride,
            double[] z,
            int best,
            double max,
            double others,
            double total,
            double[] hessian) {
        double partition = 1 + others;
        for (int i = 0, row = 0; i < width; i++) {
            double pi = StrictMath.exp(z[i * stride + s] - max) / partition;
            for (int j = 0; j < i; j++, row++) {
                double pj = StrictMath.exp(z[j * stride + s] - max) / partition;
                hessian[row * stride + s] = -total * pi * pj;
            }
            double rest = (i == best ? others : complement(width, s, stride, z, i, max)) / partition;
            hessian[row * stride + s] = total * pi * rest;
            row++;
        }
    }
}
