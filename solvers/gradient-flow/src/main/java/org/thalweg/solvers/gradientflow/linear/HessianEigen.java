package org.thalweg.solvers.gradientflow.linear;

import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.thalweg.core.objective.HessianMemory;
import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;

/**
 * Eigendecomposition of D·H·D, D = S<sup>1/2</sup>, and the change between θ and the eigenbasis. In the eigenbasis the
 * linearized flow is du/dt = −λu for each coordinate.
 */
public final class HessianEigen {

    private final int n;
    private final double[] roots;
    private final R064Store matrix;
    private final Eigenvalue<Double> decomposition;
    private final double[] values;
    private final double[] vectors;
    private final double[] scaled;

    /** For the problem's dimension and factors. */
    public HessianEigen(FlowProblem problem) {
        n = problem.dimension();
        HessianMemory.check(n, FlowPoint.DENSE_MATRICES);
        roots = new double[n];
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(problem.factor(i));
        }
        matrix = R064Store.FACTORY.make(n, n);
        decomposition = Eigenvalue.R064.make(n, true);
        values = new double[n];
        vectors = new double[n * n];
        scaled = new double[n];
    }

    /** Decomposes the Hessian at an evaluated point; false if that is impossible. */
    public boolean decompose(FlowPoint point) {
        double[] hessian = point.hessian();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double entry = roots[i] * hessian[i * n + j] * roots[j];
                if (!Double.isFinite(entry)) {
                    return false;
                }
                matrix.set(i, j, entry);
            }
        }
        if (!decomposition.decompose(matrix)) {
            return false;
        }
        MatrixStore<Double> v = decomposition.getV();
        MatrixStore<Double> d = decomposition.getD();
        double largest = 0;
        for (int k = 0; k < n; k++) {
            values[k] = d.doubleValue(k, k);
            largest = Math.max(largest, Math.abs(values[k]));
            for (int i = 0; i < n; i++) {
                vectors[k * n + i] = v.doubleValue(i, k);
            }
        }
        clearRounding(n * Math.ulp(largest));
        return true;
    }

    /** Negative eigenvalues within rounding of zero would grow over a long step as if they meant something. */
    private void clearRounding(double rounding) {
        for (int k = 0; k < n; k++) {
            if (values[k] < 0 && values[k] > -rounding) {
                values[k] = 0;
            }
        }
    }

    /** λ<sub>k</sub> in the order of the coordinates. */
    public double value(int k) {
        return values[k];
    }

    /** coordinates = Qᵀ D⁻¹ vector. */
    public void toEigenbasis(double[] vector, double[] coordinates) {
        for (int i = 0; i < n; i++) {
            scaled[i] = vector[i] / roots[i];
        }
        for (int k = 0; k < n; k++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum = Math.fma(vectors[k * n + i], scaled[i], sum);
            }
            coordinates[k] = sum;
        }
    }

    /** vector = D Q coordinates. */
    public void fromEigenbasis(double[] coordinates, double[] vector) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum = Math.fma(vectors[k * n + i], coordinates[k], sum);
            }
            vector[i] = roots[i] * sum;
        }
    }
}
