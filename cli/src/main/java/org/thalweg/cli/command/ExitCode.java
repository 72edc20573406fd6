package org.thalweg.cli.command;

import org.thalweg.core.solve.Status;

/** What the exit codes mean. */
final class ExitCode {

    /** The task was carried out. */
    static final int FINISHED = 0;

    /** The solver stalled or failed, or something broke that is no fault of the input. */
    static final int FAILED = 1;

    /** The input cannot be used. */
    static final int BAD_INPUT = 2;

    /** A budget was spent before any criterion held. */
    static final int BUDGET = 3;

    /** Interrupted; the best point is saved. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The code for the end of a solve; an escape to infinity is a finding, not a failure. */
    static int of(Status status) {
        return switch (status) {
            case CONVERGED, COMPLETED, PRECISION_LIMIT, ESCAPING -> FINISHED;
            case BUDGET_EXHAUSTED -> BUDGET;
            case STOPPED_BY_LISTENER -> INTERRUPTED;
            case STALLED, FAILED -> FAILED;
        };
    }
}
