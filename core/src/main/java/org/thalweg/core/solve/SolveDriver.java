package org.thalweg.core.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;

/**
 * The single loop that advances every run: counts, limits, records and notifies.
 *
 * <p>Budgets are enforced inside the evaluations, so that none is exceeded however long a step is; a solve ended that
 * way, or by a listener, returns the lowest iterate of its last stage (the last one of a flow).
 */
public final class SolveDriver {

    private final Objective objective;
    private final SolveControls controls;
    private final EvaluationMeter meter;
    private final TrajectoryRecorder recorder;
    private final Termination.Check termination;
    private final EscapeWatch escapes;
    private final State state;
    private final List<StageResult> stageResults = new ArrayList<>();
    private StopReason globalReason;
    private Map<String, Object> details = Map.of();
    private Iterate best;

    private SolveDriver(Objective objective, double[] start, SolveControls controls) {
        this.objective = objective;
        this.controls = controls;
        this.meter = EvaluationMeter.of(controls);
        this.recorder = new TrajectoryRecorder(controls.recording(), objective);
        this.termination = controls.termination().newCheck();
        this.escapes = new EscapeWatch(objective);
        this.state = new State(meter, new Iterate(start));
    }

    /**
     * Runs a solver to its end.
     *
     * @param objective what to lower
     * @param start θ[n], finite, copied
     * @param solver the solver or chain
     * @param controls budgets and the rest
     * @return the end point with the reason of the end, the work and the recorded trajectory
     * @throws IllegalArgumentException if the start has another length or is not finite, or the objective lacks the
     *     derivatives or the least-squares form that the solver needs
     */
    public static SolveResult solve(Objective objective, double[] start, Solver solver, SolveControls controls) {
        check(objective, start, solver);
        return new SolveDriver(objective, start, controls).run(start, solver);
    }

    private static void check(Objective objective, double[] start, Solver solver) {
        if (start.length != objective.dimension()) {
            throw new IllegalArgumentException("The starting point has " + start.length
                    + " parameters, but the objective has " + objective.dimension() + ".");
        }
        for (int i = 0; i < start.length; i++) {
            if (!Double.isFinite(start[i])) {
                throw new IllegalArgumentException(
                        "Entry " + i + " of the starting point is " + start[i] + ", but every entry must be finite.");
            }
        }
        if (solver.requiredOrder() > objective.maxOrder()) {
            throw new IllegalArgumentException("Solver '" + solver.name() + "' needs derivatives of order "
                    + solver.requiredOrder() + ", but the objective supplies order " + objective.maxOrder()
                    + ": choose a solver that needs less.");
        }
        if (solver.needsLeastSquares() && objective.leastSquares().isEmpty()) {
            throw new IllegalArgumentException("Solver '" + solver.name()
                    + "' needs a sum of squares, which this objective is not: it takes the loss mse on outputs without"
                    + " softmax, and regularizers that are squares.\nUse these, or choose another solver.");
        }
    }

    private SolveResult run(double[] start, Solver solver) {
        List<ChainSolver.Stage> stages = solver instanceof ChainSolver chain
                ? chain.stages()
                : List.of(new ChainSolver.Stage(solver, StageLimits.NONE));
        double[] point = start;
        boolean more = true;
        for (int number = 0; more && number < stages.size(); number++) {
            StopReason reason = runStage(number, stages.get(number), point);
            more = reason.status().permitsContinuation() && !isGlobal(reason);
            point = state.iterate.point().clone();
        }
        return new SolveResult(
                state.iterate,
                stageResults,
                meter.counts(),
                meter.elapsedNanos() * 1e-9,
                recorder.trajectory(),
                Provenance.of(solver, controls.seed()));
    }

    /** Whether a reason ends the whole solve rather than the stage. */
    private boolean isGlobal(StopReason reason) {
        return reason == globalReason;
    }

    private StopReason runStage(int number, ChainSolver.Stage stage, double[] start) {
        EvaluationMeter stageMeter = meter.stage(stage.limits());
        long iterationsBefore = state.iteration;
        long acceptedBefore = state.accepted;
        state.solverName = stage.solver().name();
        details = Map.of();
        best = new Iterate(start);
        StopReason reason = judged(step(number, stage, start, stageMeter));
        if (endsAnywhere(reason) && best.value() < state.iterate.value()) {
            state.iterate = best;
        }
        if (!Double.isNaN(state.iterate.value())) {
            recorder.record(state);
        }
        controls.listener().stageEnded(state, reason);
        stageResults.add(new StageResult(
                stage.solver().name(),
                reason,
                state.iteration - iterationsBefore,
                state.accepted - acceptedBefore,
                stageMeter.counts(),
                stageMeter.elapsedNanos() * 1e-9,
                state.iterate.value(),
                details));
        return reason;
    }

    /** Whether a reason says nothing of the point it came at, so that the lowest one seen is the better answer. */
    private boolean endsAnywhere(StopReason reason) {
        boolean cut = reason.status() == Status.BUDGET_EXHAUSTED
                || reason.status() == Status.STOPPED_BY_LISTENER
                || reason.status() == Status.FAILED;
        return cut && state.iterate.time().isEmpty();
    }

