package org.thalweg.analysis.internal.landscape;

/**
 * P A Pᵀ = L D Lᵀ of a symmetric indefinite matrix, with D of 1 × 1 and 2 × 2 blocks: the inertia and the solution of linear
 * systems for a third of n³ multiplications, where eigenvalues cost some thirty times as much.
 *
 * <p>Partial pivoting of J. R. Bunch and L. Kaufman, Math. Comp. 31, 1977, algorithm A. Reused for many matrices; nothing is
 * allocated after construction. Confined to one thread.
 */
public final class BunchKaufman {

    /** (1 + √17) / 8, which bounds the growth of a 2 × 2 step by that of two 1 × 1 steps. */
    private static final double ALPHA = 0.6403882032022076;

    private final int n;
    /** Row k holds column k of L below the diagonal, and the block of D on it. */
    private final double[] factor;

    private final int[] pivot;
    private final boolean[] leads;
    private int negative;
    private int zero;

    /** Space for matrices of order n. */
    public BunchKaufman(int n) {
        this.n = n;
        this.factor = new double[n * n];
        this.pivot = new int[n];
        this.leads = new boolean[n];
    }

    /**
     * Factorizes.
     *
     * @param matrix matrix[n × n], symmetric, finite; only read
     */
    public void factorize(double[] matrix) {
        System.arraycopy(matrix, 0, factor, 0, n * n);
        negative = 0;
        zero = 0;
        int k = 0;
        while (k < n) {
            k += step(k);
        }
    }

    private int step(int k) {
        double diagonal = Math.abs(factor[k * n + k]);
        int row = k;
        double largest = 0;
        for (int i = k + 1; i < n; i++) {
            if (Math.abs(factor[k * n + i]) > largest) {
                largest = Math.abs(factor[k * n + i]);
                row = i;
            }
        }
        if (diagonal >= ALPHA * largest) {
            return single(k, k);
        }
        double rowLargest = offDiagonal(k, row);
        if (diagonal * rowLargest >= ALPHA * largest * largest) {
            return single(k, k);
        }
        return Math.abs(factor[row * n + row]) >= ALPHA * rowLargest ? single(k, row) : pair(k, row);
    }

    /** Largest off-diagonal entry of a row of the part that remains. */
    private double offDiagonal(int k, int row) {
        double largest = 0;
        for (int j = k; j < row; j++) {
            largest = Math.max(largest, Math.abs(factor[j * n + row]));
        }
        for (int j = row + 1; j < n; j++) {
            largest = Math.max(largest, Math.abs(factor[row * n + j]));
        }
        return largest;
    }

    private int single(int k, int with) {
        exchange(k, k, with);
        pivot[k] = with;
        leads[k] = false;
        double d = factor[k * n + k];
        negative += d < 0 ? 1 : 0;
        zero += d == 0 ? 1 : 0;
        if (d != 0) {
            for (int j = k + 1; j < n; j++) {
                double multiplier = factor[k * n + j] / d;
                if (multiplier != 0) {
                    subtract(multiplier, k, j);
                }
            }
            for (int j = k + 1; j < n; j++) {
                factor[k * n + j] /= d;
            }
        }
        return 1;
    }

    private int pair(int k, int with) {
        exchange(k, k + 1, with);
        pivot[k] = k;
        pivot[k + 1] = with;
        leads[k] = true;
        leads[k + 1] = false;
        double a = factor[k * n + k];
        double b = factor[k * n + k + 1];
        double c = factor[(k + 1) * n + k + 1];
        // The pivot strategy makes the determinant negative: one eigenvalue of each sign.
        double determinant = a * c - b * b;
        negative += 1;
        for (int j = k + 2; j < n; j++) {
            double u = factor[k * n + j];
            double v = factor[(k + 1) * n + j];
            double first = (c * u - b * v) / determinant;
            double second = (a * v - b * u) / determinant;
            int row = j * n;
            for (int i = j; i < n; i++) {
                factor[row + i] -= first * factor[k * n + i] + second * factor[(k + 1) * n + i];
            }
        }
        for (int j = k + 2; j < n; j++) {
            double u = factor[k * n + j];
            double v = factor[(k + 1) * n + j];
            factor[k * n + j] = (c * u - b * v) / determinant;
            factor[(k + 1) * n + j] = (a * v - b * u) / determinant;
        }
        return 2;
    }

