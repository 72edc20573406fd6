package org.thalweg.analysis.spectrum;

/**
 * A random estimate.
 *
 * @param value the estimate
 * @param standardError its standard error, from the spread of its independent parts; 0 if nothing was left to chance
 */
public record Estimate(double value, double standardError) {

    /** Mean and standard error of independent samples. */
    static Estimate ofMean(double[] samples) {
        double sum = 0;
        for (double s : samples) {
            sum += s;
        }
        double mean = sum / samples.length;
        double squares = 0;
        for (double s : samples) {
            squares += (s - mean) * (s - mean);
        }
        return new Estimate(mean, Math.sqrt(squares / (samples.length * (samples.length - 1.0))));
    }
}
