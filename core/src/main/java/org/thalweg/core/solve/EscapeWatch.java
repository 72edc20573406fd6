package org.thalweg.core.solve;

import org.thalweg.core.objective.Norms;

/**
 * Tells an end at a minimum from an end on the way to infinity, where gradients also become as small as one likes.
 *
 * <p>At a minimum the last steps of a solver become short beside θ. Towards infinity they do not: each makes |θ| longer by a
 * share that stays, while the loss falls on. If that was so for the last accepted steps, a reason of convergence or precision
 * limit is replaced by one with {@link Status#ESCAPING}. A run is never stopped by this, and steps that hardly move, as of a
 * flow or of gradient descent, are never taken for an escape.
 *
 * <p>Confined to one run; O(n) per step.
 */
public final class EscapeWatch {

    /** A step that lengthens θ by less than this share is a short one. */
    private static final double GROWTH = 1e-3;

    /** Long steps in a row before an end is called an escape. */
    private static final int STEPS = 5;

    private double norm = Double.NaN;
    private double firstNorm;
    private double firstValue;
    private int steps;
    private double value;
    private double previous;
    private double beforePrevious;

    /** Takes note of an accepted point, the first included. */
    public void observe(Iterate iterate) {
        double newNorm = Norms.euclidean(iterate.point());
        boolean escapes = newNorm > (1 + GROWTH) * norm && iterate.value() <= value;
        if (!escapes) {
            steps = 0;
            firstNorm = newNorm;
            firstValue = iterate.value();
        } else {
            steps++;
        }
        norm = newNorm;
        beforePrevious = previous;
        previous = value;
        value = iterate.value();
    }

    /** The reason for an end, corrected if the run was escaping. */
    public StopReason judge(StopReason reason) {
        boolean claimsAnEnd = reason.status() == Status.CONVERGED || reason.status() == Status.PRECISION_LIMIT;
        if (!claimsAnEnd || steps < STEPS) {
            return reason;
        }
        return StopReason.of(
                Status.ESCAPING,
                "escaping",
                norm / firstNorm,
                1 + STEPS * GROWTH,
                "the last " + steps + " steps lengthened the parameter vector from " + firstNorm + " to " + norm
                        + " while the loss fell from " + firstValue + " to " + value + ", towards about " + limit()
                        + "; regularize or bound the parameters for a minimum to exist (" + reason.text() + ")");
    }

    /** Where the last three losses tend if their differences go on as a geometric sequence (A. Aitken, 1926). */
    private double limit() {
        double last = value - previous;
        double curvature = last - (previous - beforePrevious);
        return curvature > 0 && last < 0 ? value - last * last / curvature : value;
    }
}
