package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * Newton's method towards a stationary point of any index: full steps from a factorization of the indefinite Hessian, only
 * their length bounded. Far from any point it wanders, which costs little and finds points that a method with a goal passes
 * by.
 */
final class NewtonIteration {

    /** Steps this small relative to the point end the iteration as soon as they no longer shrink. */
    private static final double SMALL = 1e-6;

    private static final double TINY = 1e-13;

    private final Surface surface;
    private final BunchKaufman factorization;
    private final double[] step;

    NewtonIteration(Surface surface) {
        this.surface = surface;
        this.factorization = new BunchKaufman(surface.dimension());
        this.step = new double[surface.dimension()];
    }

    /**
     * Moves x to a stationary point.
     *
     * @param x x[m], overwritten
     * @param longest longest step
     * @return whether it arrived
     */
    boolean run(double[] x, double longest, int iterations) {
        double last = Double.POSITIVE_INFINITY;
        for (int k = 0; k < iterations; k++) {
            double length = newtonStep(x);
            if (!Double.isFinite(length)) {
                return false;
            }
            double size = 1 + Norms.euclidean(x);
            if (length <= TINY * size || length <= SMALL * size && length >= 0.5 * last) {
                return true;
            }
            last = length;
            double factor = Math.min(1, longest / length);
            for (int i = 0; i < x.length; i++) {
                x[i] += factor * step[i];
            }
        }
        return false;
    }

    private double newtonStep(double[] x) {
        surface.hessianAt(x);
        double[] gradient = surface.gradient();
        if (!Double.isFinite(Norms.inf(gradient))) {
            return Double.NaN;
        }
        factorization.factorize(surface.hessian());
        for (int i = 0; i < step.length; i++) {
            step[i] = -gradient[i];
        }
        factorization.solve(step);
        return Norms.euclidean(step);
    }

    /** Negative eigenvalues of the last Hessian. */
    int negative() {
        return factorization.negative();
    }
}
