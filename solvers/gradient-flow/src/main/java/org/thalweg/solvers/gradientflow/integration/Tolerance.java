package org.thalweg.solvers.gradientflow.integration;

/**
 * Allowed local error of an entry of θ: absolute + relative · |θ<sub>i</sub>|.
 *
 * @param relative factor of the entry's size
 * @param absolute constant part
 */
public record Tolerance(double relative, double absolute) {

    /**
     * Largest |error<sub>i</sub>| / (absolute + relative · max(|a<sub>i</sub>|, |b<sub>i</sub>|)); a step is good if this
     * is at most 1. NaN or infinite if an entry is.
     */
    public double norm(double[] error, double[] a, double[] b) {
        double norm = 0;
        for (int i = 0; i < error.length; i++) {
            double scale = absolute + relative * Math.max(Math.abs(a[i]), Math.abs(b[i]));
            norm = Math.max(norm, Math.abs(error[i]) / scale);
        }
        return norm;
    }
}
