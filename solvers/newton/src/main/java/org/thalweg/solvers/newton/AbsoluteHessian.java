package org.thalweg.solvers.newton;

import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * |H| = V|Λ|Vᵀ by an eigendecomposition of ojAlgo; eigenvalues below n·2⁻⁵⁰‖H‖ are raised to that.
 *
 * <p>Source: Y. Dauphin et al., Identifying and attacking the saddle point problem in high-dimensional non-convex
 * optimization, NeurIPS 2014, algorithm 1. Cost about 9n³. Confined to one thread.
 */
final class AbsoluteHessian {

    private final int n;
    private final R064Store matrix;
    private final Eigenvalue<Double> eigen;

    AbsoluteHessian(int n) {
        this.n = n;
        this.matrix = R064Store.FACTORY.make(n, n);
        this.eigen = Eigenvalue.R064.make(matrix, true);
    }

    /** direction = −|H|⁻¹ gradient. */
    void direction(double[] gradient, double[] hessian, double[] direction) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, hessian[i * n + j]);
            }
            direction[i] = 0;
        }
        eigen.decompose(matrix);
        MatrixStore<Double> vectors = eigen.getV();
        MatrixStore<Double> values = eigen.getD();
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest = Math.max(largest, Math.abs(values.doubleValue(k, k)));
        }
        double floor = Math.max(4.0 * n * 0x1p-52 * largest, Double.MIN_NORMAL);
        for (int k = 0; k < n; k++) {
            double component = 0;
            for (int i = 0; i < n; i++) {
                component = Math.fma(vectors.doubleValue(i, k), gradient[i], component);
            }
            double factor = -component / Math.max(Math.abs(values.doubleValue(k, k)), floor);
            for (int i = 0; i < n; i++) {
                direction[i] = Math.fma(factor, vectors.doubleValue(i, k), direction[i]);
            }
        }
    }
}
