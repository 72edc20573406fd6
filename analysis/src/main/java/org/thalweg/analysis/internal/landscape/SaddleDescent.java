package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * The way from a saddle down to a minimum. Confined to one thread.
 *
 * <p>The path leaves along a mode and keeps every symmetry that fixes both the saddle and the mode. So it is followed among
 * the points that these fix, where rounding cannot push it off a ridge; where neurons are zero or tied there, the
 * network is evaluated as the narrower one. If the point it ends at is a saddle in all of space, the path goes on along the
 * lowest mode there: the symmetry that kept it exchanges the two sides, so that either leads to copies of the same points.
 */
final class SaddleDescent {

    private static final int STEPS = 3000;
    private static final int POLISHING = 25;
    private static final double DISPLACEMENT = 1e-4;

    /** How far a symmetry may move a point that it fixes, relative to the first displacement. */
    private static final double FIXED = 1e-6;

    private final Surface whole;
    private final StratumDraw strata;
    private final SurfaceMaker surfaces;
    private final SymmetricEigen eigen;
    private long evaluations;

    SaddleDescent(Surface whole, StratumDraw strata, SurfaceMaker surfaces) {
        this.whole = whole;
        this.strata = strata;
        this.surfaces = surfaces;
        this.eigen = new SymmetricEigen(whole.dimension());
    }

    /**
     * Moves θ down.
     *
     * @param theta θ[n] of the saddle, overwritten
     * @param mode which of its modes, from 0 for the lowest
     * @param sign along the mode or against it
     * @param tolerance error of a step allowed, relative to 1 + ‖x‖
     * @return whether it arrived at a minimum
     */
    boolean run(double[] theta, int mode, double sign, double tolerance) {
        long before = whole.evaluations();
        long below = 0;
        boolean arrived = false;
        boolean lost = false;
        for (int k = 0; k <= whole.dimension() && !arrived && !lost; k++) {
            double length = leave(theta, k == 0 ? mode : 0, k == 0 ? sign : 1);
            Surface surface = surfaces.of(strata.keptBy(theta, FIXED * length));
            lost = !follow(surface, theta, tolerance);
            below += surface.evaluations();
            arrived = !lost && isMinimum(theta);
        }
        evaluations = whole.evaluations() - before + below;
        return arrived;
    }

    /** Gradients and Hessians of the last run. */
    long evaluations() {
        return evaluations;
    }

    /** Moves away from a stationary point; returns how far. */
    private double leave(double[] theta, int mode, double sign) {
        double[] x = new double[whole.dimension()];
        whole.subspace().project(theta, x);
        whole.hessianAt(x);
        eigen.decompose(whole.hessian());
        double[] direction = new UnstableModes(eigen, whole.subspace()).direction(mode);
        double length = DISPLACEMENT * (1 + Norms.euclidean(x));
        for (int i = 0; i < x.length; i++) {
            x[i] += sign * length * direction[i];
        }
        whole.subspace().expand(x, theta);
        return length;
    }

    private static boolean follow(Surface surface, double[] theta, double tolerance) {
        double[] x = new double[surface.dimension()];
        surface.subspace().project(theta, x);
        SteepestDescent.End end = new SteepestDescent(surface).run(x, tolerance, STEPS);
        boolean found = end == SteepestDescent.End.ARRIVED && arrives(surface, x)
                || end == SteepestDescent.End.PASSED && new NewtonIteration(surface).run(x, 0.1, POLISHING);
        surface.subspace().expand(x, theta);
        return found;
    }

    /** Newton's method must not leave the basin that the path ended in. */
    private static boolean arrives(Surface surface, double[] x) {
        double[] end = x.clone();
        boolean found = new NewtonIteration(surface).run(x, 0.1 * (1 + Norms.euclidean(x)), POLISHING);
        double moved = 0;
        for (int i = 0; i < x.length; i++) {
            moved += (x[i] - end[i]) * (x[i] - end[i]);
        }
        return found && Math.sqrt(moved) <= 1e-2 * (1 + Norms.euclidean(end));
    }

    private boolean isMinimum(double[] theta) {
        double[] x = new double[whole.dimension()];
        whole.subspace().project(theta, x);
        whole.hessianAt(x);
        eigen.decompose(whole.hessian());
        return eigen.value(0) > 0;
    }
}
