package org.thalweg.analysis.internal.landscape;

import org.thalweg.core.objective.Norms;

/**
 * Descent to a minimum on a subspace: Newton steps with the sizes of the pivots of an indefinite factorization, which
 * descend everywhere, and a line search that halves (L. Armijo 1966). Ends within reach of plain Newton steps.
 */
final class Minimization {

    private static final double DECREASE = 1e-4;
    private static final int HALVINGS = 40;
    private static final double NEAR = 1e-4;

    private final Surface surface;
    private final BunchKaufman factorization;
    private final double[] step;
    private final double[] trial;

    Minimization(Surface surface) {
        this.surface = surface;
        this.factorization = new BunchKaufman(surface.dimension());
        this.step = new double[surface.dimension()];
        this.trial = new double[surface.dimension()];
    }

    /** Moves x downhill; returns whether the Hessian is positive definite there and the Newton step is short. */
    boolean run(double[] x, double longest, int iterations) {
        for (int k = 0; k < iterations; k++) {
            double value = surface.hessianAt(x);
            double[] gradient = surface.gradient();
            if (!Double.isFinite(value) || !Double.isFinite(Norms.inf(gradient))) {
                return false;
            }
            factorization.factorize(surface.hessian());
            double slope = direction(gradient, longest);
            double length = Norms.euclidean(step);
            if (factorization.negative() == 0 && length <= NEAR * (1 + Norms.euclidean(x))) {
                return true;
            }
            if (!lineSearch(x, value, slope)) {
                return false;
            }
        }
        return false;
    }

    private double direction(double[] gradient, double longest) {
        for (int i = 0; i < step.length; i++) {
            step[i] = -gradient[i];
        }
        factorization.solveAbsolute(step);
        double length = Norms.euclidean(step);
        double factor = length > longest ? longest / length : 1;
        double slope = 0;
        for (int i = 0; i < step.length; i++) {
            step[i] *= factor;
            slope += step[i] * gradient[i];
        }
        return slope;
    }

    private boolean lineSearch(double[] x, double value, double slope) {
        double t = 1;
        for (int k = 0; k < HALVINGS; k++, t *= 0.5) {
            for (int i = 0; i < x.length; i++) {
                trial[i] = x[i] + t * step[i];
            }
            if (surface.value(trial) <= value + DECREASE * t * slope) {
                System.arraycopy(trial, 0, x, 0, x.length);
                return slope < 0;
            }
        }
        return false;
    }
}
