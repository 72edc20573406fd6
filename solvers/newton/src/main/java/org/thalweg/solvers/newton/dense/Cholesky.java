package org.thalweg.solvers.newton.dense;

/**
 * A = LLᵀ of a symmetric matrix, which fails when A is not safely positive definite.
 *
 * <p>Row by row in the lower triangle. Cost n³/3, no allocation after construction. Confined to one thread.
 */
public final class Cholesky {

    private final int n;
    private final double[] factor;
    private final double threshold;

    /** A factorization for n × n matrices. */
    public Cholesky(int n) {
        this.n = n;
        this.factor = new double[n * n];
        // A pivot that has lost all digits of its diagonal entry says nothing about the matrix.
        this.threshold = Math.max(n, 1) * 0x1p-52;
    }

    /**
     * Factors A + shift·I.
     *
     * @param matrix matrix[n × n], row-major, its lower triangle is read
     * @return whether all pivots exceed n·2⁻⁵² times their diagonal entry
     */
    public boolean factor(double[] matrix, double shift) {
        for (int i = 0; i < n; i++) {
            int row = i * n;
            double diagonal = matrix[row + i] + shift;
            double pivot = diagonal;
            for (int j = 0; j < i; j++) {
                double value = (matrix[row + j] - dot(row, j * n, j)) * factor[j * n + j];
                factor[row + j] = value;
                pivot = Math.fma(-value, value, pivot);
            }
            if (!(pivot > threshold * diagonal) || !(pivot < Double.POSITIVE_INFINITY)) {
                return false;
            }
            // The diagonal holds reciprocals, so that n²/2 divisions become multiplications.
            factor[row + i] = 1 / Math.sqrt(pivot);
        }
        return true;
    }

    private double dot(int rowA, int rowB, int length) {
        double s0 = 0;
        double s1 = 0;
        int k = 0;
        for (; k + 1 < length; k += 2) {
            s0 = Math.fma(factor[rowA + k], factor[rowB + k], s0);
            s1 = Math.fma(factor[rowA + k + 1], factor[rowB + k + 1], s1);
        }
        return k < length ? Math.fma(factor[rowA + k], factor[rowB + k], s0) + s1 : s0 + s1;
    }

    /** Replaces x by (A + shift·I)⁻¹x; after a factorization that succeeded. */
    public void solve(double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int k = 0; k < i; k++) {
                sum = Math.fma(-factor[i * n + k], x[k], sum);
            }
            x[i] = sum * factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double value = x[i] * factor[i * n + i];
            x[i] = value;
            for (int k = 0; k < i; k++) {
                x[k] = Math.fma(-factor[i * n + k], value, x[k]);
            }
        }
    }

    /**
     * xᵀ(A + shift·I)⁻¹x; after a factorization that succeeded.
     *
     * @param scratch scratch[n], overwritten
     */
    public double inverseQuadraticForm(double[] x, double[] scratch) {
        double form = 0;
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int k = 0; k < i; k++) {
                sum = Math.fma(-factor[i * n + k], scratch[k], sum);
            }
            scratch[i] = sum * factor[i * n + i];
            form = Math.fma(scratch[i], scratch[i], form);
        }
        return form;
    }
}
