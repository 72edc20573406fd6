package org.thalweg.solvers.leastsquares;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * The method of Levenberg and Marquardt with geodesic acceleration, on exact Jacobians.
 *
 * <p>The step v minimizes |r + Jv|² + λ|Dv|² by orthogonal factorizations, so that the condition of J is not squared; D
 * holds the largest column norms of J so far. The acceleration a corrects v to second order, θ + v + ½a. λ falls with the
 * residual, which makes convergence to an exact fit quadratic also where the fit is not unique.
 *
 * <p>Never throws at the precision limit. Ends: {@code CONVERGED} at the gradient tolerance; {@code PRECISION_LIMIT} when
 * the predicted reduction is below the rounding error of the value and no step makes the gradient smaller;
 * {@code STALLED} when predicted reductions far above rounding do not come true. Cannot tell a saddle from a minimum.
 *
 * <p>Cost per accepted step for m residuals and n parameters: one Jacobian, 2mn² operations. Memory: 2mn. Sources: D.
 * Marquardt, J. SIAM 11 (1963) 431–441; J. Moré, Lecture Notes in Math. 630 (1978) 105–116; M. Transtrum and J. Sethna,
 * arXiv:1201.5885 (2012); J. Fan and Y. Yuan, Computing 74 (2005) 23–39 for λ.
 *
 * @param settings the options
 */
public record LevenbergMarquardt(LevenbergMarquardtOptions settings) implements Solver {

    /** With default options. */
    public LevenbergMarquardt() {
        this(LevenbergMarquardtOptions.defaults());
    }

    @Override
    public String name() {
        return "levenberg-marquardt";
    }

    @Override
    public Map<String, Object> options() {
        return settings.asMap();
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public boolean needsLeastSquares() {
        return true;
    }

    /**
     * Starts a run.
     *
     * @throws IllegalArgumentException if the objective is not a sum of squares
     */
    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        ResidualObjective squares = objective
                .leastSquares()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Solver 'levenberg-marquardt' needs a sum of squares, which this objective is not."));
        return new LevenbergMarquardtRun(squares, start, settings);
    }
}
