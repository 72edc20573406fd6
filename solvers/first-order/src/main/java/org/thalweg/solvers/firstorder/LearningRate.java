package org.thalweg.solvers.firstorder;

/**
 * A learning rate as a function of the epoch t, which counts fractions at the batches inside an epoch.
 *
 * @param initial η₀ &gt; 0
 * @param schedule shape of the decay
 * @param decay d: for {@code INVERSE_TIME} η₀/(1 + dt), d ≥ 0; for {@code EXPONENTIAL} η₀dᵗ, 0 &lt; d ≤ 1; unused otherwise
 * @param horizon T for {@code COSINE}, η₀(1 + cos(πt/T))/2 until t = T and 0 afterwards; at least 1
 */
public record LearningRate(double initial, Schedule schedule, double decay, long horizon) {

    /** Shapes of the decay. */
    public enum Schedule {
        /** η₀. */
        CONSTANT("constant"),
        /** η₀/(1 + dt), H. Robbins and S. Monro, Ann. Math. Stat. 22 (1951) 400–407. */
        INVERSE_TIME("inverse-time"),
        /** η₀dᵗ. */
        EXPONENTIAL("exponential"),
        /** η₀(1 + cos(πt/T))/2, I. Loshchilov and F. Hutter, arXiv:1608.03983, equation (5). */
        COSINE("cosine");

        private final String text;

        Schedule(String text) {
            this.text = text;
        }

        /** {@return the word in options and results} */
        public String text() {
            return text;
        }

        static Schedule of(String text) {
            for (Schedule schedule : values()) {
                if (schedule.text.equals(text)) {
                    return schedule;
                }
            }
            throw new IllegalArgumentException("There is no learning-rate schedule '" + text + "'.");
        }
    }

    /** Checks every part that the schedule uses. */
    public LearningRate {
        if (!(initial > 0) || Double.isInfinite(initial)) {
            throw new IllegalArgumentException(
                    "The learning rate must be positive and finite, but is " + initial + ".");
        }
        if (!(decay >= 0) || Double.isInfinite(decay)) {
            throw new IllegalArgumentException(
                    "The decay of the learning rate must be finite and not negative, but is " + decay + ".");
        }
        if (schedule == Schedule.EXPONENTIAL && !(decay > 0 && decay <= 1)) {
            throw new IllegalArgumentException(
                    "An exponential schedule needs a decay above 0 and at most 1, the factor for each epoch, but got "
                            + decay + ".");
        }
        if (horizon < 1) {
            throw new IllegalArgumentException(
                    "The horizon of a schedule must be at least 1 epoch, but is " + horizon + ".");
        }
    }

    /**
     * {@return the same rate for ever}
     *
     * @param rate step length in units of the mean loss's gradient, positive
     */
    public static LearningRate constant(double rate) {
        return new LearningRate(rate, Schedule.CONSTANT, 0, 1);
    }

    /**
     * {@return a copy with another initial rate}
     *
     * @param rate step length in units of the mean loss's gradient, positive
     */
    public LearningRate withInitial(double rate) {
        return new LearningRate(rate, schedule, decay, horizon);
    }

    /**
     * {@return the rate η at epoch t ≥ 0}
     *
     * @param epoch passes over the data so far, with fractions
     */
    public double at(double epoch) {
        return switch (schedule) {
            case CONSTANT -> initial;
            case INVERSE_TIME -> initial / (1 + decay * epoch);
            case EXPONENTIAL -> initial * StrictMath.pow(decay, epoch);
            case COSINE -> epoch >= horizon ? 0 : 0.5 * initial * (1 + StrictMath.cos(Math.PI * epoch / horizon));
        };
    }
}
