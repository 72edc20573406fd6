package org.thalweg.solvers.newton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;

/**
 * Decides how much of a predicted reduction came true, also where values are lost in rounding.
 *
 * <p>With η the rounding error of the value and δ the predicted reduction: for δ ≥ 10⁴η by the difference of values; for
 * smaller δ by the trapezoid rule −½(g + g₊)·p on the exact gradients, whose error is relative to p and not to the value;
 * for δ ≤ η by whether the gradient becomes shorter. In the last two the value must not exceed its ceiling.
 */
final class StepJudge {

    /** Quality above which a step is taken. */
    static final double ACCEPTABLE = 1e-4;

    /** Predicted reductions this many times above the rounding error are measured by values to four digits. */
    private static final double MEASURABLE = 1e4;

    /** Gradients must shrink by this factor to count as progress where values cannot. */
    private static final double GRADIENT_PROGRESS = 0.9;

    /** Trials in a row, each with a smaller radius, before rounding is held to be the reason. */
    private static final int PATIENCE = 4;

    /** If a step of ordinary length is promised to gain this many rounding errors, rounding is not the reason. */
    private static final double NOT_ROUNDING = 1e6;

    private final TrialPoint point;
    private int failuresBelowRounding;

    StepJudge(TrialPoint point) {
        this.point = point;
    }

    /**
     * The share of the predicted reduction that the trial point delivers; −∞ if it is not finite. Evaluates the trial.
     */
    double quality(double[] step, double predicted) {
        double noise = point.noise();
        if (predicted <= noise) {
            return gradientQuality();
        }
        return predicted < MEASURABLE * noise ? trapezoidQuality(step, predicted) : valueQuality(predicted);
    }

    private double valueQuality(double predicted) {
        double before = point.iterate().value();
        double value = point.evaluateValue();
        return Double.isFinite(value) ? (before - value) / predicted : Double.NEGATIVE_INFINITY;
    }

    private double trapezoidQuality(double[] step, double predicted) {
        if (!evaluateGradient()) {
            return Double.NEGATIVE_INFINITY;
        }
        if (point.trialValue() > point.ceiling()) {
            return -1;
        }
        double sum = 0;
        double[] gradient = point.iterate().gradient();
        for (int i = 0; i < step.length; i++) {
            sum = Math.fma(gradient[i] + point.trialGradient()[i], step[i], sum);
        }
        return -0.5 * sum / predicted;
    }

    /** 1 if the gradient becomes shorter without a rise of the value, else −1. */
    private double gradientQuality() {
        boolean better = evaluateGradient()
                && point.trialValue() <= point.ceiling()
                && Norms.euclidean(point.trialGradient())
                        <= GRADIENT_PROGRESS * Norms.euclidean(point.iterate().gradient());
        if (!better) {
            failuresBelowRounding++;
        }
        return better ? 1 : -1;
    }

    private boolean evaluateGradient() {
        double value = point.evaluateGradient();
        return Double.isFinite(value) && Double.isFinite(Norms.inf(point.trialGradient()));
    }

    /** Whether a predicted reduction is lost in rounding. */
    boolean isBelowRounding(double predicted) {
        return predicted <= point.noise();
    }

    /** A step was taken. */
    void accepted() {
        failuresBelowRounding = 0;
    }

    /** Whether trials below rounding have failed often enough. */
    boolean isExhausted() {
        return failuresBelowRounding >= PATIENCE;
    }

    /**
     * Why no further step is possible.
     *
     * @param predicted predicted reduction of the last trial
     * @param promise predicted reduction of a step of ordinary length
     */
    StopReason endReason(double predicted, double promise) {
        double noise = point.noise();
        double norm = point.iterate().gradientNormInf();
        if (Double.isNaN(predicted) || Double.isNaN(promise)) {
            return StopReason.of(
                    Status.STALLED,
                    "not-finite",
                    "the quadratic model is not finite although the loss and its gradient are; largest absolute gradient"
                            + " entry " + norm);
        }
        if (promise > NOT_ROUNDING * noise) {
            return StopReason.of(
                    Status.STALLED,
                    "model-failure",
                    promise,
                    noise,
                    "no step lowers the loss although the quadratic model promised " + promise
                            + ": the derivatives jump here, as at a kink of an activation, or are not those of the loss"
                            + " (rounding error of the loss " + noise + ")");
        }
        return StopReason.of(
                Status.PRECISION_LIMIT,
                "rounding-error",
                predicted,
                noise,
                "predicted reduction " + predicted + " <= rounding error of the loss " + noise
                        + ", and no step makes the gradient smaller; largest absolute gradient entry " + norm);
    }
}
