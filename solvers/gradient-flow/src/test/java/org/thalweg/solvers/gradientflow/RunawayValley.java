package org.thalweg.solvers.gradientflow;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** E = 50 (y − x²)² + e<sup>−x</sup>: a curved valley that falls for ever. Allocates nothing. */
final class RunawayValley implements Objective {

    private static final double LAMBDA = 100;

    @Override
    public int dimension() {
        return 2;
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
        double off = theta[1] - theta[0] * theta[0];
        return LAMBDA / 2 * off * off + StrictMath.exp(-theta[0]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        double off = theta[1] - theta[0] * theta[0];
        gradient[0] = -2 * LAMBDA * theta[0] * off - StrictMath.exp(-theta[0]);
        gradient[1] = LAMBDA * off;
        return value(theta, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        double x = theta[0];
        double off = theta[1] - x * x;
        hessian[0] = LAMBDA * (4 * x * x - 2 * off) + StrictMath.exp(-x);
        hessian[1] = -2 * LAMBDA * x;
        hessian[2] = hessian[1];
        hessian[3] = LAMBDA;
        return gradient(theta, gradient, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        double x = theta[0];
        double off = theta[1] - x * x;
        double corner = LAMBDA * (4 * x * x - 2 * off) + StrictMath.exp(-x);
        product[0] = corner * vector[0] - 2 * LAMBDA * x * vector[1];
        product[1] = -2 * LAMBDA * x * vector[0] + LAMBDA * vector[1];
    }
}
