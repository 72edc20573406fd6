package org.thalweg.solvers.gradientflow;

import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/**
 * A nonlinear objective whose flow is known: in rotated coordinates u = Qθ it is u₀⁴/4 + ln cosh u₁ + λ u₂²/2, so that
 * u₀(t) = u₀/√(1 + 2u₀²t), sinh u₁(t) = e<sup>−t</sup> sinh u₁, u₂(t) = e<sup>−λt</sup> u₂. Q reflects at (1, 1, 1).
 */
public record RotatedFlow(double lambda) implements Objective {

    /** A starting point where every part of the flow is at work. */
    public static double[] start() {
        return new double[] {1.5, -0.25, 0.75};
    }

    /** The exact solution from {@link #start()} at time t. */
    public double[] solution(double t) {
        double[] u = reflect(start());
        double sinh = StrictMath.exp(-t) * StrictMath.sinh(u[1]);
        return reflect(new double[] {
            u[0] / Math.sqrt(1 + 2 * u[0] * u[0] * t),
            StrictMath.log(sinh + Math.sqrt(1 + sinh * sinh)),
            u[2] * StrictMath.exp(-lambda * t)
        });
    }

    private static double[] reflect(double[] v) {
        double mean = (v[0] + v[1] + v[2]) / 3;
        return new double[] {v[0] - 2 * mean, v[1] - 2 * mean, v[2] - 2 * mean};
    }

    @Override
    public int dimension() {
        return 3;
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
        double[] u = reflect(theta);
        return u[0] * u[0] * u[0] * u[0] / 4 + StrictMath.log(StrictMath.cosh(u[1])) + lambda * u[2] * u[2] / 2;
    }

    @Override
    public double gradient(double[] theta, double[] gradient, Workspace workspace) {
        double[] u = reflect(theta);
        double[] g = reflect(new double[] {u[0] * u[0] * u[0], StrictMath.tanh(u[1]), lambda * u[2]});
        System.arraycopy(g, 0, gradient, 0, 3);
        return value(theta, workspace);
    }

    @Override
    public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
        double[] u = reflect(theta);
        double tanh = StrictMath.tanh(u[1]);
        double[] d = {3 * u[0] * u[0], 1 - tanh * tanh, lambda};
        for (int i = 0; i < 3; i++) {
            double[] column = new double[3];
            column[i] = 1;
            double[] w = reflect(column);
            double[] product = reflect(new double[] {d[0] * w[0], d[1] * w[1], d[2] * w[2]});
            for (int j = 0; j < 3; j++) {
                hessian[j * 3 + i] = product[j];
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                hessian[i * 3 + j] = hessian[j * 3 + i];
            }
        }
        return gradient(theta, gradient, workspace);
    }

    @Override
    public void hessianVector(double[] theta, double[] vector, double[] product, Workspace workspace) {
        double[] hessian = new double[9];
        hessian(theta, new double[3], hessian, workspace);
        for (int i = 0; i < 3; i++) {
            product[i] = hessian[3 * i] * vector[0] + hessian[3 * i + 1] * vector[1] + hessian[3 * i + 2] * vector[2];
        }
    }
}
