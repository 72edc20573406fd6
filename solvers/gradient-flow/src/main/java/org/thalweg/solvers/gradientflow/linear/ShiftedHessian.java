package org.thalweg.solvers.gradientflow.linear;

import org.thalweg.core.objective.HessianMemory;
import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;

/**
 * The matrix I + c·S·H of an implicit step, S = diag(s<sub>i</sub>), factorized once for all stages.
 *
 * <p>With D = S<sup>1/2</sup> it is D (I + c·D·H·D) D<sup>−1</sup>, so that a symmetric matrix is factorized whatever the
 * time scales of the parameters.
 */
public final class ShiftedHessian implements ShiftedSystem {

    private final int n;
    private final FlowProblem problem;
    private final double[] roots;
    private final double[] matrix;
    private final DenseLu lu;

    /** For the problem's dimension and factors. */
    public ShiftedHessian(FlowProblem problem) {
        this.problem = problem;
        n = problem.dimension();
        roots = new double[n];
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(problem.factor(i));
        }
        HessianMemory.check(n, FlowPoint.DENSE_MATRICES);
        matrix = new double[n * n];
        lu = new DenseLu(n);
    }

    @Override
    public boolean needsHessian() {
        return true;
    }

    @Override
    public boolean prepare(FlowPoint point, double c) {
        problem.evaluateHessian(point);
        return factorize(point, c);
    }

    /** Factorizes for the Hessian at a point; false if that is impossible. */
    public boolean factorize(FlowPoint point, double c) {
        double[] hessian = point.hessian();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double entry = c * (roots[i] * hessian[i * n + j] * roots[j]);
                matrix[i * n + j] = i == j ? 1 + entry : entry;
            }
        }
        return lu.factorize(matrix);
    }

    @Override
    public boolean solve(double[] b) {
        for (int i = 0; i < n; i++) {
            b[i] /= roots[i];
        }
        lu.solve(b);
        for (int i = 0; i < n; i++) {
            b[i] *= roots[i];
        }
        return true;
    }
}
