package org.thalweg.solvers.quasinewton;

/** PA = LU with partial pivoting for the small matrices of a limited memory. Confined to one run. */
final class LuFactors {

    private final double[][] factors;
    private final int[] order;
    private final double[] scratch;
    private int n;

    LuFactors(int largest) {
        this.factors = new double[largest][largest];
        this.order = new int[largest];
        this.scratch = new double[largest];
    }

    /** The matrix to be factored: fill its leading block, then call {@link #factor}. */
    double[][] matrix() {
        return factors;
    }

    /** Factors the leading block; whether it is regular. */
    boolean factor(int size) {
        n = size;
        for (int k = 0; k < n; k++) {
            order[k] = k;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(factors[i][k]) > Math.abs(factors[pivot][k]) ? i : pivot;
            }
            double[] row = factors[pivot];
            factors[pivot] = factors[k];
            factors[k] = row;
            int moved = order[pivot];
            order[pivot] = order[k];
            order[k] = moved;
            if (!(Math.abs(row[k]) > 0) || Double.isInfinite(row[k])) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = factors[i][k] / row[k];
                factors[i][k] = factor;
                for (int j = k + 1; j < n; j++) {
                    factors[i][j] = Math.fma(-factor, row[j], factors[i][j]);
                }
            }
        }
        return true;
    }

    /** Replaces the first entries of x by A⁻¹x. */
    void solve(double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = x[order[i]];
            for (int j = 0; j < i; j++) {
                sum = Math.fma(-factors[i][j], scratch[j], sum);
            }
            scratch[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = scratch[i];
            for (int j = i + 1; j < n; j++) {
                sum = Math.fma(-factors[i][j], x[j], sum);
            }
            x[i] = sum / factors[i][i];
        }
    }
}
