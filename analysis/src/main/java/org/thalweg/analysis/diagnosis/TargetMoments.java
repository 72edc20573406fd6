package org.thalweg.analysis.diagnosis;

import org.thalweg.core.data.Dataset;

/** Weighted mean and spread of the targets. */
final class TargetMoments {

    private final Dataset data;
    private final double[] mean;

    TargetMoments(Dataset data) {
        this.data = data;
        this.mean = new double[data.targetWidth()];
        for (int j = 0; j < mean.length; j++) {
            for (int n = 0; n < data.samples(); n++) {
                mean[j] += data.weight(n) * data.target(n, j);
            }
            mean[j] /= data.totalWeight();
        }
    }

    double mean(int output) {
        return mean[output];
    }

    /** Weighted mean square about the mean. */
    double variance(int output) {
        double sum = 0;
        for (int n = 0; n < data.samples(); n++) {
            double d = data.target(n, output) - mean[output];
            sum += data.weight(n) * d * d;
        }
        return sum / data.totalWeight();
    }

    /** Mean loss of the best constant: sum of the variances, or the entropy of the mean distribution. */
    double constantLoss(boolean crossEntropy) {
        double sum = 0;
        for (int j = 0; j < mean.length; j++) {
            if (!crossEntropy) {
                sum += variance(j);
            } else if (mean[j] > 0) {
                sum -= mean[j] * StrictMath.log(mean[j]);
            }
        }
        return sum;
    }
}
