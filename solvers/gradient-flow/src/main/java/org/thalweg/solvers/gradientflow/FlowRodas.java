package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.solvers.gradientflow.integration.FlowRun;
import org.thalweg.solvers.gradientflow.rosenbrock.Rosenbrock;

/**
 * {@code flow-rodas}: the flow by a linearly implicit Rosenbrock method with the exact Hessian; for stiff flows of up to
 * some hundred parameters. One Hessian, one factorization and 5 or 7 gradients per step.
 *
 * @param method the method
 * @param flow end, scale and tolerances
 */
public record FlowRodas(Method method, FlowOptions flow) implements Solver {

    /** A Rosenbrock method. */
    public enum Method {
        /** Order 5, 8 stages. */
        RODAS5P("rodas5p"),
        /** Order 4, 6 stages. */
        RODAS4("rodas4");

        private final String text;

        Method(String text) {
            this.text = text;
        }

        /** {@return the permanent name} */
        public String text() {
            return text;
        }

        static Method of(String text) {
            return text.equals(RODAS4.text) ? RODAS4 : RODAS5P;
        }
    }

    /** {@return the method Rodas5P with default options} */
    public static FlowRodas defaults() {
        return new FlowRodas(Method.RODAS5P, FlowOptions.defaults());
    }

    @Override
    public String name() {
        return "flow-rodas";
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> map = flow.asMap();
        map.put("method", method.text());
        return map;
    }

    @Override
    public int requiredOrder() {
        return 2;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        var problem = flow.problem(objective);
        var stepper = switch (method) {
            case RODAS5P -> Rosenbrock.rodas5P(problem);
            case RODAS4 -> Rosenbrock.rodas4(problem);
        };
        return new FlowRun(problem, stepper, start);
    }
}
