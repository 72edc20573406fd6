package org.thalweg.core.data;

import java.util.Arrays;
import java.util.Objects;

/**
 * Immutable inputs, targets and optional sample weights.
 *
 * <p>Shapes and finiteness are checked once, here; nothing later needs to look again. Arrays are stored by feature:
 * the value of feature i for sample n lies at {@code i * samples + n}, because kernels run along samples.
 *
 * <p>Class labels 0 … classes−1 are stored as one-hot targets, {@code classes} rows of them. Immutable and safe for
 * any number of threads.
 */
public final class Dataset {

    private final int samples;
    private final int inputWidth;
    private final int targetWidth;
    private final double[] inputs;
    private final double[] targets;
    private final int[] labels;
    private final double[] weights;

    private Dataset(
            int samples,
            int inputWidth,
            int targetWidth,
            double[] inputs,
            double[] targets,
            int[] labels,
            double[] weights) {
        this.samples = samples;
        this.inputWidth = inputWidth;
        this.targetWidth = targetWidth;
        this.inputs = inputs;
        this.targets = targets;
        this.labels = labels;
        this.weights = weights;
    }

    /**
     * {@return a data set with target values}
     *
     * @param inputs inputs[samples][features], finite
     * @param targets targets[samples][outputs], finite
     * @throws IllegalArgumentException if a shape does not fit, a row is ragged, or a value is not finite
     */
    public static Dataset of(double[][] inputs, double[][] targets) {
        int samples = requireRows(inputs, "inputs");
        requireSameSamples(samples, targets.length, "targets");
        requireRows(targets, "targets");
        return new Dataset(
                samples,
                inputs[0].length,
                targets[0].length,
                transpose(inputs, "inputs"),
                transpose(targets, "targets"),
                null,
                null);
    }

    /**
     * {@return a data set with class labels, stored one-hot}
     *
     * @param inputs inputs[samples][features], finite
     * @param labels labels[samples], each in 0 … classes−1
     * @param classes number of classes, at least 2
     * @throws IllegalArgumentException if a shape does not fit or a label is out of range
     */
    public static Dataset ofLabels(double[][] inputs, int[] labels, int classes) {
        int samples = requireRows(inputs, "inputs");
        requireSameSamples(samples, labels.length, "labels");
        if (classes < 2) {
            throw new IllegalArgumentException("Class labels need at least 2 classes, but classes = " + classes + ".");
        }
        if ((long) classes * samples > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("One-hot targets for " + classes + " classes and " + samples
                    + " samples do not fit into one array.");
        }
        double[] oneHot = new double[classes * samples];
        for (int n = 0; n < samples; n++) {
            if (labels[n] < 0 || labels[n] >= classes) {
                throw new IllegalArgumentException("Label " + labels[n] + " of sample " + (n + 1)
                        + " is not a class number between 0 and " + (classes - 1) + ".");
            }
            oneHot[labels[n] * samples + n] = 1;
        }
        return new Dataset(
                samples, inputs[0].length, classes, transpose(inputs, "inputs"), oneHot, labels.clone(), null);
    }

    /**
     * {@return the same data with a weight for each sample; the loss becomes Σ w·ℓ / Σ w, so that weight 2 counts a
     * sample twice}
     *
     * @param newWeights weights[samples], finite, not negative, with a positive sum
     * @throws IllegalArgumentException if the length differs or a weight is negative or not finite
     */
    public Dataset withWeights(double[] newWeights) {
        requireSameSamples(samples, newWeights.length, "weights");
        double sum = 0;
        for (int n = 0; n < samples; n++) {
            double w = newWeights[n];
            if (!(w >= 0) || Double.isInfinite(w)) {
                throw new IllegalArgumentException("Weight " + w + " of sample " + (n + 1)
                        + " is not usable: weights must be finite and not negative.");
            }
            sum += w;
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException(
                    "The weights sum to " + sum + ", but the sum must be positive and finite.");
        }
        return new Dataset(samples, inputWidth, targetWidth, inputs, targets, labels, newWeights.clone());
    }

