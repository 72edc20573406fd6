package org.thalweg.solvers.global;

import java.util.OptionalLong;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.EvaluationCounts;
import org.thalweg.core.solve.MeteredWork;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/**
 * The driver's accounts, as a solver that runs others needs them. A run that no driver started has no limits.
 *
 * <p>Confined to the run's thread, but for {@link #isInterrupted()}.
 */
final class Accounts {

    private final Objective objective;
    private final MeteredWork work;

    private Accounts(Objective objective, MeteredWork work) {
        this.objective = objective;
        this.work = work;
    }

    static Accounts of(Objective objective) {
        return new Accounts(objective, objective instanceof MeteredWork metered ? metered : null);
    }

    /** The objective for the inner solves. */
    Objective unmetered() {
        return work == null ? objective : work.unmetered();
    }

    OptionalLong remaining() {
        return work == null ? OptionalLong.empty() : work.remainingEvaluations();
    }

    /** Whether no inner solve may begin. */
    boolean isSpent() {
        OptionalLong remaining = remaining();
        return remaining.isPresent() && remaining.getAsLong() < 1 || isInterrupted();
    }

    /** May be asked from any thread. */
    boolean isInterrupted() {
        return work != null && work.isInterrupted();
    }

    void charge(EvaluationCounts counts) {
        if (work != null) {
            work.charge(counts);
        }
    }

    /** Charges the work of an interrupted run as far as the budget allows: all of it or nothing. */
    void chargeIfAffordable(EvaluationCounts counts) {
        OptionalLong remaining = remaining();
        if (remaining.isEmpty() || counts.total() <= remaining.getAsLong()) {
            charge(counts);
        }
    }

    /**
     * Ends the solve for the reason that the driver has: it refuses the next evaluation and makes the reason itself. If
     * a request to stop was withdrawn meanwhile, the outcome says that it was made.
     */
    StepOutcome end(double[] point) {
        objective.value(point, objective.newWorkspace());
        return interrupted();
    }

    /** The outcome after an interrupt of the thread. */
    static StepOutcome interrupted() {
        return StepOutcome.stopped(StopReason.of(Status.STOPPED_BY_LISTENER, "cancelled", "stopped on request"));
    }
}