    private void subtract(double multiplier, int k, int j) {
        int row = j * n;
        int source = k * n;
        for (int i = j; i < n; i++) {
            factor[row + i] -= multiplier * factor[source + i];
        }
    }

    /** Exchanges rows and columns of the part from {@code first} on, and the rows of L before it. */
    private void exchange(int first, int a, int b) {
        if (a == b) {
            return;
        }
        for (int j = 0; j < a; j++) {
            swap(j * n + a, j * n + b);
        }
        for (int j = a + 1; j < b; j++) {
            swap(a * n + j, j * n + b);
        }
        for (int j = b + 1; j < n; j++) {
            swap(a * n + j, b * n + j);
        }
        swap(a * n + a, b * n + b);
    }

    private void swap(int i, int j) {
        double t = factor[i];
        factor[i] = factor[j];
        factor[j] = t;
    }

    /** Number of negative eigenvalues. */
    public int negative() {
        return negative;
    }

    /** Number of pivots that are exactly zero. */
    public int zero() {
        return zero;
    }

    /** Replaces b[n] by A⁻¹b. */
    public void solve(double[] b) {
        solve(b, false);
    }

    /** Replaces b[n] by (P⁻¹L|D|LᵀP⁻ᵀ)⁻¹b, with |D| positive definite: with b = −∇E a direction of descent. */
    public void solveAbsolute(double[] b) {
        solve(b, true);
    }

    private void solve(double[] b, boolean absolute) {
        permute(b, true);
        for (int k = 0; k < n; k++) {
            int from = leads[k] ? k + 2 : k + 1;
            double bk = b[k];
            for (int i = from; i < n; i++) {
                b[i] -= factor[k * n + i] * bk;
            }
        }
        for (int k = 0; k < n; k++) {
            if (leads[k]) {
                solvePair(b, k, absolute);
                k++;
            } else {
                double d = absolute ? Math.abs(factor[k * n + k]) : factor[k * n + k];
                b[k] = d == 0 ? 0 : b[k] / d;
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            int from = leads[k] ? k + 2 : k + 1;
            double sum = b[k];
            for (int i = from; i < n; i++) {
                sum -= factor[k * n + i] * b[i];
            }
            b[k] = sum;
        }
        permute(b, false);
    }

    /** All exchanges are applied to L as well, so that they may be done together before and after. */
    private void permute(double[] b, boolean forward) {
        for (int step = 0; step < n; step++) {
            int k = forward ? step : n - 1 - step;
            double t = b[k];
            b[k] = b[pivot[k]];
            b[pivot[k]] = t;
        }
    }

    private void solvePair(double[] b, int k, boolean absolute) {
        double a = factor[k * n + k];
        double off = factor[k * n + k + 1];
        double c = factor[(k + 1) * n + k + 1];
        double u = b[k];
        double v = b[k + 1];
        if (!absolute) {
            double determinant = a * c - off * off;
            b[k] = (c * u - off * v) / determinant;
            b[k + 1] = (a * v - off * u) / determinant;
            return;
        }
        // A symmetric matrix with eigenvalues of both signs: |D|⁻¹ = VᵀV with the eigenvalues' sizes.
        double half = 0.5 * (a - c);
        double root = Math.sqrt(half * half + off * off);
        double mean = 0.5 * (a + c);
        double upper = Math.abs(mean + root);
        double lower = Math.abs(mean - root);
        double x = off;
        double y = root - half;
        double norm = x * x + y * y;
        double along = (x * u + y * v) / norm / upper;
        double across = (x * v - y * u) / norm / lower;
        b[k] = along * x - across * y;
        b[k + 1] = along * y + across * x;
    }
}
