package org.thalweg.solvers.gradientflow.integration;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * The autonomous equation dθ<sub>i</sub>/dt = −s<sub>i</sub> ∂E/∂θ<sub>i</sub>, with its end and tolerances. Confined to
 * one run, since it holds the workspace.
 */
public final class FlowProblem {

    private final Objective objective;
    private final Workspace workspace;
    private final double[] factors;
    private final double endTime;
    private final Tolerance tolerance;
    private final double gradientTolerance;

    /**
     * @param objective E
     * @param factors s[n], positive
     * @param endTime where the flow ends, may be infinite
     * @param tolerance of the integration
     * @param gradientTolerance largest absolute entry of ∇E taken as zero
     */
    public FlowProblem(
            Objective objective, double[] factors, double endTime, Tolerance tolerance, double gradientTolerance) {
        this.objective = objective;
        this.workspace = objective.newWorkspace();
        this.factors = factors.clone();
        this.endTime = endTime;
        this.tolerance = tolerance;
        this.gradientTolerance = gradientTolerance;
    }

    /** Length n of θ. */
    public int dimension() {
        return factors.length;
    }

    /** Where the flow ends. */
    public double endTime() {
        return endTime;
    }

    /** Tolerance of the integration. */
    public Tolerance tolerance() {
        return tolerance;
    }

    /** Largest absolute entry of ∇E taken as zero. */
    public double gradientTolerance() {
        return gradientTolerance;
    }

    /** s<sub>i</sub>. */
    public double factor(int i) {
        return factors[i];
    }

    /** Evaluates value, gradient and rate at the point's θ. */
    public void evaluate(FlowPoint point) {
        point.value = objective.gradient(point.theta, point.gradient, workspace);
        toRate(point.gradient, point.rate);
        point.evaluated = true;
    }

    /** As {@link #evaluate}, with the Hessian. */
    public void evaluateHessian(FlowPoint point) {
        point.value = objective.hessian(point.theta, point.gradient, point.hessian, workspace);
        toRate(point.gradient, point.rate);
        point.evaluated = true;
    }

    /** dθ/dt at θ into {@code rate}; returns E(θ). */
    public double rate(double[] theta, double[] rate) {
        double value = objective.gradient(theta, rate, workspace);
        toRate(rate, rate);
        return value;
    }

    /** H(θ)·vector into {@code product}. */
    public void hessianVector(double[] theta, double[] vector, double[] product) {
        objective.hessianVector(theta, vector, product, workspace);
    }

    private void toRate(double[] gradient, double[] rate) {
        for (int i = 0; i < factors.length; i++) {
            rate[i] = -factors[i] * gradient[i];
        }
    }
}
