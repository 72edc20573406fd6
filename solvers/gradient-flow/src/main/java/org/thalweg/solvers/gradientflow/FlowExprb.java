package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.solvers.gradientflow.exponential.ExponentialRosenbrock;
import org.thalweg.solvers.gradientflow.integration.FlowRun;

/**
 * {@code flow-exprb43} and {@code flow-exprb32}: the flow by an exponential Rosenbrock method, exact where the Hessian
 * is constant and so with ever longer steps near a minimum. One Hessian with its eigendecomposition and one or two
 * gradients per step.
 *
 * @param method the method
 * @param flow end, scale and tolerances
 */
public record FlowExprb(Method method, FlowOptions flow) implements Solver {

    /** An exponential Rosenbrock method. */
    public enum Method {
        /** Order 4. */
        EXPRB43("flow-exprb43"),
        /** Order 3. */
        EXPRB32("flow-exprb32");

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
            case EXPRB43 -> ExponentialRosenbrock.exprb43(problem);
            case EXPRB32 -> ExponentialRosenbrock.exprb32(problem);
        };
        return new FlowRun(problem, stepper, start);
    }
}
