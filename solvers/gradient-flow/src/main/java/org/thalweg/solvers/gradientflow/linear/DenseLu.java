package org.thalweg.solvers.gradientflow.linear;

/**
 * LU factorization with partial pivoting of a symmetrically equilibrated matrix, for systems of some hundred unknowns.
 *
 * <p>The Hessian of a network is graded: entries of one neuron may be 10<sup>9</sup> times those of another. Scaled to a
 * unit diagonal, the factorization treats all neurons alike and small ones keep their digits.
 */
final class DenseLu {

    private final int n;
    private final double[][] rows;
    private final double[] scale;
    private final double[] work;
    private final int[] pivot;

    DenseLu(int n) {
        this.n = n;
        this.rows = new double[n][n];
        this.scale = new double[n];
        this.work = new double[n];
        this.pivot = new int[n];
    }

    /** Factorizes the row-major symmetric matrix, which is kept; false if it is singular or not finite. */
    boolean factorize(double[] matrix) {
        for (int i = 0; i < n; i++) {
            double diagonal = Math.abs(matrix[i * n + i]);
            scale[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 1;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = scale[i] * matrix[i * n + j] * scale[j];
            }
        }
        for (int k = 0; k < n; k++) {
            if (!eliminate(k)) {
                return false;
            }
        }
        return true;
    }

    private boolean eliminate(int k) {
        int p = k;
        for (int i = k + 1; i < n; i++) {
            if (Math.abs(rows[i][k]) > Math.abs(rows[p][k])) {
                p = i;
            }
        }
        pivot[k] = p;
        double[] pivotRow = rows[p];
        rows[p] = rows[k];
        rows[k] = pivotRow;
        double diagonal = pivotRow[k];
        if (diagonal == 0 || !Double.isFinite(diagonal)) {
            return false;
        }
        for (int i = k + 1; i < n; i++) {
            double[] row = rows[i];
            double factor = row[k] / diagonal;
            row[k] = factor;
            for (int j = k + 1; j < n; j++) {
                row[j] = Math.fma(-factor, pivotRow[j], row[j]);
            }
        }
        return true;
    }

    /** Solves in place. */
    void solve(double[] x) {
        for (int i = 0; i < n; i++) {
            work[i] = scale[i] * x[i];
        }
        for (int k = 0; k < n; k++) {
            double swapped = work[pivot[k]];
            work[pivot[k]] = work[k];
            work[k] = swapped;
        }
        for (int i = 1; i < n; i++) {
            double sum = work[i];
            for (int j = 0; j < i; j++) {
                sum = Math.fma(-rows[i][j], work[j], sum);
            }
            work[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = work[i];
            for (int j = i + 1; j < n; j++) {
                sum = Math.fma(-rows[i][j], work[j], sum);
            }
            work[i] = sum / rows[i][i];
        }
        for (int i = 0; i < n; i++) {
            x[i] = scale[i] * work[i];
        }
    }
}
