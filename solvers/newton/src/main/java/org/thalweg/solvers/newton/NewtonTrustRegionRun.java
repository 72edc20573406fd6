package org.thalweg.solvers.newton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;
import org.thalweg.solvers.newton.dense.TrustRegionSubproblem;

/** A started {@link NewtonTrustRegion}. */
final class NewtonTrustRegionRun implements SolverRun {

    /** At a saddle the cautious length is nothing to go by, so one rejection shrinks the radius no further than this. */
    private static final double LARGEST_SHRINK = 0.01;

    /** Relative length of a step for which a smooth function still follows its quadratic model at a precision limit. */
    private static final double ORDINARY_LENGTH = 1e-3;

    private final NewtonTrustRegionOptions options;
    private final SecondOrderPoint point;
    private final TrustRegionSubproblem subproblem;
    private final StepJudge judge;
    private final TrustRegionRadius radius;
    private final double[] step;
    private boolean started;
    private boolean modelCurrent;

    NewtonTrustRegionRun(Objective objective, double[] start, NewtonTrustRegionOptions options) {
        this.options = options;
        this.point = new SecondOrderPoint(objective, start);
        this.subproblem = new TrustRegionSubproblem(start.length);
        this.judge = new StepJudge(point);
        this.radius = new TrustRegionRadius(options.initialRadius(), options.maxRadius());
        this.step = new double[start.length];
    }

    @Override
    public Iterate iterate() {
        return point.iterate();
    }

    @Override
    public StepOutcome step() {
        if (!started) {
            started = true;
            if (!point.acceptTrial()) {
                return StepOutcome.stopped(StopReason.notFiniteAtStart(point.evaluateValue()));
            }
        }
        if (!modelCurrent) {
            subproblem.model(point.iterate().gradient(), point.hessian());
            modelCurrent = true;
            double norm = point.iterate().gradientNormInf();
            if (norm <= options.gradientTolerance() && !canLeaveAlongNegativeCurvature()) {
                return StepOutcome.stopped(StopReason.gradientNorm(norm, options.gradientTolerance()));
            }
        }
        return tryStep();
    }

    /** At a stationary point: whether negative curvature promises more than rounding within the first radius. */
    private boolean canLeaveAlongNegativeCurvature() {
        double curvature = subproblem.negativeCurvature();
        if (curvature == 0) {
            return false;
        }
        radius.atLeast(options.initialRadius());
        return 0.5 * curvature * radius.value() * radius.value() > point.noise();
    }

    private StepOutcome end() {
        double predicted = subproblem.predictedReduction();
        subproblem.solve(ORDINARY_LENGTH * Math.max(1, Norms.euclidean(iterate().point())), step);
        return StepOutcome.stopped(judge.endReason(predicted, subproblem.predictedReduction()));
    }

    private StepOutcome tryStep() {
        subproblem.solve(radius.value(), step);
        if (!point.moveTrial(step)) {
            return end();
        }
        double quality = judge.quality(step, subproblem.predictedReduction());
        boolean accepted = quality > StepJudge.ACCEPTABLE && point.acceptTrial();
        if (judge.isExhausted() && !accepted) {
            return end();
        }
        radius.update(accepted ? quality : Math.min(quality, 0), subproblem.stepNorm(), subproblem.onBoundary());
        if (accepted) {
            modelCurrent = false;
            judge.accepted();
            return StepOutcome.accepted();
        }
        boolean belowRounding = subproblem.predictedReduction() <= point.noise();
        radius.atMost(
                belowRounding
                        ? subproblem.dampedLength()
                        : Math.max(subproblem.cautiousLength(), LARGEST_SHRINK * subproblem.stepNorm()));
        return StepOutcome.rejected();
    }
}
