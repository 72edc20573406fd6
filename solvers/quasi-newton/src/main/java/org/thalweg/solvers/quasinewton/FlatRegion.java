package org.thalweg.solvers.quasinewton;

import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.solve.Iterate;

/**
 * Watches the end of a run, where values no longer change by more than rounding and only gradients can still improve.
 *
 * <p>Remembers the point with the smallest gradient among those of equal value, so that a run that wanders over the floor
 * ends where it was best.
 */
final class FlatRegion {

    /** A gradient norm this much smaller is an improvement. */
    private static final double IMPROVEMENT = 0.9;

    private final int patience;
    private final double[] point;
    private final double[] gradient;
    private double lowest = Double.POSITIVE_INFINITY;
    private double value;
    private double norm = Double.POSITIVE_INFINITY;
    private int waited;

    FlatRegion(int n) {
        this.patience = Math.max(60, Math.min(2 * n, 1000));
        this.point = new double[n];
        this.gradient = new double[n];
    }

    /** Takes note of an accepted point; whether it improves on value or gradient norm. */
    boolean observe(Iterate iterate) {
        return observe(iterate, Norms.euclidean(iterate.gradient()));
    }

    /** As {@link #observe(Iterate)} with another measure of stationarity than |∇E|. */
    boolean observe(Iterate iterate, double newNorm) {
        double noise = RoundingError.ofValue(iterate.value(), iterate.gradient(), iterate.point());
        boolean lower = iterate.value() < lowest - noise;
        boolean improved = lower || newNorm < IMPROVEMENT * norm;
        waited = improved ? 0 : waited + 1;
        if (lower || newNorm < norm) {
            norm = newNorm;
            value = iterate.value();
            System.arraycopy(iterate.point(), 0, point, 0, point.length);
            System.arraycopy(iterate.gradient(), 0, gradient, 0, gradient.length);
        }
        lowest = Math.min(lowest, iterate.value());
        return improved;
    }

    /** Whether neither value nor gradient has improved for long. */
    boolean isExhausted() {
        return waited >= patience;
    }

    /** Gives the gradients another chance, after a restart. */
    void resetPatience() {
        waited = 0;
    }

    /** Lowest value seen. */
    double lowest() {
        return lowest;
    }

    /** Moves the iterate back to the remembered point. */
    void restore(Iterate iterate) {
        iterate.commit(point, value, gradient);
    }
}
