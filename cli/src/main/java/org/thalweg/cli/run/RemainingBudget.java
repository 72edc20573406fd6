package org.thalweg.cli.run;

import java.time.Duration;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.StageLimits;
import org.thalweg.core.solve.StageResult;

/** What several solves have left of one budget. Confined to one thread. */
final class RemainingBudget {

    private final StageLimits whole;
    private long evaluations;
    private long iterations;
    private double seconds;

    RemainingBudget(StageLimits whole) {
        this.whole = whole;
    }

    /** Takes off what a solve has used. */
    void spend(SolveResult solved) {
        evaluations += solved.evaluations().total();
        iterations +=
                solved.stages().stream().mapToLong(StageResult::iterations).sum();
        seconds += solved.wallSeconds();
    }

    /** Whether a further solve may begin where this one ended. */
    boolean isLeft(SolveResult solved) {
        return solved.reason().status().permitsContinuation()
                && whole.maxEvaluations().orElse(Long.MAX_VALUE) > evaluations
                && whole.maxIterations().orElse(Long.MAX_VALUE) > iterations
                && whole.maxDuration().map(RemainingBudget::seconds).orElse(Double.POSITIVE_INFINITY) > seconds;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() * 1e-9;
    }

    SolveControls limit(SolveControls controls) {
        SolveControls limited = controls;
        if (whole.maxDuration().isPresent()) {
            Duration left = whole.maxDuration().get().minusNanos(Math.round(seconds * 1e9));
            limited = limited.withMaxDuration(left.isNegative() || left.isZero() ? Duration.ofNanos(1) : left);
        }
        if (whole.maxEvaluations().isPresent()) {
            limited = limited.withMaxEvaluations(whole.maxEvaluations().getAsLong() - evaluations);
        }
        return whole.maxIterations().isPresent()
                ? limited.withMaxIterations(whole.maxIterations().getAsLong() - iterations)
                : limited;
    }
}
