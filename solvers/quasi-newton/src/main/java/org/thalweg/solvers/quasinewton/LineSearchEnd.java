package org.thalweg.solvers.quasinewton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;

/** Says why no step along a descent direction was accepted. */
final class LineSearchEnd {

    /** Slopes that promise a gain of this many rounding errors do not belong to a precision limit. */
    private static final double NOT_ROUNDING = 1e6;

    private LineSearchEnd() {}

    static StopReason reason(Iterate iterate, HagerZhangLineSearch search, double noise) {
        double norm = Norms.inf(iterate.gradient());
        double promised = search.promisedReduction();
        if (promised == Double.POSITIVE_INFINITY) {
            return StopReason.of(
                    Status.STALLED,
                    "not-finite",
                    "the loss or its gradient is not finite at every trial along the descent direction; largest absolute"
                            + " gradient entry " + norm);
        }
        if (promised > NOT_ROUNDING * noise) {
            return StopReason.of(
                    Status.STALLED,
                    "slope-failure",
                    promised,
                    noise,
                    "no step lowers the loss although its slopes promise " + promised
                            + ": the gradient jumps here, as at a kink of an activation, or is not that of the loss"
                            + " (rounding error of the loss " + noise + ")");
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
