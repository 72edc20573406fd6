package org.thalweg.solvers.newton.dense;

import java.util.Arrays;

/**
 * A = QTQᵀ with T tridiagonal and Q a product of Householder reflections, which are kept and not multiplied out.
 *
 * <p>Source: G. Golub and C. Van Loan, Matrix Computations (2013), algorithm 8.3.1. Cost 4n³/3, no allocation after
 * construction. Confined to one thread.
 */
public final class TridiagonalForm {

    private final int n;
    private final double[] work;
    private final double[] diagonal;
    private final double[] offDiagonal;
    private final double[] scales;
    private final double[] product;

    /** A reduction for n × n matrices. */
    public TridiagonalForm(int n) {
        this.n = n;
        this.work = new double[n * n];
        this.diagonal = new double[n];
        this.offDiagonal = new double[Math.max(n, 1)];
        this.scales = new double[n];
        this.product = new double[n];
    }

    /**
     * Reduces a matrix.
     *
     * @param matrix matrix[n × n], exactly symmetric, finite, read only
     */
    public void reduce(double[] matrix) {
        System.arraycopy(matrix, 0, work, 0, work.length);
        for (int k = 0; k < n; k++) {
            diagonal[k] = work[k * n + k];
            offDiagonal[k] = 0;
            scales[k] = 0;
            if (k + 2 < n) {
                eliminate(k);
            } else if (k + 1 < n) {
                offDiagonal[k] = work[k * n + k + 1];
            }
        }
    }

    /** Reflects row k beyond its first off-diagonal entry to zero; row k of the work array keeps the reflection. */
    private void eliminate(int k) {
        int row = k * n;
        double largest = 0;
        for (int j = k + 2; j < n; j++) {
            largest = Math.max(largest, Math.abs(work[row + j]));
        }
        double head = work[row + k + 1];
        if (largest == 0) {
            offDiagonal[k] = head;
            return;
        }
        largest = Math.max(largest, Math.abs(head));
        double sum = 0;
        for (int j = k + 1; j < n; j++) {
            double scaled = work[row + j] / largest;
            work[row + j] = scaled;
            sum = Math.fma(scaled, scaled, sum);
        }
        double norm = Math.copySign(Math.sqrt(sum), head);
        // v = x + sign(x₁)|x|e₁, without cancellation; 2/v·v = 1/(|x|² + |x₁||x|).
        double scale = 1 / Math.fma(norm, work[row + k + 1], sum);
        work[row + k + 1] += norm;
        scales[k] = scale;
        offDiagonal[k] = -norm * largest;
        update(k, scale);
    }

    /** Replaces the trailing block B by HBH = B − vwᵀ − wvᵀ with w = p − ½β(p·v)v, p = βBv. */
    private void update(int k, double scale) {
        int v = k * n;
        Arrays.fill(product, k + 1, n, 0);
        for (int i = k + 1; i < n; i++) {
            double factor = scale * work[v + i];
            int row = i * n;
            for (int j = k + 1; j < n; j++) {
                product[j] += factor * work[row + j];
            }
        }
        double dot = 0;
        for (int i = k + 1; i < n; i++) {
            dot = Math.fma(product[i], work[v + i], dot);
        }
        double half = 0.5 * scale * dot;
        for (int i = k + 1; i < n; i++) {
            product[i] -= half * work[v + i];
        }
        for (int i = k + 1; i < n; i++) {
            double vi = work[v + i];
            double wi = product[i];
            int row = i * n;
            for (int j = k + 1; j < n; j++) {
                work[row + j] -= vi * product[j] + wi * work[v + j];
            }
        }
    }

    /** Replaces x by Qᵀx. */
    public void toTridiagonalBasis(double[] x) {
        for (int k = 0; k + 2 < n; k++) {
            reflect(k, x);
        }
    }

    /** Replaces x by Qx. */
    public void fromTridiagonalBasis(double[] x) {
        for (int k = n - 3; k >= 0; k--) {
            reflect(k, x);
        }
    }

    private void reflect(int k, double[] x) {
        if (scales[k] == 0) {
            return;
        }
        int v = k * n;
        double dot = 0;
        for (int j = k + 1; j < n; j++) {
            dot = Math.fma(work[v + j], x[j], dot);
        }
        double factor = -scales[k] * dot;
        for (int j = k + 1; j < n; j++) {
            x[j] = Math.fma(factor, work[v + j], x[j]);
        }
    }

    /** Diagonal of T[n]; live, read only. */
    public double[] diagonal() {
        return diagonal;
    }

    /** Off-diagonal of T: entry k couples k and k + 1, the last is 0; live, read only. */
    public double[] offDiagonal() {
        return offDiagonal;
    }
}
