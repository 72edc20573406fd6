package org.thalweg.analysis.spectrum;

import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * An estimate, not a bound, of how far a Hessian evaluated in floating point is from the exact one.
 *
 * <p>The dominant errors of an evaluation are those of preactivations, which act like changes of θ in its last place. So
 * the Hessian is evaluated again at points whose every parameter is moved by one unit of relative size ε, with signs from
 * a fixed stream, and the larger of the Frobenius norms of the change is doubled; ε·‖H‖ is added for the sums.
 */
final class EvaluationError {

    private static final int PROBES = 2;
    private static final long STREAM = 0x5EEDL;

    private EvaluationError() {}

    static double estimate(Objective objective, double[] theta, double[] hessian, Workspace workspace) {
        int n = theta.length;
        Xoshiro256PlusPlus signs = Xoshiro256PlusPlus.seeded(STREAM);
        double[] moved = new double[n];
        double[] gradient = new double[n];
        double[] other = new double[n * n];
        double largest = 0;
        for (int probe = 0; probe < PROBES; probe++) {
            for (int i = 0; i < n; i++) {
                moved[i] = signs.nextLong() < 0 ? Math.nextUp(theta[i]) : Math.nextDown(theta[i]);
            }
            objective.hessian(moved, gradient, other, workspace);
            for (int i = 0; i < other.length; i++) {
                other[i] -= hessian[i];
            }
            largest = Math.max(largest, Norms.euclidean(other));
        }
        return 2 * largest + Math.ulp(1.0) * Norms.euclidean(hessian);
    }
}
