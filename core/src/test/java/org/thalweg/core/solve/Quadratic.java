package org.thalweg.core.solve;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** E(θ) = Σ (i+1) θ_i² / 2, counting its own calls independently of the driver. */
class Quadratic implements Objective {

    private final int dimension;
    long calls;

    Quadratic(int dimension) {
        this.dimension = dimension;
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
    public Workspace newWorkspace() {
        return new Workspace() {};
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        calls++;
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += (i + 1) * theta[i] * theta[i] / 2;
        }
        return sum;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        for (int i = 0; i < dimension; i++) {
            gradient[i] = (i + 1) * theta[i];
        }
        return value(theta, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        java.util.Arrays.fill(hessian, 0);
        for (int i = 0; i < dimension; i++) {
            hessian[i * dimension + i] = i + 1;
        }
        return gradient(theta, gradient, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        calls++;
        for (int i = 0; i < dimension; i++) {
            product[i] = (i + 1) * vector[i];
        }
    }
}
