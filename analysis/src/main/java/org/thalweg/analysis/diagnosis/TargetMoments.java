package org.thalweg.analysis.diagnosis;

import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.ActivationTraits;
import org.thalweg.core.network.Layer;

/** Weighted mean and spread of the targets. */
final class TargetMoments {

    private final DataColumn[] columns;

    TargetMoments(Dataset data) {
        columns = new DataColumn[data.targetWidth()];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = DataColumn.ofTarget(data, j);
        }
    }

    DataColumn column(int output) {
        return columns[output];
    }

    /** Weighted mean square of all targets of a sample together. */
    double meanSquare() {
        double sum = 0;
        for (DataColumn column : columns) {
            sum += column.meanSquare();
        }
        return sum;
    }

    /** Mean squared error of the best constant that an output layer can give: variances, and what its range forbids. */
    double bestSquaredError(Layer output) {
        double sum = 0;
        for (int j = 0; j < columns.length; j++) {
            ActivationTraits traits = output.activations().get(j).traits();
            double nearest = Math.max(traits.lowerBound(), Math.min(traits.upperBound(), columns[j].mean()));
            double shift = nearest - columns[j].mean();
            sum += Math.fma(shift, shift, columns[j].variance());
        }
        return sum;
    }

    /** Cross-entropy of the best constant: the entropy of the mean distribution. */
    double entropy() {
        double sum = 0;
        for (DataColumn column : columns) {
            if (column.mean() > 0) {
                sum -= column.mean() * StrictMath.log(column.mean());
            }
        }
        return sum;
    }
}
