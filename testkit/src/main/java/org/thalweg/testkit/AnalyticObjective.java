package org.thalweg.testkit;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** A sum of squares written as a formula with its derivatives, in one method, and as residuals in another. */
abstract class AnalyticObjective implements ResidualObjective {

    private final String name;
    private final int dimension;
    private final int residualCount;

    AnalyticObjective(String name, int dimension, int residualCount) {
        this.name = name;
        this.dimension = dimension;
        this.residualCount = residualCount;
    }

    /**
     * Value at θ; adds the gradient to {@code g} and the lower triangle of the Hessian to {@code h}, row-major, both 0 on
     * entry.
     */
    abstract double evaluate(double[] theta, double[] g, double[] h);

    /** Writes the residuals to {@code r} and their slopes to {@code j}, row-major and 0 on entry. */
    abstract void squares(double[] theta, double[] r, double[] j);

    private static final class Scratch implements Workspace {
        private final double[] gradient;
        private final double[] hessian;

        private final double[] jacobian;

        Scratch(int n, int residuals) {
            gradient = new double[n];
            hessian = new double[n * n];
            jacobian = new double[residuals * n];
        }
    }

    @Override
    public final int dimension() {
        return dimension;
    }

    @Override
    public final int maxOrder() {
        return 2;
    }

    @Override
    public final Workspace newWorkspace() {
        return new Scratch(dimension, residualCount);
    }

    @Override
    public final double value(double[] theta, Workspace workspace) {
        Scratch scratch = (Scratch) workspace;
        return evaluate(theta, scratch.gradient, scratch.hessian);
    }

    @Override
    public final double gradient(double[] theta, double[] gradient, Workspace workspace) {
        Arrays.fill(gradient, 0);
        return evaluate(theta, gradient, ((Scratch) workspace).hessian);
    }

    @Override
    public final double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        double value = evaluate(theta, gradient, hessian);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < i; j++) {
                hessian[j * dimension + i] = hessian[i * dimension + j];
            }
        }
        return value;
    }

    @Override
    public final void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        Scratch scratch = (Scratch) workspace;
        hessian(theta, scratch.gradient, scratch.hessian, workspace);
        for (int i = 0; i < dimension; i++) {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                sum = Math.fma(scratch.hessian[i * dimension + j], vector[j], sum);
            }
            product[i] = sum;
        }
    }

    @Override
    public final int residualCount() {
        return residualCount;
    }

    @Override
    public final void residuals(double[] theta, double[] residuals, Workspace workspace) {
        squares(theta, residuals, ((Scratch) workspace).jacobian);
    }

    @Override
    public final void jacobian(double[] theta, double[] residuals, double[] jacobian, Workspace workspace) {
        Arrays.fill(jacobian, 0);
        squares(theta, residuals, jacobian);
    }

    @Override
    public final Optional<ResidualObjective> leastSquares() {
        return Optional.of(this);
    }

    @Override
    public final String toString() {
        return name;
    }
}
