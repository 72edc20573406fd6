package org.thalweg.solvers.quasinewton;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** φ(α) = E(θ + α p) with its slope; holds the last trial point with its gradient. Confined to one run. */
final class LineFunction {

    private final Objective objective;
    private final Workspace workspace;
    private final Box box;
    private final double[] point;
    private final double[] gradient;
    private double[] origin;
    private double[] direction;
    private double originValue;
    private double originSlope;
    private double value;
    private double slope;
    private boolean moved;

    LineFunction(Objective objective) {
        this(objective, Box.unbounded(objective.dimension()));
    }

    /** The function on a box; trial points that leave it by rounding are put back. */
    LineFunction(Objective objective, Box box) {
        this.box = box;
        this.objective = objective;
        this.workspace = objective.newWorkspace();
        this.point = new double[objective.dimension()];
        this.gradient = new double[objective.dimension()];
    }

    /**
     * Sets the line; the arrays are read, not copied.
     *
     * @param slopeAtOrigin ∇E(θ)·p
     */
    void start(double[] theta, double[] p, double valueAtOrigin, double slopeAtOrigin) {
        origin = theta;
        direction = p;
        originValue = valueAtOrigin;
        originSlope = slopeAtOrigin;
    }

    /** Evaluates φ(α) and φ′(α). */
    void evaluate(double step) {
        moved = false;
        for (int i = 0; i < point.length; i++) {
            point[i] = box.clamp(i, Math.fma(step, direction[i], origin[i]));
            moved |= point[i] != origin[i];
        }
        value = objective.gradient(point, gradient, workspace);
        slope = Vectors.dot(gradient, direction);
    }

    /** Whether value and slope of the trial are finite; a gradient with a non-finite entry has no finite slope. */
    boolean isFinite() {
        return Double.isFinite(value) && Double.isFinite(slope);
    }

    /** Whether the trial point differs from the origin in floating point. */
    boolean moved() {
        return moved;
    }

    double originValue() {
        return originValue;
    }

    double originSlope() {
        return originSlope;
    }

    /** φ at the trial. */
    double value() {
        return value;
    }

    /** φ′ at the trial. */
    double slope() {
        return slope;
    }

    /** The trial point; live. */
    double[] point() {
        return point;
    }

    /** ∇E at the trial; live. */
    double[] gradient() {
        return gradient;
    }
}
