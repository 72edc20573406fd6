package org.thalweg.analysis.diagnosis;

import java.util.function.IntToDoubleFunction;
import org.thalweg.core.data.Dataset;

/**
 * One column of inputs or targets over the samples of positive weight.
 *
 * @param mean weighted mean; the value itself if all are equal
 * @param variance weighted mean square about the mean; exactly 0 if and only if all are equal, however their mean rounds
 */
record DataColumn(double mean, double variance) {

    static DataColumn ofInput(Dataset data, int input) {
        return of(data, n -> data.input(n, input));
    }

    static DataColumn ofTarget(Dataset data, int output) {
        return of(data, n -> data.target(n, output));
    }

    private static DataColumn of(Dataset data, IntToDoubleFunction column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int n = 0; n < data.samples(); n++) {
            if (data.weight(n) > 0) {
                low = Math.min(low, column.applyAsDouble(n));
                high = Math.max(high, column.applyAsDouble(n));
                sum += data.weight(n) * column.applyAsDouble(n);
            }
        }
        if (low == high) {
            return new DataColumn(low, 0);
        }
        double mean = sum / data.totalWeight();
        double squares = 0;
        for (int n = 0; n < data.samples(); n++) {
            double d = column.applyAsDouble(n) - mean;
            squares += data.weight(n) * d * d;
        }
        return new DataColumn(mean, Math.max(Double.MIN_VALUE, squares / data.totalWeight()));
    }

    boolean isConstant() {
        return variance == 0;
    }

    double deviation() {
        return Math.sqrt(variance);
    }

    double meanSquare() {
        return Math.fma(mean, mean, variance);
    }
}
