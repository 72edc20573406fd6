package org.thalweg.core.solve;

/**
 * Tells an end at a minimum from an end on the way to infinity, where gradients also become as small as one likes.
 *
 * <p>On the way into a minimum the steps of a Newton-like solver shrink with the gradient. On the way to infinity they do
 * not: a loss that falls exponentially takes steps of constant length, one that falls as a power longer and longer ones. If
 * all but one of the last eight accepted steps were longer than 10⁻³ and than a tenth of those before them, and none raised the
 * loss, a reason of convergence or
 * precision limit is replaced by one with {@link Status#ESCAPING}. A run is never stopped by this. Meant for solvers whose
 * steps are measured by curvature; a fixed learning rate or time step says nothing here.
 *
 * <p>Confined to one run; O(n) per step.
 */
public final class EscapeWatch {

    /** Euclidean length in θ of a step that is not about to end anywhere. */
    private static final double LONG = 1e-3;

    /** Share of the longest step before it in the window below which a step counts as shrunk. */
    private static final double SHRUNK = 0.1;

    /** Steps looked back at; quadratic convergence makes at least two of them short. */
    private static final int WINDOW = 8;

    /** Short steps among them that an escape may have, for one against a fence or in a flat direction. */
    private static final int ALLOWED = 1;

    private final double[] point;
    private final double[] lengths = new double[WINDOW];
    private long accepted;
    private double firstValue;
    private double value = Double.NaN;
    private double previous;
    private double beforePrevious;

    /** A watch for θ of the given dimension. */
    public EscapeWatch(int dimension) {
        this.point = new double[dimension];
    }

    /** Takes note of an accepted point, the first included. */
    public void observe(Iterate iterate) {
        double sum = 0;
        double[] now = iterate.point();
        for (int i = 0; i < point.length; i++) {
            double moved = now[i] - point[i];
            sum = Math.fma(moved, moved, sum);
            point[i] = now[i];
        }
        boolean first = Double.isNaN(value);
        boolean fell = iterate.value() <= value;
        if (!first) {
            lengths[(int) (accepted++ % WINDOW)] = fell ? Math.sqrt(sum) : 0;
        }
        beforePrevious = previous;
        previous = value;
        value = iterate.value();
        firstValue = first ? value : firstValue;
    }

    /** The reason for an end, corrected if the run was escaping. */
    public StopReason judge(StopReason reason) {
        boolean claimsAnEnd = reason.status() == Status.CONVERGED || reason.status() == Status.PRECISION_LIMIT;
        int shortSteps = shortSteps();
        if (!claimsAnEnd || accepted < WINDOW || shortSteps > ALLOWED) {
            return reason;
        }
        return StopReason.of(
                Status.ESCAPING,
                "escaping",
                WINDOW - shortSteps,
                WINDOW - ALLOWED,
                (WINDOW - shortSteps) + " of the last " + WINDOW + " steps (an escape needs " + (WINDOW - ALLOWED)
                        + ") did not become short while the loss, " + firstValue + " at the start, fell to " + value
                        + ", towards about " + limit()
                        + ": parameters run to infinity; regularize or bound them for a minimum to exist ("
                        + reason.text() + ")");
    }

    private int shortSteps() {
        double longest = 0;
        int count = 0;
        for (int age = WINDOW; age >= 1; age--) {
            double length = lengths[Math.floorMod(accepted - age, WINDOW)];
            count += length > LONG && length > SHRUNK * longest ? 0 : 1;
            longest = Math.max(longest, length);
        }
        return count;
    }

    /** Where the last three losses tend if their differences go on as a geometric sequence (A. Aitken, 1926). */
    private double limit() {
        double last = value - previous;
        double curvature = last - (previous - beforePrevious);
        return curvature > 0 && last < 0 ? value - last * last / curvature : value;
    }
}
