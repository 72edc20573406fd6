package org.thalweg.solvers.testproblems;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** E(x) = Σ r<sub>k</sub>(x)² for residuals written in {@link Jet} arithmetic. */
final class JetResiduals implements ResidualObjective {

    private static final Workspace NOTHING = new Workspace() {};

    private final int dimension;
    private final Function<Jet[], Jet[]> residuals;
    private final int count;

    JetResiduals(double[] start, Function<Jet[], Jet[]> residuals) {
        this.dimension = start.length;
        this.residuals = residuals;
        this.count = residuals.apply(Jet.variables(start)).length;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public int residualCount() {
        return count;
    }

    @Override
    public Workspace newWorkspace() {
        return NOTHING;
    }

    @Override
    public Optional<ResidualObjective> leastSquares() {
        return Optional.of(this);
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        double sum = 0;
        for (Jet r : residuals.apply(Jet.variables(theta))) {
            sum += r.value * r.value;
        }
        return sum;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        return derivatives(theta, gradient, new double[dimension * dimension]);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        return derivatives(theta, gradient, hessian);
    }

    private double derivatives(double[] theta, double[] gradient, double[] hessian) {
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        double sum = 0;
        for (Jet r : residuals.apply(Jet.variables(theta))) {
            sum += r.value * r.value;
            for (int i = 0; i < dimension; i++) {
                gradient[i] += 2 * r.value * r.gradient[i];
                for (int j = 0; j < dimension; j++) {
                    int ij = i * dimension + j;
                    hessian[ij] += 2 * (r.gradient[i] * r.gradient[j]) + 2 * r.value * r.hessian[ij];
                }
            }
        }
        return sum;
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        double[] hessian = new double[dimension * dimension];
        derivatives(theta, new double[dimension], hessian);
        for (int i = 0; i < dimension; i++) {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                sum += hessian[i * dimension + j] * vector[j];
            }
            product[i] = sum;
        }
    }

    @Override
    public void residuals(double[] theta, double[] values, Workspace workspace) {
        Jet[] r = residuals.apply(Jet.variables(theta));
        for (int k = 0; k < count; k++) {
            values[k] = r[k].value;
        }
    }

    @Override
    public void jacobian(double[] theta, double[] values, double[] jacobian, Workspace workspace) {
        Jet[] r = residuals.apply(Jet.variables(theta));
        for (int k = 0; k < count; k++) {
            values[k] = r[k].value;
            System.arraycopy(r[k].gradient, 0, jacobian, k * dimension, dimension);
        }
    }
}
