package org.thalweg.analysis.internal.landscape;

import java.util.List;
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
    private final List<double[]> deflated;

    NewtonIteration(Surface surface) {
        this(surface, List.of());
    }

    /**
     * Newton's method for ∇E times Π (1 + 1/‖x − r‖²), which has no roots at the points r (P. E. Farrell, Á.
     * Birkisson, S. W. Funke, SIAM J. Sci. Comput. 37, 2015). Its step is Newton's times a number.
     *
     * @param deflated points r not to be found again
     */
    NewtonIteration(Surface surface, List<double[]> deflated) {
        this.deflated = deflated;
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
        if (!deflated.isEmpty()) {
            deflate(x);
        }
        return Norms.euclidean(step);
    }

    /** With M the product, the step of M∇E is that of ∇E over 1 − (∇ln M · step). */
    private void deflate(double[] x) {
        double slope = 0;
        for (double[] root : deflated) {
            double square = 0;
            double along = 0;
            for (int i = 0; i < x.length; i++) {
                double d = x[i] - root[i];
                square = Math.fma(d, d, square);
                along = Math.fma(d, step[i], along);
            }
            // ∇ ln(1 + 1/s) = −2d / (s (s + 1)), s = d·d
            slope -= 2 * along / (square * (square + 1));
        }
        double factor = 1 / (1 - slope);
        for (int i = 0; i < step.length; i++) {
            step[i] *= factor;
        }
    }

    /** Negative eigenvalues of the last Hessian. */
    int negative() {
        return factorization.negative();
    }
}
