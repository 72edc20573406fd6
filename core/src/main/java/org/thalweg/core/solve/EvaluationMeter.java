package org.thalweg.core.solve;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Counts evaluations and refuses one that would exceed a budget. Confined to one thread. */
final class EvaluationMeter {

    /** What an evaluation asks for. */
    enum Kind {
        VALUE,
        GRADIENT,
        HESSIAN,
        HESSIAN_VECTOR,
        JACOBIAN
    }

    /** Ends a solve from inside an evaluation; cheap, and never leaves the driver. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient StopReason reason;

        Refused(StopReason reason) {
            super(reason.text(), null, false, false);
            this.reason = reason;
        }

        StopReason reason() {
            return reason;
        }
    }

    private static final long NONE = -1;

    private final long[] counts = new long[Kind.values().length];
    private final long maxEvaluations;
    private final long maxNanos;
    private final LongSupplier clock;
    private final BooleanSupplier cancelled;
    private final long startNanos;
    private final EvaluationMeter outer;
    private long total;

    private EvaluationMeter(
            EvaluationMeter outer, long maxEvaluations, long maxNanos, LongSupplier clock, BooleanSupplier cancelled) {
        this.outer = outer;
        this.maxEvaluations = maxEvaluations;
        this.maxNanos = maxNanos;
        this.clock = clock;
        this.cancelled = cancelled;
        this.startNanos = clock.getAsLong();
    }

    /** A meter with the budgets of a whole solve. */
    static EvaluationMeter of(SolveControls controls) {
        return new EvaluationMeter(
                null,
                controls.maxEvaluations().orElse(NONE),
                controls.maxDuration().map(EvaluationMeter::nanos).orElse(NONE),
                controls.clock(),
                controls.cancelled());
    }

    /** A meter for one stage, which reports to this one as well. */
    EvaluationMeter stage(StageLimits limits) {
        return new EvaluationMeter(
                this,
                limits.maxEvaluations().orElse(NONE),
                limits.maxDuration().map(EvaluationMeter::nanos).orElse(NONE),
                clock,
                () -> false);
    }

    /** Nanoseconds of a duration; one longer than 292 years is as good as none. */
    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? duration.toNanos() : Long.MAX_VALUE;
    }

    void count(Kind kind) {
        refuseIfSpent();
        if (outer != null) {
            outer.count(kind);
        }
        counts[kind.ordinal()]++;
        total++;
    }

    /** Evaluations left here and in the outer meters. */
    OptionalLong remaining() {
        OptionalLong outside = outer == null ? OptionalLong.empty() : outer.remaining();
        if (maxEvaluations == NONE) {
            return outside;
        }
        long here = maxEvaluations - total;
        return OptionalLong.of(outside.isPresent() ? Math.min(here, outside.getAsLong()) : here);
    }

    /** Whether time is up or the solve was cancelled; reads no mutable state, so any thread may ask. */
    boolean isInterrupted() {
        return maxNanos != NONE && elapsedNanos() >= maxNanos
                || cancelled.getAsBoolean()
                || outer != null && outer.isInterrupted();
    }

    /** Adds work done outside this meter. */
    void charge(EvaluationCounts work) {
        OptionalLong remaining = remaining();
        if (remaining.isPresent() && work.total() > remaining.getAsLong()) {
            throw new IllegalArgumentException("Work of " + work.total() + " evaluations exceeds the budget, of which "
                    + remaining.getAsLong() + " are left.");
        }
        add(work);
    }

    private void add(EvaluationCounts work) {
        if (outer != null) {
            outer.add(work);
        }
        counts[Kind.VALUE.ordinal()] += work.value();
        counts[Kind.GRADIENT.ordinal()] += work.gradient();
        counts[Kind.HESSIAN.ordinal()] += work.hessian();
        counts[Kind.HESSIAN_VECTOR.ordinal()] += work.hessianVector();
        counts[Kind.JACOBIAN.ordinal()] += work.jacobian();
        total += work.total();
    }

    /** Throws if no further evaluation is allowed. */
    void refuseIfSpent() {
        if (maxEvaluations != NONE && total >= maxEvaluations) {
            throw new Refused(evaluationsSpent());
        }
        refuseIfInterruptedHere();
    }

    /** Throws if time is up or the solve was cancelled, here or outside; a step without evaluation is not beyond that. */
    void refuseIfInterrupted() {
        refuseIfInterruptedHere();
        if (outer != null) {
            outer.refuseIfInterrupted();
        }
    }

    private void refuseIfInterruptedHere() {
        if (maxNanos != NONE && elapsedNanos() >= maxNanos) {
            throw new Refused(timeSpent());
        }
        if (cancelled.getAsBoolean()) {
            throw new Refused(StopReason.of(Status.STOPPED_BY_LISTENER, "cancelled", "stopped on request"));
        }
    }

    /** Whether this meter, rather than an outer one, made the reason. */
    boolean isOwn(StopReason reason) {
        return (outer == null || !outer.isSpent()) && reason.status() == Status.BUDGET_EXHAUSTED;
    }

    private boolean isSpent() {
        boolean evaluations = maxEvaluations != NONE && total >= maxEvaluations;
        boolean time = maxNanos != NONE && elapsedNanos() >= maxNanos;
        return evaluations || time || outer != null && outer.isSpent();
    }

    private StopReason evaluationsSpent() {
        return StopReason.of(
                Status.BUDGET_EXHAUSTED,
                "max-evaluations",
                total,
                maxEvaluations,
                total + " evaluations used, budget " + maxEvaluations);
    }

    private StopReason timeSpent() {
        double seconds = elapsedNanos() * 1e-9;
        return StopReason.of(
                Status.BUDGET_EXHAUSTED,
                "max-seconds",
                seconds,
                maxNanos * 1e-9,
                seconds + " s used, budget " + maxNanos * 1e-9 + " s");
    }

    long elapsedNanos() {
        return clock.getAsLong() - startNanos;
    }

    long total() {
        return total;
    }

    EvaluationCounts counts() {
        return new EvaluationCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
