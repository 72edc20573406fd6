package org.thalweg.analysis.quality;

import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Predictor;

/**
 * How far the predictions of a network are from the targets of its own data, in the units of the targets. Samples count by
 * their weights.
 *
 * @param rootMeanSquare square root of the mean squared difference
 * @param largest largest absolute difference over the samples
 * @param determination part of the targets' variance that is explained, 1 − Σ(t − y)² / Σ(t − t̄)²; NaN where all targets are
 *     equal
 */
public record RegressionQuality(double rootMeanSquare, double largest, double determination) {

    /**
     * Evaluates the network on its data.
     *
     * @param objective the objective of a network on target values
     * @param theta θ[n], finite
     * @param output which output, from 0
     * @return the errors of that output
     * @throws IllegalArgumentException if there is no such output, or θ does not fit
     */
    public static RegressionQuality of(NetworkObjective objective, double[] theta, int output) {
        Dataset data = objective.data();
        if (output < 0 || output >= data.targetWidth()) {
            throw new IllegalArgumentException(
                    "Output " + output + " was asked for, but there are " + data.targetWidth() + ", from 0.");
        }
        Predictor predictor = new Predictor(
                objective.network(), Parameters.of(objective.network().layout(), theta));
        double[] input = new double[data.inputWidth()];
        double mean = mean(data, output);
        double squares = 0;
        double variance = 0;
        double largest = 0;
        for (int n = 0; n < data.samples(); n++) {
            for (int i = 0; i < input.length; i++) {
                input[i] = data.input(n, i);
            }
            double share = data.weight(n) / data.totalWeight();
            double error = predictor.predict(input)[output] - data.target(n, output);
            double distance = data.target(n, output) - mean;
            squares = Math.fma(share * error, error, squares);
            variance = Math.fma(share * distance, distance, variance);
            largest = Math.max(largest, Math.abs(error));
        }
        return new RegressionQuality(Math.sqrt(squares), largest, variance > 0 ? 1 - squares / variance : Double.NaN);
    }

    private static double mean(Dataset data, int output) {
        double mean = 0;
        for (int n = 0; n < data.samples(); n++) {
            mean = Math.fma(data.weight(n) / data.totalWeight(), data.target(n, output), mean);
        }
        return mean;
    }
}
