package org.thalweg.core.solve;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * Records states on the logarithmic grid. Evaluations at interpolated points are the recorder's own: they are neither
 * counted as the solver's work nor charged to a budget.
 */
final class TrajectoryRecorder {

    private final RecordingPolicy policy;
    private final Objective objective;
    private final Workspace workspace;
    private final double[] point;
    private final double[] gradient;
    private final List<Trajectory.State> states = new ArrayList<>();
    private int stage;
    private long stageStart;
    private long nextIteration;
    private long nextTimeIndex = Long.MIN_VALUE;

    TrajectoryRecorder(RecordingPolicy policy, Objective objective) {
        this.policy = policy;
        this.objective = objective;
        this.workspace = objective.newWorkspace();
        this.point = new double[objective.dimension()];
        this.gradient = new double[objective.dimension()];
    }

    void startStage(int number, long iteration) {
        stage = number;
        stageStart = iteration;
        nextIteration = 1;
        nextTimeIndex = Long.MIN_VALUE;
    }

    /** The state at the start or end of a stage. */
    void record(SolveState state) {
        Iterate iterate = state.iterate();
        double time = iterate.time().orElse(Double.NaN);
        if (!states.isEmpty() && isSame(states.get(states.size() - 1), state, time)) {
            return;
        }
        add(state, time, iterate.value(), iterate.gradientNormInf(), iterate.point());
    }

    private boolean isSame(Trajectory.State last, SolveState state, double time) {
        return last.stage() == stage
                && last.iteration() == state.iteration()
                && (Double.isNaN(time) || time == last.time().orElse(Double.NaN));
    }

    /** Called after each accepted step. */
    void accepted(SolverRun run, SolveState state) {
        if (policy.pointsPerDecade() == 0) {
            return;
        }
        if (run instanceof DenseRun dense) {
            recordTimes(dense, state);
        } else if (state.iteration() - stageStart >= nextIteration) {
            record(state);
            nextIteration = nextGridIteration(state.iteration() - stageStart);
        }
    }

    private long nextGridIteration(long done) {
        double grid = Math.floor(policy.pointsPerDecade() * StrictMath.log10(done)) + 1;
        long next = (long) Math.ceil(StrictMath.pow(10, grid / policy.pointsPerDecade()));
        return Math.max(done + 1, next);
    }

    private void recordTimes(DenseRun run, SolveState state) {
        // A run that stopped where it started has no time behind it, and no logarithm of one.
        if (!(run.time() > run.previousTime())) {
            return;
        }
        if (nextTimeIndex == Long.MIN_VALUE) {
            nextTimeIndex = (long) Math.ceil(policy.pointsPerDecade() * StrictMath.log10(run.time()));
        }
        double t = gridTime();
        while (t <= run.time()) {
            if (t > run.previousTime()) {
                run.interpolate(t, point);
                double value = objective.gradient(point, gradient, workspace);
                add(state, t, value, Norms.inf(gradient), point);
            }
            nextTimeIndex++;
            t = gridTime();
        }
    }

    private double gridTime() {
        return StrictMath.pow(10, nextTimeIndex / (double) policy.pointsPerDecade());
    }

    private void add(SolveState state, double time, double loss, double gradientNorm, double[] theta) {
        states.add(new Trajectory.State(
                stage,
                state.iteration(),
                time,
                loss,
                gradientNorm,
                state.elapsedSeconds(),
                Norms.euclidean(theta),
                state.evaluations(),
                policy.keepParameters() ? theta.clone() : null));
    }

    Trajectory trajectory() {
        return new Trajectory(states);
    }
}
