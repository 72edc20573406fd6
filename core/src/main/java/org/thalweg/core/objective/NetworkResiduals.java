package org.thalweg.core.objective;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.internal.kernel.NetworkKernel;

/** The least-squares view of a {@link NetworkObjective}: residuals of the data first, then those of the penalties. */
final class NetworkResiduals extends ForwardingObjective implements ResidualObjective {

    private final NetworkObjective objective;
    private final NetworkKernel kernel;
    private final List<Penalty> penalties;

    NetworkResiduals(NetworkObjective objective, NetworkKernel kernel, List<Penalty> penalties) {
        super(objective);
        this.objective = objective;
        this.kernel = kernel;
        this.penalties = penalties;
    }

    private int dataResiduals() {
        return objective.data().samples() * objective.network().outputWidth();
    }

    @Override
    public int residualCount() {
        return dataResiduals()
                + penalties.stream().mapToInt(Penalty::residualCount).sum();
    }

    @Override
    public void residuals(double[] theta, double[] residuals, Workspace workspace) {
        NetworkKernel.Scratch scratch = objective.check(theta, workspace);
        NetworkObjective.requireLength(residuals, residualCount(), "residual vector");
        kernel.residuals(theta, residuals, scratch);
        penaltyResiduals(theta, residuals);
    }

    @Override
    public void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace) {
        NetworkKernel.Scratch scratch = objective.check(theta, workspace);
        NetworkObjective.requireLength(residuals, residualCount(), "residual vector");
        NetworkObjective.requireMatrix(jacobian, residualCount(), dimension(), "Jacobian");
        kernel.jacobian(theta, residuals, jacobian, scratch);
        Arrays.fill(jacobian, dataResiduals() * dimension(), jacobian.length, 0);
        penaltyResiduals(theta, residuals);
        int row = dataResiduals();
        for (Penalty penalty : penalties) {
            penalty.jacobian(theta, jacobian, row);
            row += penalty.residualCount();
        }
    }

    @Override
    public double gaussNewton(double[] theta, double[] gradient, double[] matrix, Workspace workspace) {
        NetworkKernel.Scratch scratch = objective.check(theta, workspace);
        NetworkObjective.requireLength(gradient, dimension(), "gradient");
        NetworkObjective.requireLength(matrix, Math.multiplyExact(dimension(), dimension()), "Gauss-Newton matrix");
        double value = kernel.gaussNewton(theta, gradient, matrix, scratch);
        for (Penalty penalty : penalties) {
            PenaltyRows rows = PenaltyRows.of(penalty, theta);
            GaussNewtonSum.add(rows.residuals(), rows.jacobian(), 0, rows.residuals().length, gradient, matrix);
            value += penalty.value(theta);
        }
        return value;
    }

    @Override
    public void gaussNewtonVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        NetworkKernel.Scratch scratch = objective.check(theta, workspace);
        NetworkObjective.requireLength(vector, dimension(), "vector");
        NetworkObjective.requireLength(product, dimension(), "product");
        kernel.gaussNewtonVector(theta, vector, product, scratch);
        for (Penalty penalty : penalties) {
            PenaltyRows rows = PenaltyRows.of(penalty, theta);
            GaussNewtonSum.addProduct(rows.jacobian(), 0, rows.residuals().length, vector, product);
        }
    }

    /** Residuals of one penalty and their Jacobian; allocated, a penalty's Jacobian being as large as it likes. */
    private record PenaltyRows(double[] residuals, double[] jacobian) {
        static PenaltyRows of(Penalty penalty, double[] theta) {
            int count = penalty.residualCount();
            double[] residuals = new double[count];
            double[] jacobian = new double[Math.multiplyExact(count, theta.length)];
            penalty.residuals(theta, residuals, 0);
            penalty.jacobian(theta, jacobian, 0);
            return new PenaltyRows(residuals, jacobian);
        }
    }

    private void penaltyResiduals(double[] theta, double[] residuals) {
        int offset = dataResiduals();
        for (Penalty penalty : penalties) {
            penalty.residuals(theta, residuals, offset);
            offset += penalty.residualCount();
        }
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        return Optional.of(this);
    }
}
