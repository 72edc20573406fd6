package org.thalweg.analysis.regression;

import org.thalweg.core.data.Dataset;

/** The entrance for people who want a regressor. */
public final class Thalweg {

    private Thalweg() {}

    /**
     * {@return a regressor for tables of numbers, which are copied}
     *
     * @param inputs inputs[samples × features]
     * @param targets targets[samples × outputs]
     * @throws IllegalArgumentException if shapes differ, there is no sample, or a value is not finite
     */
    public static Regressor regress(double[][] inputs, double[][] targets) {
        return Regressor.of(Dataset.of(inputs, targets));
    }

    /**
     * {@return a regressor for one target per sample}
     *
     * @param inputs inputs[samples × features]
     * @param targets targets[samples]
     * @throws IllegalArgumentException as {@link #regress(double[][], double[][])}
     */
    public static Regressor regress(double[][] inputs, double[] targets) {
        double[][] columns = new double[targets.length][];
        for (int n = 0; n < targets.length; n++) {
            columns[n] = new double[] {targets[n]};
        }
        return regress(inputs, columns);
    }
}
