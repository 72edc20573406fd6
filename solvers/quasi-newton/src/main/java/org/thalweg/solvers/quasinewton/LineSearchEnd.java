package org.thalweg.solvers.quasinewton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;

/** Says why no step along a descent direction was accepted. */
final class LineSearchEnd {

    /** An interval this narrow over which the slope still jumps holds a kink. */
    private static final double KINK_WIDTH = 1e-6;

    /** Values that a slope promises to change by this many rounding errors are not at the precision limit. */
    private static final double RESOLVABLE = 1e6;

    private LineSearchEnd() {}

    static StopReason reason(Iterate iterate, LineFunction line, HagerZhangLineSearch search, double noise) {
        double norm = Norms.inf(iterate.gradient());
        double promised = -line.originSlope();
        boolean kink = search.relativeWidth() < KINK_WIDTH
                && search.slopeJump() > 0.5
                && promised > RESOLVABLE * noise;
        if (kink) {
            return StopReason.of(
                    Status.STALLED,
                    "gradient-jump",
                    promised,
                    noise,
                    "no step lowers the loss although the slope promises " + promised
                            + ": the gradient jumps along the line, as at a kink of an activation, or it is not the"
                            + " derivative of the loss (rounding error of the loss " + noise + ")");
        }
        return StopReason.of(
                Status.PRECISION_LIMIT,
                "rounding-error",
                search.largestReduction(),
                noise,
                "the best step along the descent direction lowers the loss by " + search.largestReduction()
                        + ", its rounding error is " + noise + "; largest absolute gradient entry " + norm);
    }
}
