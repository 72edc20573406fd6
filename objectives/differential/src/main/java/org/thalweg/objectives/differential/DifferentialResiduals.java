package org.thalweg.objectives.differential;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.core.objective.ForwardingObjective;
import org.thalweg.core.objective.Penalty;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** The least-squares view of a {@link DifferentialObjective}: equations, conditions, data, then penalties. */
final class DifferentialResiduals extends ForwardingObjective implements ResidualObjective {

    private final DifferentialObjective objective;

    DifferentialResiduals(DifferentialObjective objective) {
        super(objective);
        this.objective = objective;
    }

    @Override
    public int residualCount() {
        int count = objective.residualCount();
        for (Penalty penalty : objective.penalties()) {
            count += penalty.residualCount();
        }
        return count;
    }

    @Override
    public void residuals(double[] theta, double[] residuals, Workspace workspace) {
        DifferentialWorkspace own = objective.check(theta, workspace);
        DifferentialObjective.requireLength(residuals, residualCount(), "residual vector");
        objective.residuals(theta, residuals, own);
        penaltyResiduals(theta, residuals);
    }

    @Override
    public void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace) {
        DifferentialWorkspace own = objective.check(theta, workspace);
        int n = dimension();
        DifferentialObjective.requireLength(residuals, residualCount(), "residual vector");
        DifferentialObjective.requireLength(jacobian, (long) residualCount() * n, "Jacobian");
        Arrays.fill(jacobian, objective.residualCount() * n, jacobian.length, 0);
        objective.jacobian(theta, residuals, jacobian, own);
        penaltyResiduals(theta, residuals);
        int row = objective.residualCount();
        for (Penalty penalty : objective.penalties()) {
            penalty.jacobian(theta, jacobian, row);
            row += penalty.residualCount();
        }
    }

    private void penaltyResiduals(double[] theta, double[] residuals) {
        int offset = objective.residualCount();
        for (Penalty penalty : objective.penalties()) {
            penalty.residuals(theta, residuals, offset);
            offset += penalty.residualCount();
        }
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        return Optional.of(this);
    }
}