    /** Keeps a copy of the lowest point of the stage; a method that is not monotone may leave it. */
    private void keepBest() {
        Iterate iterate = state.iterate;
        boolean lower = Double.isNaN(best.value()) || iterate.value() < best.value();
        if (lower && iterate.hasGradient()) {
            best.commit(iterate.point(), iterate.value(), iterate.gradient());
        } else if (lower) {
            best.commit(iterate.point(), iterate.value());
        }
    }

    /** The reason of a stage, or that the parameters run to infinity where the solver took this for an end. */
    private StopReason judged(StopReason reason) {
        Optional<Escape> escape = escapes.assess(state.iterate);
        if (escape.isEmpty()) {
            return reason;
        }
        Map<String, Object> extended = new LinkedHashMap<>(details);
        extended.put("escape", escape.get().details());
        details = extended;
        boolean mistaken = reason.status() == Status.CONVERGED
                || reason.status() == Status.PRECISION_LIMIT
                || reason.status() == Status.STALLED;
        if (!mistaken) {
            return reason;
        }
        StopReason escaping = escape.get().reason(reason);
        return isGlobal(reason) ? end(escaping) : escaping;
    }

    private StopReason step(int number, ChainSolver.Stage stage, double[] start, EvaluationMeter stageMeter) {
        try {
            SolverRun run = stage.solver()
                    .start(
                            new MeteredObjective(objective, stageMeter),
                            start,
                            Xoshiro256PlusPlus.seeded(Xoshiro256PlusPlus.streamSeed(controls.seed(), number)));
            Iterate carried = state.iterate;
            state.iterate = run.iterate();
            try {
                return loop(number, stage, run, stageMeter);
            } finally {
                details = run.details();
                // A stage that was ended before its first evaluation has no value of its own; keep what is known.
                if (Double.isNaN(state.iterate.value()) && !Double.isNaN(carried.value())) {
                    state.iterate = carried;
                }
            }
        } catch (EvaluationMeter.Refused refused) {
            if (!stageMeter.isOwn(refused.reason())) {
                globalReason = refused.reason();
            }
            return refused.reason();
        }
    }

    private StopReason loop(int number, ChainSolver.Stage stage, SolverRun run, EvaluationMeter stageMeter) {
        long stageStart = state.iteration;
        recorder.startStage(number, stageStart);
        boolean announced = false;
        while (true) {
            if (!announced && !Double.isNaN(state.iterate.value())) {
                recorder.record(state);
                escapes.accepted(state.iterate);
                keepBest();
                controls.listener().stageStarted(state);
                announced = true;
            }
            // An earlier stage may have stopped by itself with the last step of the budget.
            Optional<StopReason> spent = iterationsSpent();
            if (spent.isPresent()) {
                return end(spent.get());
            }
            StepOutcome outcome = run.step();
            state.iteration++;
            if (outcome instanceof StepOutcome.Stopped stopped) {
                if (run instanceof DenseRun) {
                    recorder.accepted(run, state);
                }
                return stopped.reason();
            }
            if (outcome instanceof StepOutcome.Accepted) {
                state.accepted++;
                escapes.accepted(state.iterate);
                keepBest();
                recorder.accepted(run, state);
            }
            Optional<StopReason> reason = afterStep(stage, stageStart);
            if (reason.isPresent()) {
                return reason.get();
            }
            stageMeter.refuseIfInterrupted();
        }
    }

    private Optional<StopReason> afterStep(ChainSolver.Stage stage, long stageStart) {
        Optional<StopReason> reason = termination.test(state);
        if (reason.isEmpty() && controls.listener().stepped(state) == SolveListener.Decision.STOP) {
            reason = Optional.of(StopReason.of(Status.STOPPED_BY_LISTENER, "listener", "stopped by a listener"));
        }
        if (reason.isEmpty()) {
            reason = iterationsSpent();
        }
        if (reason.isPresent()) {
            return Optional.of(end(reason.get()));
        }
        return stage.limits().maxIterations().isPresent()
                ? spent(
                        state.iteration - stageStart,
                        stage.limits().maxIterations().getAsLong())
                : Optional.empty();
    }

    /** Marks a reason as one that ends the whole solve. */
    private StopReason end(StopReason reason) {
        globalReason = reason;
        return reason;
    }

    private Optional<StopReason> iterationsSpent() {
        return controls.maxIterations().isPresent()
                ? spent(state.iteration, controls.maxIterations().getAsLong())
                : Optional.empty();
    }

    private static Optional<StopReason> spent(long done, long budget) {
        return done < budget
                ? Optional.empty()
                : Optional.of(StopReason.of(
                        Status.BUDGET_EXHAUSTED,
                        "max-iterations",
                        done,
                        budget,
                        done + " iterations done, budget " + budget));
    }

    /** The live view handed to terminations and listeners. */
    private static final class State implements SolveState {
        private final EvaluationMeter meter;
        private Iterate iterate;
        private long iteration;
        private long accepted;
        private String solverName = "";

        State(EvaluationMeter meter, Iterate iterate) {
            this.meter = meter;
            this.iterate = iterate;
        }

        @Override
        public long iteration() {
            return iteration;
        }

        @Override
        public long acceptedSteps() {
            return accepted;
        }

        @Override
        public EvaluationCounts evaluations() {
            return meter.counts();
        }

        @Override
        public double elapsedSeconds() {
            return meter.elapsedNanos() * 1e-9;
        }

        @Override
        public Iterate iterate() {
            return iterate;
        }

        @Override
        public String solverName() {
            return solverName;
        }
    }
}
