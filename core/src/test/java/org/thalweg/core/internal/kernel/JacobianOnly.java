package org.thalweg.core.internal.kernel;

import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** Hides everything of a least-squares objective that its interface has a default for. */
record JacobianOnly(ResidualObjective objective) implements ResidualObjective {

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public int maxOrder() {
        return objective.maxOrder();
    }

    @Override
    public Workspace newWorkspace() {
        return objective.newWorkspace();
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        return objective.value(theta, workspace);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        return objective.gradient(theta, gradient, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        return objective.hessian(theta, gradient, hessian, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        objective.hessianVector(theta, vector, product, workspace);
    }

    @Override
    public int residualCount() {
        return objective.residualCount();
    }

    @Override
    public void residuals(double[] theta, double[] residuals, Workspace workspace) {
        objective.residuals(theta, residuals, workspace);
    }

    @Override
    public void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace) {
        objective.jacobian(theta, residuals, jacobian, workspace);
    }
}
