package org.thalweg.solvers.gradientflow.explicit;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizeControl;
import org.thalweg.solvers.gradientflow.integration.StepSizing;

/**
 * A step of an embedded explicit pair.
 *
 * <p>Points inside a step come from a shorter step of the same method. The polynomials of the literature lose their
 * accuracy where stability limits the step size, which on a gradient flow is the usual case.
 */
public final class EmbeddedRungeKutta implements StepMethod {

    private final FlowProblem problem;
    private final StepSizeControl sizing;
    private final ExplicitTableau tableau;
    private final ExplicitStages stages;

    private EmbeddedRungeKutta(FlowProblem problem, ExplicitTableau tableau) {
        this.problem = problem;
        this.tableau = tableau;
        this.sizing = new StepSizeControl(problem, tableau.errorOrder());
        this.stages = new ExplicitStages(problem, tableau.weights(), tableau.stages());
    }

    /** Dormand–Prince 5(4) for one run. */
    public static EmbeddedRungeKutta dormandPrince54(FlowProblem problem) {
        return new EmbeddedRungeKutta(problem, new DormandPrince54(problem.dimension(), problem.tolerance()));
    }

    /** Dormand–Prince 8(5,3) for one run. */
    public static EmbeddedRungeKutta dormandPrince853(FlowProblem problem) {
        return new EmbeddedRungeKutta(problem, new DormandPrince853(problem.dimension(), problem.tolerance()));
    }

    @Override
    public StepSizing sizing() {
        return sizing;
    }

    @Override
    public double attempt(FlowPoint from, double h, FlowPoint trial) {
        advance(from, h, trial.theta());
        if (tableau.errorUsesLast()) {
            evaluate(trial);
            System.arraycopy(trial.rate(), 0, stages.rates()[tableau.stages()], 0, trial.rate().length);
        }
        return tableau.error(stages.rates(), from.theta(), trial.theta(), h);
    }

    private void advance(FlowPoint from, double h, double[] destination) {
        stages.compute(from, h);
        int count = tableau.stages();
        stages.combine(tableau.weights()[count - 1], count, from.theta(), h, destination);
    }

    @Override
    public void evaluate(FlowPoint point) {
        if (!point.isEvaluated()) {
            problem.evaluate(point);
        }
    }

    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        advance(from, fraction * (to.time() - from.time()), destination);
    }
}
