package org.thalweg.core.objective;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.internal.kernel.NetworkKernel;
import org.thalweg.core.network.ParameterLayout;

/** The least-squares view of a {@link NetworkObjective}: residuals of the data first, then those of the penalties. */
record NetworkResiduals(NetworkObjective objective, NetworkKernel kernel, List<Penalty> penalties)
        implements ResidualObjective {

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
    public Optional<ResidualObjective> leastSquares() {
        return Optional.of(this);
    }

    @Override
    public Optional<BatchObjective> batches() {
        return objective.batches();
    }

    @Override
    public Optional<ParameterLayout> layout() {
        return objective.layout();
    }

    @Override
    public double totalWeight() {
        return objective.totalWeight();
    }
}
