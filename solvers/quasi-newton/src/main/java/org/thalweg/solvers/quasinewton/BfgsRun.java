package org.thalweg.solvers.quasinewton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** A started {@link Bfgs}. */
final class BfgsRun implements SolverRun {

    private final BfgsOptions options;
    private final Iterate iterate;
    private final LineFunction line;
    private final HagerZhangLineSearch search;
    private final InverseHessian inverse;
    private final FlatRegion flat;
    private final double[] direction;
    private final double[] step;
    private final double[] change;
    private boolean started;
    private boolean restarted;
    private double scale;

    BfgsRun(Objective objective, double[] start, BfgsOptions options) {
        int n = start.length;
        this.options = options;
        this.iterate = new Iterate(start);
        this.line = new LineFunction(objective);
        this.search = new HagerZhangLineSearch(options.wolfe());
        this.inverse = new InverseHessian(n);
        this.flat = new FlatRegion(n);
        this.direction = new double[n];
        this.step = new double[n];
        this.change = new double[n];
    }

    @Override
    public Iterate iterate() {
        return iterate;
    }

    @Override
    public StepOutcome step() {
        if (!started) {
            started = true;
            line.start(iterate.point(), direction, Double.NaN, Double.NaN);
            line.evaluate(0);
            if (!iterate.commit(iterate.point(), line.value(), line.gradient())) {
                return StepOutcome.stopped(StopReason.notFiniteAtStart(line.value()));
            }
            flat.observe(iterate);
            scale = 1 / Math.max(1, Norms.euclidean(iterate.gradient()));
            inverse.reset(scale);
        }
        double norm = iterate.gradientNormInf();
        if (norm <= options.gradientTolerance()) {
            return StepOutcome.stopped(StopReason.gradientNorm(norm, options.gradientTolerance()));
        }
        return flat.isExhausted() ? restartOrStop() : advance();
    }

    private StepOutcome advance() {
        inverse.direction(iterate.gradient(), direction);
        double slope = Vectors.dot(iterate.gradient(), direction);
        if (!(slope < 0) || Double.isInfinite(slope)) {
            return restartOrStop();
        }
        line.start(iterate.point(), direction, iterate.value(), slope);
        double noise = noise();
        double ceiling = Math.max(iterate.value(), flat.lowest() + noise);
        if (!search.search(line, 1, ceiling, noise)) {
            return restartOrStop();
        }
        return accept() ? StepOutcome.accepted() : restartOrStop();
    }

    private boolean accept() {
        double[] point = iterate.point();
        double[] gradient = iterate.gradient();
        for (int i = 0; i < step.length; i++) {
            step[i] = line.point()[i] - point[i];
            change[i] = line.gradient()[i] - gradient[i];
        }
        double before = iterate.value();
        double noise = noise();
        if (!iterate.commit(line.point(), line.value(), line.gradient())) {
            return false;
        }
        double learned = inverse.update(step, change);
        scale = Double.isNaN(learned) ? scale : learned;
        restarted &= !(iterate.value() < before - noise);
        flat.observe(iterate);
        return true;
    }

    /** Forgets the curvature once; if that has just been done and nothing became lower since, the run is over. */
    private StepOutcome restartOrStop() {
        if (inverse.hasLearned() && !restarted) {
            restarted = true;
            inverse.reset(scale);
            flat.resetPatience();
            return StepOutcome.rejected();
        }
        StopReason reason = LineSearchEnd.reason(iterate, search, noise());
        flat.restore(iterate);
        return StepOutcome.stopped(reason);
    }

    private double noise() {
        return RoundingError.ofValue(iterate.value(), iterate.gradient(), iterate.point());
    }
}
