package org.thalweg.solvers.newton;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * Truncated Newton in a trust region: conjugate gradients on Hessian-vector products, no matrix, for many parameters.
 *
 * <p>Steps are judged and ends are as for {@link NewtonTrustRegion}, except that negative curvature at a stationary point
 * is looked for by conjugate gradients with a random right-hand side, which can miss a direction hidden among many. Cost per
 * step: one gradient and as many Hessian-vector products as inner iterations. Memory: O(n). Source: T. Steihaug, SIAM J.
 * Numer. Anal. 20 (1983) 626–637.
 *
 * @param settings the options
 */
public record NewtonCg(NewtonCgOptions settings) implements Solver {

    /** With default options. */
    public NewtonCg() {
        this(NewtonCgOptions.defaults());
    }

    @Override
    public String name() {
        return "newton-cg";
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
        TrialPoint point = new TrialPoint(objective, start);
        return new ModelRun(point, new SteihaugRule(point, settings, random), settings.gradientTolerance());
    }
}
