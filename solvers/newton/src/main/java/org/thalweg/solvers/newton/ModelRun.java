package org.thalweg.solvers.newton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** A started solver of the family: proposals of a {@link StepRule}, judged by a {@link StepJudge}. */
final class ModelRun implements SolverRun {

    /** Relative length of a step for which a smooth function still follows its quadratic model at a precision limit. */
    private static final double ORDINARY_LENGTH = 1e-3;

    private final double gradientTolerance;
    private final TrialPoint point;
    private final StepRule rule;
    private final StepJudge judge;
    private final double[] step;
    private boolean started;
    private boolean modelCurrent;

    ModelRun(TrialPoint point, StepRule rule, double gradientTolerance) {
        this.gradientTolerance = gradientTolerance;
        this.point = point;
        this.rule = rule;
        this.judge = new StepJudge(point);
        this.step = new double[point.iterate().point().length];
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
            rule.newModel();
            modelCurrent = true;
            double norm = iterate().gradientNormInf();
            if (norm <= gradientTolerance && !rule.leavesStationaryPoint(point.noise(), gradientTolerance)) {
                return StepOutcome.stopped(StopReason.gradientNorm(norm, gradientTolerance));
            }
        }
        return tryStep();
    }

    private StepOutcome tryStep() {
        rule.propose(step);
        if (!point.moveTrial(step)) {
            return end();
        }
        double predicted = rule.predictedReduction();
        boolean belowRounding = judge.isBelowRounding(predicted);
        double quality = judge.quality(step, predicted);
        boolean accepted = quality > StepJudge.ACCEPTABLE && point.acceptTrial();
        if (!accepted && judge.isExhausted()) {
            return end();
        }
        rule.respond(accepted ? quality : Math.min(quality, 0), accepted, belowRounding);
        if (!accepted) {
            return StepOutcome.rejected();
        }
        modelCurrent = false;
        judge.accepted();
        return StepOutcome.accepted();
    }

    private StepOutcome end() {
        double predicted = rule.predictedReduction();
        double promise = rule.promise(
                ORDINARY_LENGTH * Math.max(1, Norms.euclidean(iterate().point())));
        return StepOutcome.stopped(judge.endReason(predicted, promise));
    }
}
