package org.thalweg.examples.rosenbrock;

import org.thalweg.core.objective.DenseObjective;

/**
 * E(x) = Σ 100 (x<sub>i+1</sub> − x<sub>i</sub>²)² + (1 − x<sub>i</sub>)², a function that has nothing to do with networks
 * (H. Rosenbrock, 1960): solvers, spectra, verdicts and landscapes take it as it is.
 *
 * @param dimension number of variables, at least 2
 */
public record Rosenbrock(int dimension) implements DenseObjective {

    @Override
    public double evaluate(double[] x, double[] gradient, double[] hessian) {
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
}