    /** {@return number of samples, at least 1} */
    public int samples() {
        return samples;
    }

    /** {@return number of features of an input, at least 1} */
    public int inputWidth() {
        return inputWidth;
    }

    /** {@return number of target values of a sample, or of classes} */
    public int targetWidth() {
        return targetWidth;
    }

    /** {@return whether the targets were given as class labels} */
    public boolean hasLabels() {
        return labels != null;
    }

    /** {@return whether sample weights were given} */
    public boolean isWeighted() {
        return weights != null;
    }

    /**
     * {@return feature {@code feature} of sample {@code sample}}
     *
     * @param sample number of the sample, from 0
     * @param feature number of the input, from 0
     * @throws IndexOutOfBoundsException if there is no such sample or feature
     */
    public double input(int sample, int feature) {
        return inputs[feature * samples + Objects.checkIndex(sample, samples)];
    }

    /**
     * {@return target value {@code output} of sample {@code sample}; for labels the one-hot entry}
     *
     * @param sample number of the sample, from 0
     * @param output number of the output, from 0
     * @throws IndexOutOfBoundsException if there is no such sample or output
     */
    public double target(int sample, int output) {
        return targets[output * samples + Objects.checkIndex(sample, samples)];
    }

    /**
     * {@return class label of a sample}
     *
     * @param sample number of the sample, from 0
     * @throws IllegalStateException if the targets are values
     */
    public int label(int sample) {
        if (labels == null) {
            throw new IllegalStateException("This data set has target values, not class labels.");
        }
        return labels[sample];
    }

    /**
     * {@return weight of a sample as given, 1 if none were}
     *
     * @param sample number of the sample, from 0
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public double weight(int sample) {
        Objects.checkIndex(sample, samples);
        return weights == null ? 1 : weights[sample];
    }

    /** {@return sum of the weights in sample order; the number of samples if none were given} */
    public double totalWeight() {
        if (weights == null) {
            return samples;
        }
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        return sum;
    }

    /** {@return a copy of the inputs, inputs[features × samples], feature-major} */
    public double[] copyInputs() {
        return inputs.clone();
    }

    /** {@return a copy of the targets, targets[outputs × samples], output-major} */
    public double[] copyTargets() {
        return targets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset d
                && samples == d.samples
                && inputWidth == d.inputWidth
                && targetWidth == d.targetWidth
                && Arrays.equals(inputs, d.inputs)
                && Arrays.equals(targets, d.targets)
                && Arrays.equals(labels, d.labels)
                && Arrays.equals(weights, d.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(inputs) + Arrays.hashCode(targets);
    }

    @Override
    public String toString() {
        return "Dataset[" + samples + " samples, " + inputWidth + " inputs, " + targetWidth
                + (hasLabels() ? " classes" : " targets") + (isWeighted() ? ", weighted]" : "]");
    }

    private static int requireRows(double[][] rows, String what) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("There are no " + what + ": at least one sample is needed.");
        }
        if (rows[0].length == 0) {
            throw new IllegalArgumentException("The " + what + " have no columns: at least one is needed.");
        }
        return rows.length;
    }

    private static void requireSameSamples(int expected, int actual, String what) {
        if (expected != actual) {
            throw new IllegalArgumentException(
                    "The inputs have " + expected + " samples, but the " + what + " have " + actual + ".");
        }
    }

    private static double[] transpose(double[][] rows, String what) {
        int samples = rows.length;
        int columns = rows[0].length;
        double[] transposed = new double[Math.multiplyExact(samples, columns)];
        for (int n = 0; n < samples; n++) {
            if (rows[n].length != columns) {
                throw new IllegalArgumentException("Sample " + (n + 1) + " of the " + what + " has " + rows[n].length
                        + " values, but the first sample has " + columns + ".");
            }
            for (int i = 0; i < columns; i++) {
                double value = rows[n][i];
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("Sample " + (n + 1) + ", column " + (i + 1) + " of the " + what
                            + " is " + value + ", but every value must be finite.");
                }
                transposed[i * samples + n] = value;
            }
        }
        return transposed;
    }
}
