package org.thalweg.solvers.firstorder;

import java.util.Map;

/**
 * Options that all solvers of the family share.
 *
 * @param gradientTolerance the run converges when the largest absolute entry of the full gradient at the end of an epoch is
 *     at or below this; absolute, mean loss
 * @param batchSize samples in a batch, the last of an epoch may be smaller; 0 for all samples at once
 * @param learningRate η over the epochs
 */
public record FirstOrderOptions(double gradientTolerance, int batchSize, LearningRate learningRate) {

    /** Checks tolerance and batch size. */
    public FirstOrderOptions {
        if (!(gradientTolerance >= 0) || Double.isInfinite(gradientTolerance)) {
            throw new IllegalArgumentException(
                    "The gradient tolerance must be finite and not negative, but is " + gradientTolerance + ".");
        }
        if (batchSize < 0) {
            throw new IllegalArgumentException(
                    "The batch size must be at least 1, or 0 for all samples, but is " + batchSize + ".");
        }
    }

    /** All samples at once, a constant rate, tolerance 10⁻¹⁵. */
    static FirstOrderOptions withRate(double rate) {
        return new FirstOrderOptions(1e-15, 0, LearningRate.constant(rate));
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param tolerance largest absolute gradient entry to stop at, not negative
     */
    public FirstOrderOptions withGradientTolerance(double tolerance) {
        return new FirstOrderOptions(tolerance, batchSize, learningRate);
    }

    /**
     * {@return a copy with another batch size}
     *
     * @param samples samples in a batch, the last of an epoch may be smaller; 0 for all samples at once
     */
    public FirstOrderOptions withBatchSize(int samples) {
        return new FirstOrderOptions(gradientTolerance, samples, learningRate);
    }

    /**
     * {@return a copy with another learning rate}
     *
     * @param rate η over the epochs
     */
    public FirstOrderOptions withLearningRate(LearningRate rate) {
        return new FirstOrderOptions(gradientTolerance, batchSize, rate);
    }

    void putInto(Map<String, Object> map) {
        map.put(OptionNames.GRADIENT_TOLERANCE, gradientTolerance);
        map.put(OptionNames.LEARNING_RATE, learningRate.initial());
        map.put(OptionNames.BATCH_SIZE, (long) batchSize);
        map.put(OptionNames.SCHEDULE, learningRate.schedule().text());
        map.put(OptionNames.DECAY, learningRate.decay());
        map.put(OptionNames.HORIZON, learningRate.horizon());
    }
}
