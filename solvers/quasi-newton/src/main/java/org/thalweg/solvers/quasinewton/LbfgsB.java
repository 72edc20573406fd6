package org.thalweg.solvers.quasinewton;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * L-BFGS within bounds l ≤ θ ≤ u.
 *
 * <p>A Cauchy point on the projected gradient path says which bounds hold, the model is minimized over the rest, and the line
 * search of {@link Bfgs} goes towards that point, no further than the bounds. A start outside is moved to the nearest point
 * inside. Ends as {@link Bfgs}, with the gradient projected on the bounds.
 *
 * <p>Cost per step with memory m: O(m²n) and about one gradient. Memory: 2mn. Source: R. Byrd, P. Lu, J. Nocedal and C. Zhu,
 * SIAM J. Sci. Comput. 16 (1995) 1190–1208; J. Morales and J. Nocedal, ACM TOMS 38 (2011) article 7.
 *
 * @param settings the options
 */
public record LbfgsB(LbfgsBOptions settings) implements Solver {

    /** With default options. */
    public LbfgsB() {
        this(LbfgsBOptions.defaults());
    }

    @Override
    public String name() {
        return "l-bfgs-b";
    }

    @Override
    public Map<String, Object> options() {
        return settings.asMap();
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    /**
     * Starts a run.
     *
     * @throws IllegalArgumentException if the bounds do not fit the number of parameters
     */
    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        return new LbfgsBRun(objective, start, settings);
    }
}
