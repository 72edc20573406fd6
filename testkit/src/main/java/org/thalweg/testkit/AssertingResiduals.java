package org.thalweg.testkit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** The least-squares view of an {@link AssertingObjective}; the Jacobian is a derivative of order 1. */
final class AssertingResiduals extends AssertingObjective implements ResidualObjective {

    private final ResidualObjective squares;

    AssertingResiduals(ResidualObjective squares, int allowedOrder, AtomicLong calls) {
        super(squares, allowedOrder, calls);
        this.squares = squares;
    }

    @Override
    public int residualCount() {
        return squares.residualCount();
    }

    @Override
    public void residuals(double[] theta, double[] residuals, Workspace workspace) {
        destination("residual vector", residuals, residualCount(), theta);
        guarded(0, theta, workspace, inner -> {
            squares.residuals(theta, residuals, inner);
            return 0;
        });
        written("residual vector", residuals);
    }

    @Override
    public void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace) {
        destination("residual vector", residuals, residualCount(), theta);
        destination("Jacobian", jacobian, residualCount() * dimension(), theta);
        guarded(1, theta, workspace, inner -> {
            squares.jacobian(theta, residuals, jacobian, inner);
            return 0;
        });
        written("residual vector", residuals);
        written("Jacobian", jacobian);
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        return Optional.of(this);
    }
}
