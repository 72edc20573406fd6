package org.thalweg.solvers.gradientflow;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.solvers.gradientflow.explicit.EmbeddedRungeKutta;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.FlowRun;
import org.thalweg.solvers.gradientflow.linear.LargestEigenvalue;
import org.thalweg.solvers.gradientflow.linear.ShiftedSystems;
import org.thalweg.solvers.gradientflow.multistep.Bdf;
import org.thalweg.solvers.gradientflow.switching.StiffnessSwitch;

/**
 * {@code flow-auto}: the flow by an explicit Runge–Kutta pair for as long as accuracy limits the step, then, when
 * stability does, by backward differentiation formulas. The solver to take when nothing is known of the flow.
 *
 * @param flow end, scale and tolerances
 */
public record FlowAuto(FlowOptions flow) implements Solver {

    /** Tolerance from which on the pair of order 8 takes less gradients than the one of order 5. */
    private static final double HIGH_ORDER_FROM = 1e-8;

    @Override
    public String name() {
        return "flow-auto";
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
        FlowProblem problem = flow.problem(objective);
        EmbeddedRungeKutta explicit = flow.relativeTolerance() <= HIGH_ORDER_FROM
                ? EmbeddedRungeKutta.dormandPrince853(problem)
                : EmbeddedRungeKutta.dormandPrince54(problem);
        Bdf implicit = new Bdf(problem, ShiftedSystems.bySize(problem), Bdf.MAX_ORDER);
        return new FlowRun(problem, new StiffnessSwitch(explicit, implicit, new LargestEigenvalue(problem)), start);
    }
}
