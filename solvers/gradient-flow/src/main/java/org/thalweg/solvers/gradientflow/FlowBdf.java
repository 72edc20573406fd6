package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.FlowRun;
import org.thalweg.solvers.gradientflow.linear.ConjugateGradientSystem;
import org.thalweg.solvers.gradientflow.linear.ShiftedHessian;
import org.thalweg.solvers.gradientflow.linear.ShiftedSystem;
import org.thalweg.solvers.gradientflow.linear.ShiftedSystems;
import org.thalweg.solvers.gradientflow.multistep.Bdf;

/**
 * {@code flow-bdf}: the flow by backward differentiation formulas of variable order; for stiff flows and for very long
 * times. One Hessian and one gradient per step, or for large networks some Hessian–vector products and two gradients.
 *
 * @param linearSolver how the implicit equations are solved
 * @param maxOrder highest order used, 1 to 6
 * @param flow end, scale and tolerances
 */
public record FlowBdf(LinearSolver linearSolver, int maxOrder, FlowOptions flow) implements Solver {

    /** How the implicit equations are solved. */
    public enum LinearSolver {
        /** Dense up to 500 parameters, then Krylov. */
        AUTO("auto"),
        /** Hessian and LU factorization. */
        DENSE("dense"),
        /** Hessian–vector products and conjugate gradients. */
        KRYLOV("krylov");

        private final String text;

        LinearSolver(String text) {
            this.text = text;
        }

        /** {@return the permanent name} */
        public String text() {
            return text;
        }

        static LinearSolver of(String text) {
            return switch (text) {
                case "dense" -> DENSE;
                case "krylov" -> KRYLOV;
                default -> AUTO;
            };
        }
    }

    /** Checks the order. */
    public FlowBdf {
        if (maxOrder < 1 || maxOrder > Bdf.MAX_ORDER) {
            throw new IllegalArgumentException(
                    "Option 'max-order' must be between 1 and " + Bdf.MAX_ORDER + ", but is " + maxOrder + ".");
        }
    }

    /** {@return order up to 6, linear solver by size, default options} */
    public static FlowBdf defaults() {
        return new FlowBdf(LinearSolver.AUTO, Bdf.MAX_ORDER, FlowOptions.defaults());
    }

    @Override
    public String name() {
        return "flow-bdf";
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> map = flow.asMap();
        map.put("linear-solver", linearSolver.text());
        map.put("max-order", (long) maxOrder);
        return map;
    }

    @Override
    public int requiredOrder() {
        return 2;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        FlowProblem problem = flow.problem(objective);
        return new FlowRun(problem, new Bdf(problem, system(problem), maxOrder), start);
    }

    private ShiftedSystem system(FlowProblem problem) {
        return switch (linearSolver) {
            case AUTO -> ShiftedSystems.bySize(problem);
            case DENSE -> new ShiftedHessian(problem);
            case KRYLOV -> new ConjugateGradientSystem(problem);
        };
    }
}
