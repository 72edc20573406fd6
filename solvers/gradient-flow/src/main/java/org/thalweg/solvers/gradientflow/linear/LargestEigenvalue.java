package org.thalweg.solvers.gradientflow.linear;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;

/**
 * Lower estimate of the largest |eigenvalue| of D·H·D, D = S<sup>1/2</sup>: the power method, one product per call, whose
 * vector is kept from point to point along the flow.
 */
public final class LargestEigenvalue {

    private final FlowProblem problem;
    private final double[] vector;
    private final double[] scaled;
    private final double[] product;

    /** Starts from a fixed vector without symmetry. */
    public LargestEigenvalue(FlowProblem problem) {
        int n = problem.dimension();
        this.problem = problem;
        vector = new double[n];
        scaled = new double[n];
        product = new double[n];
        for (int i = 0; i < n; i++) {
            double spread = (i + 1) * 0.6180339887498949;
            vector[i] = spread - Math.floor(spread) - 0.25;
        }
        normalize(vector);
    }

    /** One more product, with the Hessian at a point; NaN if it is not finite there. */
    public double improve(FlowPoint point) {
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = Math.sqrt(problem.factor(i)) * vector[i];
        }
        problem.hessianVector(point.theta(), scaled, product);
        for (int i = 0; i < vector.length; i++) {
            product[i] *= Math.sqrt(problem.factor(i));
        }
        double length = normalize(product);
        if (length > 0 && Double.isFinite(length)) {
            System.arraycopy(product, 0, vector, 0, vector.length);
        }
        return length;
    }

    private static double normalize(double[] v) {
        double square = 0;
        for (double entry : v) {
            square = Math.fma(entry, entry, square);
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < v.length; i++) {
            v[i] /= length;
        }
        return length;
    }
}
