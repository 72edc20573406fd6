package org.thalweg.core.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Loss against parameter norm while the norm grows: a checkpoint whenever the norm has grown by {@link #FACTOR}.
 *
 * <p>Checkpoints above a norm to which the run has fallen back are dropped, so that the list always describes one growth.
 */
final class GrowthRecord {

    /** Ratio of the norms of consecutive checkpoints. */
    static final double FACTOR = 1.05;

    /** How many copies of θ are kept, each a doubling of the norm apart. */
    private static final int KEPT_POINTS = 4;

    /** Loss at a norm. */
    record Checkpoint(double norm, double loss) {}

    private record Kept(double norm, double[] point) {}

    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final Deque<Kept> points = new ArrayDeque<>();

    /** Takes note of a point; copies it only at a doubling of the norm. */
    void add(double norm, double loss, double[] point) {
        while (!checkpoints.isEmpty() && norm * 1.25 < last().norm()) {
            checkpoints.remove(checkpoints.size() - 1);
        }
        if (checkpoints.isEmpty() || norm >= FACTOR * last().norm()) {
            checkpoints.add(new Checkpoint(norm, loss));
            keep(norm, point);
        }
    }

    private void keep(double norm, double[] point) {
        while (!points.isEmpty() && norm < points.getLast().norm()) {
            points.removeLast();
        }
        if (points.isEmpty() || norm >= 2 * points.getLast().norm()) {
            points.addLast(new Kept(norm, point.clone()));
            if (points.size() > KEPT_POINTS) {
                points.removeFirst();
            }
        }
    }

    boolean isEmpty() {
        return checkpoints.isEmpty();
    }

    Checkpoint first() {
        return checkpoints.get(0);
    }

    Checkpoint last() {
        return checkpoints.get(checkpoints.size() - 1);
    }

    /** Loss when the norm was {@code norm}, interpolated in the logarithm of the norm; NaN outside the record. */
    double lossAt(double norm) {
        for (int k = checkpoints.size() - 1; k > 0; k--) {
            Checkpoint above = checkpoints.get(k);
            Checkpoint below = checkpoints.get(k - 1);
            if (below.norm() <= norm && norm <= above.norm()) {
                return between(below, above, norm);
            }
        }
        return Double.NaN;
    }

    private static double between(Checkpoint below, Checkpoint above, double norm) {
        double share = below.norm() == 0
                ? norm / above.norm()
                : StrictMath.log(norm / below.norm()) / StrictMath.log(above.norm() / below.norm());
        // A loss that falls by orders of magnitude in one stride falls like an exponential, not like a line.
        boolean collapses = above.loss() > 0 && below.loss() > 10 * above.loss();
        return collapses
                ? below.loss() * StrictMath.pow(above.loss() / below.loss(), share)
                : below.loss() + share * (above.loss() - below.loss());
    }

    /** Norm of the first checkpoint with a loss below {@code loss}; NaN if there is none. */
    double firstNormBelow(double loss) {
        for (Checkpoint checkpoint : checkpoints) {
            if (checkpoint.loss() < loss) {
                return checkpoint.norm();
            }
        }
        return Double.NaN;
    }

    /** The newest kept θ with at most the given norm, or the oldest kept one. */
    double[] pointBelow(double norm) {
        double[] found = points.getFirst().point();
        for (Kept kept : points) {
            if (kept.norm() <= norm) {
                found = kept.point();
            }
        }
        return found;
    }
}
