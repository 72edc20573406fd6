package org.thalweg.core.internal.kernel;

import org.thalweg.core.objective.ForwardingObjective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** Hides everything of a least-squares objective that its interface has a default for. */
final class JacobianOnly extends ForwardingObjective implements ResidualObjective {

    private final ResidualObjective objective;

    JacobianOnly(ResidualObjective objective) {
        super(objective);
        this.objective = objective;
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
