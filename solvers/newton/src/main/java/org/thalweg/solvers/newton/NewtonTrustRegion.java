package org.thalweg.solvers.newton;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * Newton's method with the exact Hessian in a trust region, the subproblem solved as by Moré and Sorensen.
 *
 * <p>Values never rise by more than their rounding error. Where the Hessian is indefinite the step follows negative
 * curvature, so the run leaves saddles, also from exactly zero gradient. Near the end, where values are lost in rounding,
 * steps are judged by gradients, which takes these to their own floor. Ends: {@code CONVERGED} when the largest absolute
 * gradient entry is at the tolerance and the Hessian has no negative curvature beyond rounding;
 * {@code PRECISION_LIMIT} when no step is predicted to lower the value by more than its rounding error and none makes
 * the gradient smaller; {@code STALLED} when predicted reductions far above rounding do not come true (a kink, or wrong
 * derivatives). The driver turns such an end into {@code ESCAPING} where parameters run to infinity.
 *
 * <p>Cost per accepted step: one Hessian, one value or gradient, n³/3 to 5n³/3 operations. Memory: 4n² + O(n). Source:
 * A. Conn, N. Gould and P. Toint, Trust-Region Methods (2000), algorithm 6.1.1 and section 17.4.2 on finite precision.
 *
 * @param settings the options
 */
public record NewtonTrustRegion(NewtonTrustRegionOptions settings) implements Solver {

    /** With default options. */
    public NewtonTrustRegion() {
        this(NewtonTrustRegionOptions.defaults());
    }

    @Override
    public String name() {
        return "newton-trust-region";
    }

    @Override
    public Map<String, Object> options() {
        return settings.asMap();
    }

    @Override
    public int requiredOrder() {
        return 2;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        SecondOrderPoint point = new SecondOrderPoint(objective, start);
        return new ModelRun(point, new TrustRegionRule(point, settings), settings.gradientTolerance());
    }
}
