package org.thalweg.solvers.newton;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * Newton's method regularized by ⅓σ|p|³ with adaptive σ, the cubic model minimized globally.
 *
 * <p>Its steps near a valley of degenerate minima are as short as the distance to it, so it converges fast there. Judging
 * and ends are as for {@link NewtonTrustRegion}. Cost per step: one Hessian, one value or gradient, 4n³/3 operations.
 * Source: C. Cartis, N. Gould and P. Toint, Math. Program. 127 (2011) 245–295.
 *
 * @param settings the options
 */
public record AdaptiveCubicRegularization(AdaptiveCubicRegularizationOptions settings) implements Solver {

    /** With default options. */
    public AdaptiveCubicRegularization() {
        this(AdaptiveCubicRegularizationOptions.defaults());
    }

    @Override
    public String name() {
        return "adaptive-cubic-regularization";
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
        return new ModelRun(point, new CubicRule(point, settings.initialWeight()), settings.gradientTolerance());
    }
}
