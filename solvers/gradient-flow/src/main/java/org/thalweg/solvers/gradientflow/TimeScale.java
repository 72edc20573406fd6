package org.thalweg.solvers.gradientflow;

import org.thalweg.core.objective.Objective;

/** The factor s in dθ/dt = −s·∇E. */
public sealed interface TimeScale {

    /**
     * {@return the number for an objective}
     *
     * @param objective the objective whose flow is followed
     */
    double factor(Objective objective);

    /** {@return the text of the option {@code time-scale}} */
    String text();

    /**
     * A given number: 1 for the flow of the mean loss.
     *
     * @param value s, positive and finite
     */
    record Factor(double value) implements TimeScale {

        /** Checks the number. */
        public Factor {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("A time scale must be positive and finite, but is " + value + ".");
            }
        }

        @Override
        public double factor(Objective objective) {
            return value;
        }

        @Override
        public String text() {
            return Double.toString(value);
        }
    }

    /** The number of samples (or sum of weights), so that the flow is that of the sum over samples. */
    record Samples() implements TimeScale {

        @Override
        public double factor(Objective objective) {
            return objective.totalWeight();
        }

        @Override
        public String text() {
            return "samples";
        }
    }

    /** {@return the scale s = 1: time of the mean loss} */
    static TimeScale mean() {
        return new Factor(1);
    }

    /** {@return the scale s = N: time of the summed loss} */
    static TimeScale samples() {
        return new Samples();
    }

    /**
     * Reads a number or {@code samples}.
     *
     * @param text a positive number, or {@code samples}
     * @return the scale
     * @throws IllegalArgumentException if the text is neither
     */
    static TimeScale parse(String text) {
        if (text.strip().equals("samples")) {
            return samples();
        }
        try {
            return new Factor(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Option 'time-scale' is '" + text
                    + "', but must be a positive number or 'samples' (the flow of the sum over samples).");
        }
    }
}
