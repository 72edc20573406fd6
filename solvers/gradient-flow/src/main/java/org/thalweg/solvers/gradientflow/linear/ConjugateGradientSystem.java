package org.thalweg.solvers.gradientflow.linear;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;

/**
 * Solves with Hessian–vector products by conjugate gradients, for networks whose Hessian is too large to form.
 *
 * <p>Works in the variables in which the matrix I + c·D·H·D is symmetric, D = S<sup>1/2</sup>. Negative curvature below
 * −1/c makes it give up: such a step is too long for the flow as well. Where the matrix has no eigenvalue below 1, the
 * error is at most the residual, which is brought below a part of the absolute tolerance.
 */
public final class ConjugateGradientSystem implements ShiftedSystem {

    private static final double ERROR_SHARE = 0.002;
    private static final int MAX_PRODUCTS = 1000;

    private final FlowProblem problem;
    private final double[] roots;
    private final double[] theta;
    private final double[] residual;
    private final double[] direction;
    private final double[] product;
    private final double[] scaled;
    private final double limit;
    private double c;

    /** For the problem's dimension and factors. */
    public ConjugateGradientSystem(FlowProblem problem) {
        int n = problem.dimension();
        this.problem = problem;
        roots = new double[n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(problem.factor(i));
            largest = Math.max(largest, roots[i]);
        }
        theta = new double[n];
        residual = new double[n];
        direction = new double[n];
        product = new double[n];
        scaled = new double[n];
        limit = ERROR_SHARE * problem.tolerance().absolute() / largest;
    }

    @Override
    public boolean needsHessian() {
        return false;
    }

    @Override
    public boolean prepare(FlowPoint point, double newC) {
        problem.evaluate(point);
        System.arraycopy(point.theta(), 0, theta, 0, theta.length);
        c = newC;
        return true;
    }

    @Override
    public boolean solve(double[] b) {
        int n = b.length;
        double square = 0;
        for (int i = 0; i < n; i++) {
            residual[i] = b[i] / roots[i];
            direction[i] = residual[i];
            b[i] = 0;
            square = Math.fma(residual[i], residual[i], square);
        }
        for (int k = 0; k < MAX_PRODUCTS; k++) {
            if (Math.sqrt(square) <= limit) {
                return scaleBack(b);
            }
            double curvature = applyToDirection();
            if (!(curvature > 0)) {
                return false;
            }
            double length = square / curvature;
            double next = 0;
            for (int i = 0; i < n; i++) {
                b[i] = Math.fma(length, direction[i], b[i]);
                residual[i] = Math.fma(-length, product[i], residual[i]);
                next = Math.fma(residual[i], residual[i], next);
            }
            double conjugacy = next / square;
            for (int i = 0; i < n; i++) {
                direction[i] = Math.fma(conjugacy, direction[i], residual[i]);
            }
            square = next;
        }
        return false;
    }

    /** product = (I + c·D·H·D)·direction; returns their inner product. */
    private double applyToDirection() {
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = roots[i] * direction[i];
        }
        problem.hessianVector(theta, scaled, product);
        double curvature = 0;
        for (int i = 0; i < scaled.length; i++) {
            product[i] = Math.fma(c * roots[i], product[i], direction[i]);
            curvature = Math.fma(product[i], direction[i], curvature);
        }
        return curvature;
    }

    private boolean scaleBack(double[] solution) {
        for (int i = 0; i < solution.length; i++) {
            solution[i] *= roots[i];
        }
        return true;
    }
}
