package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.solvers.gradientflow.explicit.ClassicalRungeKutta;
import org.thalweg.solvers.gradientflow.integration.FlowRun;

/**
 * {@code flow-rk4}: the flow by the classical Runge–Kutta method with a fixed step; four gradients per step. Without an
 * error estimate the tolerances have no effect; a step that raises the loss ends the run.
 *
 * @param stepSize the step, in the flow's time
 * @param flow end and scale
 */
public record FlowRk4(double stepSize, FlowOptions flow) implements Solver {

    /** Checks the step. */
    public FlowRk4 {
        if (!(stepSize > 0) || Double.isInfinite(stepSize)) {
            throw new IllegalArgumentException(
                    "Option 'step-size' must be positive and finite, but is " + stepSize + ".");
        }
    }

    /** {@return step 1e-3, default options} */
    public static FlowRk4 defaults() {
        return new FlowRk4(1e-3, FlowOptions.defaults());
    }

    @Override
    public String name() {
        return "flow-rk4";
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> map = flow.asMap();
        map.put("step-size", stepSize);
        return map;
    }

    @Override
    public int requiredOrder() {
        return 1;
    }

    @Override
    public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
        var problem = flow.problem(objective);
        return new FlowRun(problem, new ClassicalRungeKutta(problem, stepSize), start);
    }
}
