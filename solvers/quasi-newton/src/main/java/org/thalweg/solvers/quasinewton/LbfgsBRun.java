package org.thalweg.solvers.quasinewton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** A started {@link LbfgsB}. */
final class LbfgsBRun implements SolverRun {

    private final double gradientTolerance;
    private final Box box;
    private final Iterate iterate;
    private final LineFunction line;
    private final HagerZhangLineSearch search;
    private final CompactMemory memory;
    private final LimitedMemory inverse;
    private final CauchyPoint cauchy;
    private final SubspaceStep subspace;
    private final FlatRegion flat;
    private final double[] direction;
    private final double[] step;
    private final double[] change;
    private boolean started;
    private boolean restarted;

    LbfgsBRun(Objective objective, double[] start, LbfgsBOptions options) {
        int n = start.length;
        this.gradientTolerance = options.gradientTolerance();
        this.box = Box.of(n, options.lower(), options.upper());
        double[] inside = start.clone();
        for (int i = 0; i < n; i++) {
            inside[i] = box.clamp(i, start[i]);
        }
        this.iterate = new Iterate(inside);
        this.line = new LineFunction(objective, box);
        this.search = new HagerZhangLineSearch(options.wolfe());
        this.memory = new CompactMemory(n, options.memory());
        this.inverse = new LimitedMemory(n, options.memory());
        this.cauchy = new CauchyPoint(n, box, memory, 2 * options.memory());
        this.subspace = new SubspaceStep(n, box, memory, 2 * options.memory());
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
            if (!iterate.commit(line.point(), line.value(), line.gradient())) {
                return StepOutcome.stopped(StopReason.notFiniteAtStart(line.value()));
            }
            reset(Math.max(1, Norms.euclidean(iterate.gradient())));
            flat.observe(iterate, norm());
        }
        double norm = norm();
        if (norm <= gradientTolerance) {
            return StepOutcome.stopped(converged(norm));
        }
        return flat.isExhausted() ? restartOrStop() : advance();
    }

    private double norm() {
        return box.projectedGradientNorm(iterate.point(), iterate.gradient());
    }

    private StopReason converged(double norm) {
        if (norm == iterate.gradientNormInf()) {
            return StopReason.gradientNorm(norm, gradientTolerance);
        }
        return StopReason.of(
                Status.CONVERGED,
                "projected-gradient-norm",
                norm,
                gradientTolerance,
                "largest entry of the gradient projected on the bounds " + norm + " <= tolerance " + gradientTolerance);
    }

    /**
     * One step. Where the minimizer of the model lies in the box it is the step; the recursion that gives it keeps small
     * eigenvalues, which the compact form of the same memory loses.
     */
    private StepOutcome advance() {
        inverse.direction(iterate.gradient(), direction);
        if (!box.containsStep(iterate.point(), direction)) {
            cauchy.find(iterate.point(), iterate.gradient());
            subspace.direction(iterate.point(), iterate.gradient(), cauchy, direction);
        }
        double slope = Vectors.dot(iterate.gradient(), direction);
        if (!(slope < 0) || Double.isInfinite(slope)) {
            return restartOrStop();
        }
        double noise = noise();
        line.start(iterate.point(), direction, iterate.value(), slope);
        double ceiling = Math.max(iterate.value(), flat.lowest() + noise);
        double largest = Math.max(1, box.largestStep(iterate.point(), direction));
        if (!search.search(line, 1, largest, ceiling, noise) || !accept()) {
            return restartOrStop();
        }
        return StepOutcome.accepted();
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
        memory.update(step, change);
        inverse.update(step, change);
        restarted &= !flat.observe(iterate, norm());
        return true;
    }

    private void reset(double theta) {
        memory.reset(theta);
        inverse.reset(1 / theta);
    }

    private StepOutcome restartOrStop() {
        if (memory.hasLearned() && !restarted) {
            restarted = true;
            reset(memory.theta());
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
