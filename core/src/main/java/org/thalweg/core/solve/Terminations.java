package org.thalweg.core.solve;

import java.time.Duration;
import java.util.Optional;
import org.thalweg.core.objective.Norms;

/** The common criteria, one each; combine with {@link Termination#or} and {@link Termination#and}. */
public final class Terminations {

    private Terminations() {}

    /**
     * Stops when the largest absolute gradient entry is at or below {@code threshold} (absolute, mean loss).
     *
     * @param threshold bound that is compared with, not NaN
     * @return the criterion
     */
    public static Termination gradientNorm(double threshold) {
        requirePositive(threshold, "gradient norm");
        return () -> state -> {
            double norm = state.iterate().gradientNormInf();
            return norm <= threshold ? Optional.of(StopReason.gradientNorm(norm, threshold)) : Optional.empty();
        };
    }

    /**
     * Stops when the objective is at or below {@code threshold} (absolute).
     *
     * @param threshold bound that is compared with, not NaN
     * @return the criterion
     */
    public static Termination value(double threshold) {
        if (Double.isNaN(threshold)) {
            throw new IllegalArgumentException("The target loss must be a number, but is NaN.");
        }
        return () -> state -> {
            double value = state.iterate().value();
            return value <= threshold
                    ? Optional.of(StopReason.of(
                            Status.COMPLETED, "loss", value, threshold, "loss " + value + " <= target " + threshold))
                    : Optional.empty();
        };
    }

    /**
     * Stops when the Euclidean norm of θ is at or above {@code threshold}.
     *
     * @param threshold bound that is compared with, not NaN
     * @return the criterion
     */
    public static Termination parameterNorm(double threshold) {
        requirePositive(threshold, "parameter norm");
        return () -> state -> {
            double norm = Norms.euclidean(state.iterate().point());
            return norm >= threshold
                    ? Optional.of(StopReason.of(
                            Status.STALLED,
                            "parameter-norm",
                            norm,
                            threshold,
                            "parameter norm " + norm + " >= limit " + threshold))
                    : Optional.empty();
        };
    }

    /**
     * Stops after {@code count} iterations, accepted or not.
     *
     * @param count number of iterations, positive
     * @return the criterion
     */
    public static Termination iterations(long count) {
        requirePositive(count, "iteration count");
        return () -> state -> state.iteration() >= count
                ? Optional.of(StopReason.of(
                        Status.BUDGET_EXHAUSTED,
                        "max-iterations",
                        state.iteration(),
                        count,
                        state.iteration() + " iterations done, budget " + count))
                : Optional.empty();
    }

    /**
     * Stops at the first step after which {@code count} evaluations of all kinds are used or passed; a limit that no step
     * may pass is {@link SolveControls#withMaxEvaluations}.
     *
     * @param count number of evaluations of all kinds together, positive
     * @return the criterion
     */
    public static Termination evaluations(long count) {
        requirePositive(count, "evaluation count");
        return () -> state -> {
            long used = state.evaluations().total();
            return used >= count
                    ? Optional.of(StopReason.of(
                            Status.BUDGET_EXHAUSTED,
                            "max-evaluations",
                            used,
                            count,
                            used + " evaluations used, budget " + count))
                    : Optional.empty();
        };
    }

    /**
     * Stops at the first step after which {@code duration} has passed; a limit that ends long steps too is
     * {@link SolveControls#withMaxDuration}.
     *
     * @param duration wall time since the start of the solve, positive
     * @return the criterion
     */
    public static Termination wallTime(Duration duration) {
        double limit = duration.toMillis() * 1e-3;
        requirePositive(limit, "wall time");
        return () -> state -> {
            double seconds = state.elapsedSeconds();
            return seconds >= limit
                    ? Optional.of(StopReason.of(
                            Status.BUDGET_EXHAUSTED,
                            "max-seconds",
                            seconds,
                            limit,
                            seconds + " s used, budget " + limit + " s"))
                    : Optional.empty();
        };
    }

    /**
     * Stops when {@code count} iterations in a row have not lowered the best loss by more than {@code relative} times
     * its size.
     *
     * @param count number of iterations, positive
     * @param relative least decrease that counts, relative to the size of the best loss
     * @return the criterion
     */
    public static Termination patience(long count, double relative) {
        requirePositive(count, "patience");
        if (!(relative >= 0)) {
            throw new IllegalArgumentException(
                    "The relative improvement of the patience must not be negative, but is " + relative + ".");
        }
        return () -> new PatienceCheck(count, relative);
    }

    private static void requirePositive(double threshold, String what) {
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("The " + what + " limit must be positive, but is " + threshold + ".");
        }
    }

    private static final class PatienceCheck implements Termination.Check {

        private final long count;
        private final double relative;
        private double best = Double.NaN;
        private long bestIteration;

        PatienceCheck(long count, double relative) {
            this.count = count;
            this.relative = relative;
        }

        @Override
        public Optional<StopReason> test(SolveState state) {
            double value = state.iterate().value();
            // A NaN is a run that has no value yet: nothing to wait from, nothing to compare with.
            boolean first = Double.isNaN(best);
            if (first || value < best - relative * Math.abs(best)) {
                best = value;
                bestIteration = state.iteration();
            }
            long waited = state.iteration() - bestIteration;
            return waited >= count
                    ? Optional.of(StopReason.of(
                            Status.STALLED,
                            "patience",
                            waited,
                            count,
                            waited + " iterations without improvement by a relative " + relative + ", patience "
                                    + count))
                    : Optional.empty();
        }
    }
}
