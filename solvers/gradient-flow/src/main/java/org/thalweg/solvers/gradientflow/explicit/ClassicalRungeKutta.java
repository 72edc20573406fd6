package org.thalweg.solvers.gradientflow.explicit;

import org.hipparchus.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.thalweg.solvers.gradientflow.integration.FixedStep;
import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.StepMethod;
import org.thalweg.solvers.gradientflow.integration.StepSizing;

/** The classical method of order 4 with a fixed step and Hipparchus's coefficients. */
public final class ClassicalRungeKutta implements StepMethod {

    private final FlowProblem problem;
    private final FixedStep sizing;
    private final ExplicitStages stages;
    private final double[] weights;

    /** For one run with steps of size h. */
    public ClassicalRungeKutta(FlowProblem problem, double h) {
        var tableau = new ClassicalRungeKuttaIntegrator(h);
        this.problem = problem;
        this.sizing = new FixedStep(h);
        this.stages = new ExplicitStages(problem, tableau.getA(), tableau.getB().length);
        this.weights = tableau.getB();
    }

    @Override
    public StepSizing sizing() {
        return sizing;
    }

    @Override
    public void evaluate(FlowPoint point) {
        problem.evaluate(point);
    }

    /** Always 0: there is no estimate. */
    @Override
    public double attempt(FlowPoint from, double h, FlowPoint trial) {
        advance(from, h, trial.theta());
        return 0;
    }

    private void advance(FlowPoint from, double h, double[] destination) {
        stages.compute(from, h);
        stages.combine(weights, weights.length, from.theta(), h, destination);
    }

    @Override
    public void interpolate(FlowPoint from, FlowPoint to, double fraction, double[] destination) {
        advance(from, fraction * (to.time() - from.time()), destination);
    }
}
