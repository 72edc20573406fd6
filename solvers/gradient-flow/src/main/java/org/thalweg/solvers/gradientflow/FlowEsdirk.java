package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.solvers.gradientflow.esdirk.Esdirk;
import org.thalweg.solvers.gradientflow.integration.FlowRun;

/**
 * {@code flow-kencarp4} and {@code flow-tr-bdf2}: the flow by a diagonally implicit Runge–Kutta method with the exact
 * Hessian; for stiff flows. One Hessian, one factorization and some gradients per step.
 *
 * @param method the method
 * @param flow end, scale and tolerances
 */
public record FlowEsdirk(Method method, FlowOptions flow) implements Solver {

    /** An ESDIRK method. */
    public enum Method {
        /** Order 4, 6 stages. */
        KENCARP4("flow-kencarp4"),
        /** Order 2, 3 stages. */
        TR_BDF2("flow-tr-bdf2");

        private final String solverName;

        Method(String solverName) {
            this.solverName = solverName;
        }
    }

    @Override
    public String name() {
        return method.solverName;
    }

    @Override
    public Map<String, Object> options() {
        return flow.asMap();
    }

    @Override
    public int requiredOrder() {
        return 2;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        var problem = flow.problem(objective);
        var stepper = switch (method) {
            case KENCARP4 -> Esdirk.kencarp4(problem);
            case TR_BDF2 -> Esdirk.trBdf2(problem);
        };
        return new FlowRun(problem, stepper, start);
    }
}
