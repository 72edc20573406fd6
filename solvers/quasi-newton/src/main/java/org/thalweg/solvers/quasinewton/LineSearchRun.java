package org.thalweg.solvers.quasinewton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/**
 * A started solver that repeats: direction from a {@link CurvatureModel}, line search along it, learn from the step.
 *
 * <p>Shared by {@link Bfgs}, {@link Lbfgs} and {@link ConjugateGradient}, which differ in the model alone.
 */
final class LineSearchRun implements SolverRun {

    /** Lets first trials of 1 come back where steps gain ever less, without which convergence is not superlinear. */
    private static final double SLACK = 1.01;

    private static final double SHORTEST_TRIAL = 1e-3;

    /** Gains of this many rounding errors say something of the next one. */
    private static final double RESOLVABLE = 1e2;

    private final double gradientTolerance;
    private final Iterate iterate;
    private final LineFunction line;
    private final HagerZhangLineSearch search;
    private final CurvatureModel model;
    private final FlatRegion flat;
    private final double[] direction;
    private final double[] step;
    private final double[] change;
    private boolean started;
    private boolean restarted;
    private double scale;
    private double previousValue = Double.NaN;

    LineSearchRun(
            Objective objective, double[] start, double gradientTolerance, WolfeConstants wolfe, CurvatureModel model) {
        int n = start.length;
        this.gradientTolerance = gradientTolerance;
        this.iterate = new Iterate(start);
        this.line = new LineFunction(objective);
        this.search = new HagerZhangLineSearch(wolfe);
        this.model = model;
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
            model.reset(scale);
        }
        double norm = iterate.gradientNormInf();
        if (norm <= gradientTolerance) {
            return StepOutcome.stopped(StopReason.gradientNorm(norm, gradientTolerance));
        }
        return flat.isExhausted() ? restartOrStop() : advance();
    }

    private StepOutcome advance() {
        model.direction(iterate.gradient(), direction);
        double slope = Vectors.dot(iterate.gradient(), direction);
        if (!(slope < 0) || Double.isInfinite(slope)) {
            return restartOrStop();
        }
        line.start(iterate.point(), direction, iterate.value(), slope);
        double noise = noise();
        double ceiling = Math.max(iterate.value(), flat.lowest() + noise);
        double trial = firstTrial(slope, noise);
        previousValue = iterate.value();
        if (!search.search(line, trial, ceiling, noise)) {
            return restartOrStop();
        }
        return accept() ? StepOutcome.accepted() : restartOrStop();
    }

    /**
     * 1, or less where the slope promises more than the last step gained: 2(E − E₋)/φ′(0), on which the reduction along a
     * parabola would be that of the last step. Along a curved valley a step of 1 throws the run from wall to wall.
     * Nocedal and Wright (2006), equation (3.60) and below; not where the last gain is lost in rounding.
     */
    private double firstTrial(double slope, double noise) {
        double gained = previousValue - iterate.value();
        if (!model.overshoots() || !(gained > RESOLVABLE * noise)) {
            return 1;
        }
        return Math.min(1, Math.max(SHORTEST_TRIAL, SLACK * 2 * gained / -slope));
    }

    private boolean accept() {
        double[] point = iterate.point();
        double[] gradient = iterate.gradient();
        for (int i = 0; i < step.length; i++) {
            step[i] = line.point()[i] - point[i];
            change[i] = line.gradient()[i] - gradient[i];
        }
        if (!iterate.commit(line.point(), line.value(), line.gradient())) {
            return false;
        }
        double learned = model.update(step, change);
        scale = Double.isNaN(learned) ? scale : learned;
        restarted &= !flat.observe(iterate);
        return true;
    }

    /** Forgets the curvature once; if that has just been done and nothing has improved since, the run is over. */
    private StepOutcome restartOrStop() {
        if (model.hasLearned() && !restarted) {
            restarted = true;
            model.reset(scale);
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
