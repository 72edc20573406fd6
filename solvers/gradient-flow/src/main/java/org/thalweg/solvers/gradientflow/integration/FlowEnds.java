package org.thalweg.solvers.gradientflow.integration;

import java.util.Optional;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;

/** The ends of a flow that its point alone decides: fixed point, end time, and no lower loss for a decade of time. */
final class FlowEnds {

    /** Time must grow by this factor, and this many steps be done, without a lower loss. */
    private static final double DECADE = 10;

    private static final int STEPS = 20;

    private final FlowProblem problem;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highestSince;
    private double timeOfLowest;
    private int stepsSince;

    FlowEnds(FlowProblem problem) {
        this.problem = problem;
    }

    void accepted(FlowPoint point) {
        if (point.value < lowest) {
            lowest = point.value;
            highestSince = point.value;
            timeOfLowest = point.time;
            stepsSince = 0;
        } else {
            highestSince = Math.max(highestSince, point.value);
            stepsSince++;
        }
    }

    Optional<StopReason> test(FlowPoint point) {
        double norm = Norms.inf(point.gradient);
        if (norm <= problem.gradientTolerance()) {
            return Optional.of(StopReason.gradientNorm(norm, problem.gradientTolerance()));
        }
        if (point.time >= problem.endTime()) {
            return Optional.of(StopReason.of(
                    Status.COMPLETED,
                    "end-time",
                    point.time,
                    problem.endTime(),
                    "flow integrated to t = " + point.time));
        }
        boolean still = stepsSince >= STEPS && point.time >= DECADE * timeOfLowest;
        return still ? Optional.of(noLowerLoss(point, norm)) : Optional.empty();
    }

    private StopReason noLowerLoss(FlowPoint point, double gradientNorm) {
        double spread = highestSince - lowest;
        double rounding = roundingOf(lowest);
        Status status = spread <= rounding ? Status.PRECISION_LIMIT : Status.STALLED;
        return StopReason.of(
                status,
                "loss-floor",
                spread,
                rounding,
                "the loss " + lowest + " has not fallen between t = " + timeOfLowest + " and t = " + point.time
                        + ", where it varied by " + spread + " (rounding " + rounding
                        + "); largest absolute gradient entry " + gradientNorm);
    }

    /** What rounding may do to a value of that size. */
    static double roundingOf(double value) {
        return 16 * Math.ulp(value);
    }
}
