package org.thalweg.solvers.gradientflow;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** A one-dimensional objective θ − √θ with its minimum at 1/4, NaN below a wall. */
final class FlowProbe implements Objective {

    private final double wall;
    private int outside;

    FlowProbe(double wall) {
        this.wall = wall;
    }

    /** How often a point outside the domain was evaluated. */
    int evaluationsOutside() {
        return outside;
    }

    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public Workspace newWorkspace() {
        return new Workspace() {};
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        if (theta[0] < wall) {
            outside++;
            return Double.NaN;
        }
        return theta[0] - Math.sqrt(theta[0]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        double value = value(theta, workspace);
        gradient[0] = Double.isNaN(value) ? Double.NaN : 1 - 0.5 / Math.sqrt(theta[0]);
        return value;
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        hessian[0] = 0.25 / (theta[0] * Math.sqrt(theta[0]));
        return gradient(theta, gradient, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        product[0] = vector[0] * 0.25 / (theta[0] * Math.sqrt(theta[0]));
    }
}
