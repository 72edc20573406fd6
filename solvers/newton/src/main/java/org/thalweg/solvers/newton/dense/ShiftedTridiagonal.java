package org.thalweg.solvers.newton.dense;

/**
 * T + λI = LDLᵀ for a symmetric tridiagonal T, with the smallest eigenvalue of T and its eigenvector.
 *
 * <p>Everything is O(n) per shift. Confined to one thread; no allocation after construction.
 */
final class ShiftedTridiagonal {

    private static final int MAX_BISECTIONS = 120;
    private static final int INVERSE_ITERATIONS = 3;

    private final int n;
    private final double[] pivots;
    private final double[] multipliers;
    private double[] diagonal;
    private double[] offDiagonal;
    private double norm;

    ShiftedTridiagonal(int n) {
        this.n = n;
        this.pivots = new double[n];
        this.multipliers = new double[n];
    }

    /** Looks at a matrix; the arrays are read, not copied. */
    void set(double[] newDiagonal, double[] newOffDiagonal) {
        diagonal = newDiagonal;
        offDiagonal = newOffDiagonal;
        norm = 0;
        for (int i = 0; i < n; i++) {
            norm = Math.max(norm, Math.abs(diagonal[i]) + radius(i));
        }
    }

    private double radius(int i) {
        return Math.abs(offDiagonal[i]) + (i > 0 ? Math.abs(offDiagonal[i - 1]) : 0);
    }

    /** Largest absolute row sum, a bound of all |eigenvalues|. */
    double norm() {
        return norm;
    }

    /** Factors T + λI; whether it is positive definite. */
    boolean factor(double shift) {
        double pivot = diagonal[0] + shift;
        for (int i = 0; i < n; i++) {
            if (!(pivot > 0)) {
                return false;
            }
            pivots[i] = pivot;
            if (i + 1 < n) {
                double multiplier = offDiagonal[i] / pivot;
                multipliers[i] = multiplier;
                pivot = Math.fma(-multiplier, offDiagonal[i], diagonal[i + 1] + shift);
            }
        }
        return true;
    }

    /** Replaces x by (T + λI)⁻¹x; after a factorization that succeeded. */
    void solve(double[] x) {
        for (int i = 1; i < n; i++) {
            x[i] = Math.fma(-multipliers[i - 1], x[i - 1], x[i]);
        }
        for (int i = 0; i < n; i++) {
            x[i] /= pivots[i];
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] = Math.fma(-multipliers[i], x[i + 1], x[i]);
        }
    }

    /** xᵀ(T + λI)⁻¹x. */
    double inverseQuadraticForm(double[] x) {
        double u = x[0];
        double sum = u * u / pivots[0];
        for (int i = 1; i < n; i++) {
            u = Math.fma(-multipliers[i - 1], u, x[i]);
            sum = Math.fma(u / pivots[i], u, sum);
        }
        return sum;
    }

    /** xᵀTx. */
    double quadraticForm(double[] x) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double coupled = i + 1 < n ? 2 * offDiagonal[i] * x[i + 1] : 0;
            sum = Math.fma(x[i], Math.fma(diagonal[i], x[i], coupled), sum);
        }
        return sum;
    }

    /** The smallest λ ≥ 0, to a relative 1e-15 of the norm, for which T + λI is positive definite; 0 if T is, or is zero. */
    double definiteShift() {
        if (norm == 0 || factor(0)) {
            return 0;
        }
        double no = 0;
        double yes = Math.max(norm, Double.MIN_NORMAL) * (1 + 0x1p-40);
        double resolution = 0x1p-50 * norm;
        for (int i = 0; i < MAX_BISECTIONS && yes - no > Math.max(resolution, 0x1p-52 * yes); i++) {
            double middle = no + 0.5 * (yes - no);
            if (factor(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }

    /**
     * A unit vector z with zᵀTz near the smallest eigenvalue, by inverse iteration with T + λI, which must be factored
     * with λ just above the negative of that eigenvalue.
     */
    void lowestEigenvector(double[] z) {
        for (int i = 0; i < n; i++) {
            // Entries of mixed size and sign, so that no eigenvector of a simple pattern is missed.
            z[i] = 1 + 0.5 * ((i * 7 + 3) % 11) / 11.0 - (i % 3);
        }
        for (int k = 0; k < INVERSE_ITERATIONS; k++) {
            normalize(z);
            solve(z);
        }
        normalize(z);
    }

    private void normalize(double[] z) {
        double largest = 0;
        for (double v : z) {
            largest = Math.max(largest, Math.abs(v));
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            z[i] /= largest;
            sum = Math.fma(z[i], z[i], sum);
        }
        double length = Math.sqrt(sum);
        for (int i = 0; i < n; i++) {
            z[i] /= length;
        }
    }
}
