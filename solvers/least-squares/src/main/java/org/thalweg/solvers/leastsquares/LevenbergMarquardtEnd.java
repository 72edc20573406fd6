package org.thalweg.solvers.leastsquares;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;

/** Says why no step was accepted. */
final class LevenbergMarquardtEnd {

    /** Relative length of a step for which a smooth function still follows its model at a precision limit. */
    private static final double ORDINARY_LENGTH = 1e-3;

    /** If such a step is promised to gain this many rounding errors, rounding is not the reason. */
    private static final double NOT_ROUNDING = 1e6;

    private LevenbergMarquardtEnd() {}

    static StopReason reason(ResidualPoint point, double predicted, double noise) {
        double norm = point.iterate().gradientNormInf();
        double promise = promise(point);
        if (promise > NOT_ROUNDING * noise) {
            return StopReason.of(
                    Status.STALLED,
                    "model-failure",
                    promise,
                    noise,
                    "no step lowers the loss although the linear model of the residuals promised " + promise
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

    /** Largest reduction τ|g| − τ²|Jg|²/|g|² that the model has along −g within an ordinary length. */
    private static double promise(ResidualPoint point) {
        double[] gradient = point.iterate().gradient();
        double norm = Norms.euclidean(gradient);
        if (norm == 0) {
            return 0;
        }
        double steepness = Norms.euclidean(point.directional(gradient)) / norm;
        double length =
                ORDINARY_LENGTH * Math.max(1, Norms.euclidean(point.iterate().point()));
        double best = norm / (2 * steepness * steepness);
        double tau = Math.min(length, best);
        return tau * norm - tau * tau * steepness * steepness;
    }
}
