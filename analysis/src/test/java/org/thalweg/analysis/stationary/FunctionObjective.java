package org.thalweg.analysis.stationary;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** An objective of few variables given by formulas. */
record FunctionObjective(int dimension, Scalar function, Vector first, Vector second) implements Objective {

    /** Value. */
    interface Scalar {
        double at(double[] x);
    }

    /** Gradient, or Hessian row-major. */
    interface Vector {
        double[] at(double[] x);
    }

    private record None() implements Workspace {}

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public Workspace newWorkspace() {
        return new None();
    }

    @Override
    public double value(double[] theta, Workspace workspace) {
        return function.at(theta);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        System.arraycopy(first.at(theta), 0, gradient, 0, dimension);
        return function.at(theta);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        System.arraycopy(second.at(theta), 0, hessian, 0, dimension * dimension);
        return gradient(theta, gradient, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        double[] hessian = second.at(theta);
        for (int i = 0; i < dimension; i++) {
            product[i] = 0;
            for (int j = 0; j < dimension; j++) {
                product[i] += hessian[i * dimension + j] * vector[j];
            }
        }
    }
}
