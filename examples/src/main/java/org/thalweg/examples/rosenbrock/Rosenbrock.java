package org.thalweg.examples.rosenbrock;

import java.util.Arrays;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * E(x) = Σ 100 (x<sub>i+1</sub> − x<sub>i</sub>²)² + (1 − x<sub>i</sub>)², a function that has nothing to do with networks
 * (H. Rosenbrock, 1960): solvers, spectra, verdicts and landscapes take it as it is.
 *
 * @param dimension number of variables, at least 2
 */
public record Rosenbrock(int dimension) implements Objective {

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
    public double value(double[] x, Workspace workspace) {
        return gradient(x, new double[dimension], workspace);
    }

    @Override
    public double gradient(double[] x, double[] gradient, Workspace workspace) {
        return hessian(x, gradient, new double[dimension * dimension], workspace);
    }

    @Override
    public double hessian(double[] x, double[] gradient, double[] hessian, Workspace workspace) {
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        double sum = 0;
        for (int i = 0; i + 1 < dimension; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
            gradient[i] += -400 * x[i] * a - 2 * b;
            gradient[i + 1] += 200 * a;
            hessian[i * dimension + i] += 1200 * x[i] * x[i] - 400 * x[i + 1] + 2;
            hessian[(i + 1) * dimension + i + 1] += 200;
            hessian[i * dimension + i + 1] = -400 * x[i];
            hessian[(i + 1) * dimension + i] = -400 * x[i];
        }
        return sum;
    }

    @Override
    public void hessianVector(double[] x, double[] vector, double[] product, Workspace workspace) {
        double[] hessian = new double[dimension * dimension];
        hessian(x, new double[dimension], hessian, workspace);
        Arrays.setAll(product, i -> {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                sum += hessian[i * dimension + j] * vector[j];
            }
            return sum;
        });
    }
}
