package org.thalweg.solvers.gradientflow.integration;

import java.util.Optional;
import org.thalweg.core.solve.DenseRun;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/**
 * Advances a one-step method: each {@link #step()} tries one step and accepts it if the error estimate is within
 * tolerance, everything is finite and the loss has not risen, which the exact flow never does.
 */
public final class FlowRun implements DenseRun {

    /** Rejections in a row after which no step size will do. */
    private static final int MAX_REJECTIONS = 60;

    private final FlowProblem problem;
    private final StepMethod method;
    private final FlowEnds ends;
    private final Iterate iterate;
    private FlowPoint previous;
    private FlowPoint current;
    private FlowPoint trial;
    private int rejections;
    private boolean metNonFinite;
    private boolean started;

    /** Starts at t = 0 and evaluates there. */
    public FlowRun(FlowProblem problem, StepMethod method, double[] start) {
        this.problem = problem;
        this.method = method;
        this.ends = new FlowEnds(problem);
        this.iterate = new Iterate(start);
        int n = problem.dimension();
        previous = new FlowPoint(n, method.needsHessian());
        current = new FlowPoint(n, method.needsHessian());
        trial = new FlowPoint(n, method.needsHessian());
        System.arraycopy(start, 0, current.theta, 0, n);
        method.evaluate(current);
        if (commit(current)) {
            arrive();
        }
    }

    @Override
    public StepOutcome step() {
        if (Double.isNaN(iterate.value())) {
            return StepOutcome.stopped(StopReason.notFiniteAtStart(current.value));
        }
        Optional<StopReason> end = ends.test(current);
        if (end.isPresent()) {
            return StepOutcome.stopped(end.get());
        }
        if (!started) {
            method.sizing().start(current, trial);
            started = true;
        }
        double h = clampedToEnd(method.sizing().size());
        if (method.sizing().isExhausted()) {
            return StepOutcome.stopped(refused(h));
        }
        if (rejections >= MAX_REJECTIONS || current.time + h == current.time) {
            return StepOutcome.stopped(collapsed(h));
        }
        return attempt(h);
    }

    /** Shortens a step, or stretches it by rounding, so that the end time is hit exactly. */
    private double clampedToEnd(double h) {
        double left = problem.endTime() - current.time;
        return 1.0000001 * h >= left ? left : h;
    }

    private StepOutcome attempt(double h) {
        trial.evaluated = false;
        double error = method.attempt(current, h, trial);
        if (!(error <= 1)) {
            return reject(h, error);
        }
        method.evaluate(trial);
        trial.time = h == problem.endTime() - current.time ? problem.endTime() : current.time + h;
        boolean rises = trial.value > current.value + FlowEnds.roundingOf(current.value);
        if (rises || !commit(trial)) {
            return reject(h, rises ? Double.POSITIVE_INFINITY : Double.NaN);
        }
        advance();
        method.sizing().accepted(h, error);
        return StepOutcome.accepted();
    }

    private boolean commit(FlowPoint point) {
        return iterate.commit(point.time, point.theta, point.value, point.gradient);
    }

    private void advance() {
        FlowPoint free = previous;
        previous = current;
        current = trial;
        trial = free;
        rejections = 0;
        arrive();
    }

    private void arrive() {
        method.arrived(current);
        ends.accepted(current);
    }

    private StepOutcome reject(double h, double error) {
        method.sizing().rejected(h, error);
        rejections++;
        metNonFinite = Double.isNaN(error);
        return StepOutcome.rejected();
    }

    private StopReason refused(double h) {
        return StopReason.of(
                Status.STALLED,
                "fixed-step",
                h,
                Double.NaN,
                "a step of the fixed size " + h + " from t = " + current.time
                        + " raises the loss or leads where it is not finite; choose a smaller one");
    }

    /**
     * A smooth flow can always be followed with small enough steps, unless rounding errors of the gradient drown the step;
     * where values are not finite, it is the objective that stands in the way.
     */
    private StopReason collapsed(double h) {
        Status status = metNonFinite ? Status.STALLED : Status.PRECISION_LIMIT;
        String cause = metNonFinite
                ? "where the objective is not finite"
                : "where rounding errors of the gradient exceed the tolerance";
        return StopReason.of(
                status,
                "step-size",
                h,
                Math.ulp(current.time),
                "step size shrank to " + h + " at t = " + current.time + " (resolution of t: " + Math.ulp(current.time)
                        + ") after " + rejections + " rejections in a row " + cause);
    }

    @Override
    public Iterate iterate() {
        return iterate;
    }

    @Override
    public double previousTime() {
        return previous.time;
    }

    @Override
    public double time() {
        return current.time;
    }

    @Override
    public void interpolate(double t, double[] destination) {
        double fraction = (t - previous.time) / (current.time - previous.time);
        method.interpolate(previous, current, fraction, destination);
    }
}
