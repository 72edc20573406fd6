package org.thalweg.solvers.newton;

import java.util.Arrays;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** Σ (x_{i+1} − x_i²)² + Σ (x_i² − 1)², whose evaluation allocates nothing. */
final class Valley implements Objective {

    private static final Workspace NOTHING = new Workspace() {};

    private final int n;

    Valley(int n) {
        this.n = n;
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public int maxOrder() {
        return 2;
    }

    @Override
    public Workspace newWorkspace() {
        return NOTHING;
    }

    @Override
    public double value(double[] x, Workspace workspace) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double well = x[i] * x[i] - 1;
            double bend = i + 1 < n ? x[i + 1] - x[i] * x[i] : 0;
            sum += well * well + bend * bend;
        }
        return sum;
    }

    @Override
    public double gradient(double[] x, double[] gradient, Workspace workspace) {
        Arrays.fill(gradient, 0);
        for (int i = 0; i < n; i++) {
            gradient[i] += 4 * x[i] * (x[i] * x[i] - 1);
            if (i + 1 < n) {
                double bend = x[i + 1] - x[i] * x[i];
                gradient[i] -= 4 * x[i] * bend;
                gradient[i + 1] += 2 * bend;
            }
        }
        return value(x, workspace);
    }

    @Override
    public double hessian(double[] x, double[] gradient, double[] hessian, Workspace workspace) {
        Arrays.fill(hessian, 0);
        for (int i = 0; i < n; i++) {
            hessian[i * n + i] += 12 * x[i] * x[i] - 4;
            if (i + 1 < n) {
                hessian[i * n + i] += 12 * x[i] * x[i] - 4 * x[i + 1];
                hessian[(i + 1) * n + i + 1] += 2;
                hessian[i * n + i + 1] = -4 * x[i];
                hessian[(i + 1) * n + i] = -4 * x[i];
            }
        }
        return gradient(x, gradient, workspace);
    }

    @Override
    public void hessianVector(double[] x, double[] v, double[] product, Workspace workspace) {
        Arrays.fill(product, 0);
        for (int i = 0; i < n; i++) {
            product[i] += (12 * x[i] * x[i] - 4) * v[i];
            if (i + 1 < n) {
                product[i] += (12 * x[i] * x[i] - 4 * x[i + 1]) * v[i] - 4 * x[i] * v[i + 1];
                product[i + 1] += 2 * v[i + 1] - 4 * x[i] * v[i];
            }
        }
    }
}
