package org.thalweg.solvers.newton;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * Newton's method with a line search: the step is shortened until the value falls.
 *
 * <p>Where the Hessian H is not positive definite it is replaced by H + 2|λ_min|I, or, with {@code saddle-free}, always by
 * |H|. Judging and ends are as for {@link NewtonTrustRegion}, which takes fewer steps on most problems. Cost per step: one
 * Hessian, one value for each trial, n³/3 to 5n³/3 operations, saddle-free about 9n³. Source: J. Nocedal and S. Wright,
 * Numerical Optimization (2006), section 3.4; Y. Dauphin et al., NeurIPS 2014.
 *
 * @param settings the options
 */
public record Newton(NewtonOptions settings) implements Solver {

    /** With default options. */
    public Newton() {
        this(NewtonOptions.defaults());
    }

    @Override
    public String name() {
        return "newton";
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
        LineSearchRule rule = settings.saddleFree() ? LineSearchRule.saddleFree(point) : LineSearchRule.shifted(point);
        return new ModelRun(point, rule, settings.gradientTolerance());
    }
}
