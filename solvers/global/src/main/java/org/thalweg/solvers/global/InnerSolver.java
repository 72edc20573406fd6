package org.thalweg.solvers.global;

import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.RecordingPolicy;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;

/**
 * Runs a solver inside another one, under limits of its own. Safe for any number of threads.
 *
 * @param solver the inner solver
 * @param objective the objective without counting
 * @param evaluationsPerRun budget that belongs to the algorithm, the same for each run
 */
record InnerSolver(Solver solver, Objective objective, OptionalLong evaluationsPerRun) {

    private static final RecordingPolicy NO_TRAJECTORY = new RecordingPolicy(0, false);

    /**
     * One solve.
     *
     * @param budget evaluations that the whole search has left, at least 1; absent means no limit
     * @param interrupted asked before each evaluation
     */
    InnerRun run(double[] start, long seed, OptionalLong budget, BooleanSupplier interrupted) {
        SolveControls controls = SolveControls.defaults()
                .withSeed(seed)
                .withRecording(NO_TRAJECTORY)
                .withCancelled(interrupted);
        OptionalLong limit = smaller(budget, evaluationsPerRun);
        if (limit.isPresent()) {
            controls = controls.withMaxEvaluations(limit.getAsLong());
        }
        SolveResult result = SolveDriver.solve(objective, start, solver, controls);
        return new InnerRun(EndPoint.of(result), ending(result, budget));
    }

    private InnerRun.Ending ending(SolveResult result, OptionalLong budget) {
        Status status = result.reason().status();
        if (status == Status.STOPPED_BY_LISTENER) {
            return InnerRun.Ending.INTERRUPTED;
        }
        long used = result.evaluations().total();
        boolean refused = status == Status.BUDGET_EXHAUSTED
                && result.reason().criterion().equals("max-evaluations")
                && budget.isPresent()
                && used >= budget.getAsLong();
        boolean ownLimit = evaluationsPerRun.isPresent() && used >= evaluationsPerRun.getAsLong();
        return refused && !ownLimit ? InnerRun.Ending.BUDGET : InnerRun.Ending.OWN;
    }

    private static OptionalLong smaller(OptionalLong a, OptionalLong b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        return OptionalLong.of(Math.min(a.getAsLong(), b.getAsLong()));
    }
}
