package org.thalweg.solvers.leastsquares;

import java.util.Arrays;

/**
 * Minimizes |b + Jx|² + λ|Dx|² for several λ and b with one factorization of J.
 *
 * <p>J = QR costs 2mn² once; for each λ the stacked matrix (R; √λ D) is factored again in about 3n³, for each b O(mn).
 * Source: J. Moré, The Levenberg–Marquardt algorithm, Lecture Notes in Math. 630 (1978), section 3.
 */
final class DampedLeastSquares {

    private final int m;
    private final int n;
    private final Householder jacobian;
    private final Householder stacked;
    private final double[] rotated;
    private final double[] right;

    DampedLeastSquares(int m, int n) {
        this.m = m;
        this.n = n;
        this.jacobian = new Householder(m, n);
        this.stacked = new Householder(jacobian.rank() + n, n);
        this.rotated = new double[m];
        this.right = new double[jacobian.rank() + n];
    }

    /** Factors J[m × n], which is copied. */
    void jacobian(double[] matrix) {
        System.arraycopy(matrix, 0, jacobian.matrix(), 0, m * n);
        jacobian.factor();
    }

    /** Sets λ and D[n]; λ &gt; 0 and D positive make the problem regular. */
    void damping(double lambda, double[] scale) {
        double[] matrix = stacked.matrix();
        Arrays.fill(matrix, 0);
        int rank = jacobian.rank();
        for (int i = 0; i < rank; i++) {
            for (int j = i; j < n; j++) {
                matrix[i * n + j] = jacobian.r(i, j);
            }
        }
        double root = Math.sqrt(lambda);
        for (int j = 0; j < n; j++) {
            matrix[(rank + j) * n + j] = root * scale[j];
        }
        stacked.factor();
    }

    /**
     * Solves for one b.
     *
     * @param b b[m], read only
     * @param x x[n], overwritten
     * @return whether the matrix was regular
     */
    boolean solve(double[] b, double[] x) {
        System.arraycopy(b, 0, rotated, 0, m);
        jacobian.applyTranspose(rotated);
        int rank = jacobian.rank();
        Arrays.fill(right, 0);
        for (int i = 0; i < rank; i++) {
            right[i] = -rotated[i];
        }
        stacked.applyTranspose(right);
        return stacked.solveUpper(right, x);
    }
}
