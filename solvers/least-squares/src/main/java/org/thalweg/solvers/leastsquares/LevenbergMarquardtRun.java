package org.thalweg.solvers.leastsquares;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** A started {@link LevenbergMarquardt}. */
final class LevenbergMarquardtRun implements SolverRun {

    private static final double ACCEPTABLE = 1e-4;
    private static final double POOR = 0.25;
    private static final double GOOD = 0.75;
    private static final double RAISE = 4;
    private static final double RAISE_NOT_FINITE = 100;
    private static final double LOWER = 5;
    private static final double LEAST_DAMPING = 1e-100;
    /**
     * Gradients must shrink by this factor to count as progress where values cannot; near 1, as convergence is linear where
     * residuals stay large.
     */
    private static final double GRADIENT_PROGRESS = 0.99;
    /** Trials in a row below rounding before the run ends. */
    private static final int PATIENCE = 4;

    private final LevenbergMarquardtOptions options;
    private final ResidualPoint point;
    private final LinearModel linear;
    private final GeodesicAcceleration acceleration;
    private final BoldSteps bold;
    private final double[] velocity;
    private final double[] step;
    private boolean started;
    private boolean modelCurrent;
    private double mu;
    private double firstNorm;
    private int failures;

    LevenbergMarquardtRun(ResidualObjective objective, double[] start, LevenbergMarquardtOptions options) {
        int n = start.length;
        this.options = options;
        this.point = new ResidualPoint(objective, start);
        this.linear = new LinearModel(point);
        this.acceleration = new GeodesicAcceleration(point, linear, options.accelerationLimit());
        this.bold = new BoldSteps(n, options.boldness());
        this.velocity = new double[n];
        this.step = new double[n];
        this.mu = options.initialDamping();
    }

    @Override
    public Iterate iterate() {
        return point.iterate();
    }

    @Override
    public StepOutcome step() {
        if (!started) {
            started = true;
            double value = point.evaluateValue();
            if (!Double.isFinite(value) || !point.acceptTrial()) {
                return StepOutcome.stopped(StopReason.notFiniteAtStart(value));
            }
            firstNorm = Norms.euclidean(point.residuals());
            bold.accepted(velocity, iterate());
        }
        if (!modelCurrent) {
            double norm = iterate().gradientNormInf();
            if (norm <= options.gradientTolerance()) {
                return end(StopReason.gradientNorm(norm, options.gradientTolerance()));
            }
            linear.renew();
            modelCurrent = true;
        }
        return tryStep();
    }

    private StepOutcome tryStep() {
        double residualNorm = Norms.euclidean(point.residuals());
        linear.damping(mu * Math.min(1, residualNorm / firstNorm));
        if (!linear.solve(point.residuals(), velocity)) {
            mu = Math.max(mu, Math.ulp(1.0)) * RAISE_NOT_FINITE;
            return StepOutcome.rejected();
        }
        double[] along = point.directional(velocity);
        double predicted = predictedReduction(along);
        double noise = point.noise();
        boolean belowRounding = predicted <= noise;
        System.arraycopy(velocity, 0, step, 0, step.length);
        if (!belowRounding && !acceleration.correct(velocity, along, step)) {
            mu *= RAISE;
            return StepOutcome.rejected();
        }
        if (!point.moveTrial(step)) {
            return end(LevenbergMarquardtEnd.reason(point, predicted, noise));
        }
        double quality = belowRounding ? gradientQuality() : valueQuality(predicted);
        boolean accepted = (quality > ACCEPTABLE || !belowRounding && isBold()) && point.acceptTrial();
        failures = accepted || !belowRounding ? 0 : failures + 1;
        if (failures >= PATIENCE) {
            return end(LevenbergMarquardtEnd.reason(point, predicted, noise));
        }
        if (accepted) {
            bold.accepted(velocity, iterate());
        }
        adapt(quality);
        modelCurrent = !accepted;
        return accepted ? StepOutcome.accepted() : StepOutcome.rejected();
    }

    private boolean isBold() {
        return bold.permits(velocity, linear.scale(), point.trialValue());
    }

    /** The end of the run, unless it has been lower before: then it goes on from there, cautiously. */
    private StepOutcome end(StopReason reason) {
        if (!bold.isAbove(iterate().value(), point.noise())) {
            return StepOutcome.stopped(reason);
        }
        bold.forbid();
        point.moveTrialTo(bold.lowestPoint());
        point.evaluateValue();
        point.acceptTrial();
        modelCurrent = false;
        failures = 0;
        return StepOutcome.accepted();
    }

    /** |r|² − |r + Jv|² = −(Jv)·(2r + Jv). */
    private double predictedReduction(double[] along) {
        double[] r = point.residuals();
        double sum = 0;
        for (int k = 0; k < r.length; k++) {
            sum = Math.fma(along[k], 2 * r[k] + along[k], sum);
        }
        return -sum;
    }

    private double valueQuality(double predicted) {
        double value = point.evaluateValue();
        return Double.isFinite(value) ? (iterate().value() - value) / predicted : Double.NEGATIVE_INFINITY;
    }

    private double gradientQuality() {
        double value = point.evaluateValue();
        double norm = Norms.euclidean(point.evaluateDerivatives());
        boolean better = value <= point.ceiling()
                && norm <= GRADIENT_PROGRESS * Norms.euclidean(iterate().gradient());
        return better ? 1 : -1;
    }

    private void adapt(double quality) {
        if (quality == Double.NEGATIVE_INFINITY) {
            mu *= RAISE_NOT_FINITE;
        } else if (quality < POOR) {
            mu *= RAISE;
        } else if (quality > GOOD) {
            mu = Math.max(LEAST_DAMPING, mu / LOWER);
        }
    }
}
