package org.thalweg.solvers.quasinewton;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * Nonlinear conjugate gradients as in CG_DESCENT, with the memory of one step.
 *
 * <p>Line search and ends as for {@link Bfgs}; the line search is more exact by default, which conjugacy needs. Cost per
 * step: O(n) and about two gradients. Memory: O(n). Source: W. Hager and H. Zhang, SIAM J. Optim. 16 (2005) 170–192.
 *
 * @param settings the options
 */
public record ConjugateGradient(ConjugateGradientOptions settings) implements Solver {

    /** With default options. */
    public ConjugateGradient() {
        this(ConjugateGradientOptions.defaults());
    }

    @Override
    public String name() {
        return "conjugate-gradient";
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
                new ConjugateDirections(start.length));
    }
}
