package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.solvers.gradientflow.explicit.EmbeddedRungeKutta;
import org.thalweg.solvers.gradientflow.integration.FlowRun;

/**
 * {@code gradient-flow}: the flow by an explicit adaptive Runge–Kutta method. The number of steps grows with the
 * largest eigenvalue of the Hessian times the time span; a flow that becomes stiff needs one of the implicit solvers.
 *
 * @param method the method
 * @param flow end, scale and tolerances
 */
public record GradientFlow(Method method, FlowOptions flow) implements Solver {

    /** An explicit pair of methods. */
    public enum Method {
        /** Dormand and Prince, order 8 with error estimates of orders 5 and 3; 12 gradients per step. */
        DORMAND_PRINCE_853("dormand-prince-853"),
        /** Dormand and Prince, order 5 with an error estimate of order 4; 6 gradients per step. */
        DORMAND_PRINCE_54("dormand-prince-54");

        private final String text;

        Method(String text) {
            this.text = text;
        }

        /** {@return the permanent name} */
        public String text() {
            return text;
        }

        static Method of(String text) {
            return text.equals(DORMAND_PRINCE_54.text) ? DORMAND_PRINCE_54 : DORMAND_PRINCE_853;
        }
    }

    /** {@return the method of order 8 with default options} */
    public static GradientFlow defaults() {
        return new GradientFlow(Method.DORMAND_PRINCE_853, FlowOptions.defaults());
    }

    @Override
    public String name() {
        return "gradient-flow";
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> map = flow.asMap();
        map.put("method", method.text());
        return map;
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        var problem = flow.problem(objective);
        var stepper = switch (method) {
            case DORMAND_PRINCE_853 -> EmbeddedRungeKutta.dormandPrince853(problem);
            case DORMAND_PRINCE_54 -> EmbeddedRungeKutta.dormandPrince54(problem);
        };
        return new FlowRun(problem, stepper, start);
    }
}
