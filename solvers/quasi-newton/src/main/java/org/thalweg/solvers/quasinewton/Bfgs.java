package org.thalweg.solvers.quasinewton;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;

/**
 * The method of Broyden, Fletcher, Goldfarb and Shanno with a dense inverse Hessian.
 *
 * <p>A line search of Hager and Zhang, which goes on where values no longer tell points apart by comparing slopes, takes
 * the gradient to its own rounding floor. Ends: {@code CONVERGED} at the gradient tolerance; {@code PRECISION_LIMIT} when
 * neither the quasi-Newton direction nor steepest descent lowers the value by more than its rounding error;
 * {@code STALLED} when the gradient jumps at a kink. The driver turns such
 * an end into {@code ESCAPING} where parameters run to infinity. Being a first-order method
 * it cannot tell a saddle from a minimum.
 *
 * <p>Cost per step: O(n²), about one gradient. Memory: n² + O(n). Source: J. Nocedal and S. Wright, Numerical
 * Optimization (2006), algorithm 6.1, from B = max(1, s·y / y·y) I, with the first trial (3.60) of line searches.
 *
 * @param settings the options
 */
public record Bfgs(BfgsOptions settings) implements Solver {

    /** With default options. */
    public Bfgs() {
        this(BfgsOptions.defaults());
    }

    @Override
    public String name() {
        return "bfgs";
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
                objective, start, settings.gradientTolerance(), settings.wolfe(), new InverseHessian(start.length));
    }
}
