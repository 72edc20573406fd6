package org.thalweg.core.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Budgets of one stage of a chain; when one is spent the next stage begins. Absent means unlimited.
 *
 * @param maxEvaluations evaluations of all kinds
 * @param maxIterations steps tried
 * @param maxDuration wall time
 */
public record StageLimits(OptionalLong maxEvaluations, OptionalLong maxIterations, Optional<Duration> maxDuration) {

    /** No limit. */
    public static final StageLimits NONE =
            new StageLimits(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    /** Checks that given limits are positive. */
    public StageLimits {
        SolveControls.requirePositive(maxEvaluations, "evaluations");
        SolveControls.requirePositive(maxIterations, "iterations");
        SolveControls.requirePositive(maxDuration);
    }
}
