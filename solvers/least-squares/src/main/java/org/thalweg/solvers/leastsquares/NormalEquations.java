package org.thalweg.solvers.leastsquares;

/**
 * (JᵀJ + λD²) x = −Jᵀb by Cholesky factorization, for Jacobians much taller than wide.
 *
 * <p>With D no smaller than the column norms of J, the matrix scaled by D on both sides has norm at most n + λ and no
 * eigenvalue below λ, so that rounding JᵀJ disturbs x by about nu / λ: {@link #leastDamping} keeps that below a
 * hundredth. Source: Å. Björck, Numerical Methods for Least Squares Problems (1996), sections 2.2 and 4.4.
 */
final class NormalEquations {

    private static final double WORST_ERROR = 1e-2;

    private final int n;
    private final double[] matrix;
    private final double[] factor;

    NormalEquations(int n) {
        this.n = n;
        this.matrix = new double[n * n];
        this.factor = new double[n * n];
    }

    /** 2JᵀJ[n × n], row-major, to be filled in. */
    double[] matrix() {
        return matrix;
    }

    /** The least λ for which x is trusted. */
    double leastDamping() {
        return n * Math.ulp(1.0) / WORST_ERROR;
    }

    /** Squared norm of a column of J. */
    double columnSquare(int column) {
        return 0.5 * matrix[column * n + column];
    }

    /** Factors JᵀJ + λD²; whether it is positive definite in floating point. */
    boolean factor(double lambda, double[] scale) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0.5 * matrix[i * n + j] + (i == j ? lambda * scale[i] * scale[i] : 0);
                for (int k = 0; k < j; k++) {
                    sum = Math.fma(-factor[i * n + k], factor[j * n + k], sum);
                }
                if (i != j) {
                    factor[i * n + j] = sum / factor[j * n + j];
                } else if (sum > 0 && sum < Double.POSITIVE_INFINITY) {
                    factor[i * n + i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Solves with the last factorization.
     *
     * @param right the right-hand side −Jᵀb[n], read only
     * @param x x[n], overwritten
     */
    void solve(double[] right, double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum = Math.fma(-factor[i * n + k], x[k], sum);
            }
            x[i] = sum / factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < n; k++) {
                sum = Math.fma(-factor[k * n + i], x[k], sum);
            }
            x[i] = sum / factor[i * n + i];
        }
    }
}
