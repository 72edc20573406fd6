package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * The path of steepest descent, dx/dt = −∇E, from a point near a saddle to the end of the valley; or, with a reflection, of
 * the high-index saddle dynamics dx/dt = −(I − 2VVᵀ)∇E to a saddle.
 *
 * <p>Each step integrates the local quadratic model exactly (M. Page and J. W. McIver, J. Chem. Phys. 88, 922, 1988) and adds
 * the correction of third order from the gradient at its end, exprb32 (M. Hochbruck, A. Ostermann, J. Schweitzer, SIAM J.
 * Numer. Anal. 47, 2009), whose size controls the step. Stiff valleys are no obstacle; one eigendecomposition per step.
 */
final class SteepestDescent {

    private static final double SAFETY = 0.9;
    private static final double GROWTH = 5;
    private static final double SHRINK = 0.1;
    private static final double NEAR = 1e-3;

    /** How a descent ended. */
    enum End {
        /** The Newton step is short and the flow stable: a minimum, or with a reflection a saddle of its index. */
        ARRIVED,
        /** A stationary point that the flow leaves again, met along a path that a symmetry confines. */
        PASSED,
        /** Neither within the steps allowed. */
        NOWHERE
    }

    private final Surface surface;
    private final SymmetricEigen eigen;
    private final Reflection reflection;
    private final int m;
    private final double[] curvature;
    private final double[] slope;
    private final double[] move;
    private final double[] trial;
    private final double[] work;

    /** Downhill everywhere. */
    SteepestDescent(Surface surface) {
        this(surface, Reflection.none());
    }

    /** Downhill but along the modes reflected, where it is uphill. */
    SteepestDescent(Surface surface, Reflection reflection) {
        this.surface = surface;
        this.reflection = reflection;
        this.m = surface.dimension();
        this.curvature = new double[m];
        this.eigen = new SymmetricEigen(m);
        this.slope = new double[m];
        this.move = new double[m];
        this.trial = new double[m];
        this.work = new double[m];
    }

    /**
     * Moves x down its path.
     *
     * @param tolerance error of a step allowed, relative to 1 + ‖x‖
     */
    End run(double[] x, double tolerance, int steps) {
        double h = Double.NaN;
        for (int k = 0; k < steps; k++) {
            surface.hessianAt(x);
            if (!Double.isFinite(Norms.inf(surface.gradient()))) {
                return End.NOWHERE;
            }
            eigen.decompose(surface.hessian());
            boolean stable = toReflectedModes();
            double size = 1 + Norms.euclidean(x);
            double newton = newtonLength();
            if (newton <= NEAR * size && stable) {
                return End.ARRIVED;
            }
            if (newton <= 1e-7 * size) {
                return End.PASSED;
            }
            h = Double.isNaN(h) ? 0.1 / Math.max(Math.abs(eigen.value(0)), Math.abs(eigen.value(m - 1))) : h;
            h = advance(x, h, tolerance * size, 0.3 * size);
        }
        return End.NOWHERE;
    }

    /** Sets slopes and curvatures of the flow's linear model; returns whether it is stable. */
    private boolean toReflectedModes() {
        reflection.follow(eigen, m);
        eigen.toModes(surface.gradient(), slope);
        boolean stable = true;
        for (int i = 0; i < m; i++) {
            slope[i] *= reflection.sign(i);
            curvature[i] = reflection.sign(i) * eigen.value(i);
            stable &= curvature[i] > 0;
        }
        return stable;
    }

    private double newtonLength() {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double component = slope[i] / curvature[i];
            sum += component * component;
        }
        return Math.sqrt(sum);
    }

    /** One accepted step; returns the next step size. */
    private double advance(double[] x, double first, double tolerance, double longest) {
        double h = first;
        while (true) {
            double length = quadraticMove(h);
            double error = length > longest ? Double.POSITIVE_INFINITY : correction(x, h);
            double factor = error == 0 ? GROWTH : SAFETY * StrictMath.cbrt(tolerance / error);
            factor = Math.min(GROWTH, Math.max(SHRINK, factor));
            if (error <= tolerance || h < 1e-300) {
                System.arraycopy(trial, 0, x, 0, m);
                return h * factor;
            }
            h *= length > longest ? 0.5 : Math.min(factor, 0.7);
        }
    }

    /** move = −h φ₁(−hΛ) slope in modes; returns its length. */
    private double quadraticMove(double h) {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            move[i] = -h * Phi.one(-h * curvature[i]) * slope[i];
            sum += move[i] * move[i];
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : Math.sqrt(sum);
    }

    /** Sets the trial point to the end of the corrected step; returns the size of the correction. */
    private double correction(double[] x, double h) {
        eigen.fromModes(move, work);
        for (int i = 0; i < m; i++) {
            trial[i] = x[i] + work[i];
        }
        surface.gradientAt(trial);
        eigen.toModes(surface.gradient(), work);
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double change = -(reflection.sign(i) * work[i] - slope[i] - curvature[i] * move[i]);
            move[i] = 2 * h * Phi.three(-h * curvature[i]) * change;
            sum += move[i] * move[i];
        }
        eigen.fromModes(move, work);
        for (int i = 0; i < m; i++) {
            trial[i] += work[i];
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : Math.sqrt(sum);
    }
}
