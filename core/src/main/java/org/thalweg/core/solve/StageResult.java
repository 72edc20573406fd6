package org.thalweg.core.solve;

import java.util.Map;

/**
 * What one stage of a solve did.
 *
 * @param solver name of its solver
 * @param reason why it ended
 * @param iterations steps tried
 * @param acceptedSteps steps accepted
 * @param evaluations its evaluations
 * @param wallSeconds its wall time
 * @param finalValue objective at its end
 * @param details what the run itself reports, see {@link SolverRun#details()}
 */
public record StageResult(
        String solver,
        StopReason reason,
        long iterations,
        long acceptedSteps,
        EvaluationCounts evaluations,
        double wallSeconds,
        double finalValue,
        Map<String, Object> details) {}
