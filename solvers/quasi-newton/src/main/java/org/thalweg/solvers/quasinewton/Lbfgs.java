package org.thalweg.solvers.quasinewton;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * BFGS with the memory of the last steps only, for many parameters.
 *
 * <p>Line search and ends as for {@link Bfgs}. Cost per step: 4mn operations and about one gradient. Memory: 2mn. Source:
 * J. Nocedal and S. Wright, Numerical Optimization (2006), algorithm 7.5.
 *
 * @param settings the options
 */
public record Lbfgs(LbfgsOptions settings) implements Solver {

    /** With default options. */
    public Lbfgs() {
        this(LbfgsOptions.defaults());
    }

    @Override
    public String name() {
        return "l-bfgs";
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
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        return new LineSearchRun(
                objective,
                start,
                settings.gradientTolerance(),
                settings.wolfe(),
                new LimitedMemory(start.length, settings.memory()));
    }
}
