package org.thalweg.analysis.spectrum;

import java.util.Arrays;
import org.thalweg.core.objective.Norms;

/**
 * A proven bound for the distance of computed eigenvalues from the exact ones of the same matrix.
 *
 * <p>With V the computed eigenvectors as columns, R = HV − VΛ and δ ≥ ‖VᵀV − I‖, every eigenvalue of H, in ascending
 * order, is within ‖R‖ / √(1 − δ) of the computed one (W. Kahan 1967; sharp form Z.-H. Cao, J.-J. Xie and R.-C. Li,
 * Linear Algebra Appl. 245, 1996). Frobenius norms are used, which are never smaller than spectral norms. The residual
 * is formed with compensated dot products (T. Ogita, S. Rump and S. Oishi, SIAM J. Sci. Comput. 26, 2005, Dot2), since a
 * plain one would add a rounding error of order n·ε·‖H‖, more than the residual itself; what rounding remains is bounded
 * and added.
 *
 * <p>O(n³), loops along rows, each copied so that all indices of a loop agree: then the compiler uses vector instructions
 * without reordering a sum.
 */
final class EigenResidual {

    private static final double UNIT_ROUNDOFF = 0x1.0p-53;

    private EigenResidual() {}

    /**
     * The bound; infinite if the vectors are too far from orthogonal to prove anything.
     *
     * @param matrix H[n × n], symmetric
     * @param values values[n]
     * @param vectors vectors[n × n], row i the eigenvector of values[i]
     */
    static double bound(double[] matrix, double[] values, double[] vectors, int n) {
        double defect = orthogonalityDefect(vectors, n);
        if (!(defect < 0.5)) {
            return Double.POSITIVE_INFINITY;
        }
        // ‖V‖_F ≤ √(n(1 + δ)); the dot products have n + 1 terms.
        double vectorNorm = Math.sqrt(n * (1 + defect));
        double operands = (Norms.euclidean(matrix) + Norms.inf(values)) * vectorNorm;
        double compensated = square((n + 1) * UNIT_ROUNDOFF) * 2 * operands;
        double residual = residualNorm(matrix, values, vectors, n) * (1 + 4 * UNIT_ROUNDOFF) + compensated;
        double slack = 1 + 4 * (n + 4) * UNIT_ROUNDOFF;
        return residual / Math.sqrt(1 - defect) * slack + n * Double.MIN_NORMAL;
    }

    /** An upper bound of ‖VᵀV − I‖_F. */
    private static double orthogonalityDefect(double[] vectors, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double dot = dot(vectors, i * n, vectors, j * n, n) - (i == j ? 1 : 0);
                sum += (i == j ? 1 : 2) * dot * dot;
            }
        }
        // Each dot product of near-unit vectors errs by at most (n + 1)u · 1.1, each of n² entries.
        return Math.sqrt(sum) * (1 + 4.0 * n * UNIT_ROUNDOFF) + 1.2 * n * (n + 1) * UNIT_ROUNDOFF;
    }

    private static double dot(double[] a, int aStart, double[] b, int bStart, int n) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int k = 0;
        for (; k + 3 < n; k += 4) {
            sum0 = Math.fma(a[aStart + k], b[bStart + k], sum0);
            sum1 = Math.fma(a[aStart + k + 1], b[bStart + k + 1], sum1);
            sum2 = Math.fma(a[aStart + k + 2], b[bStart + k + 2], sum2);
            sum3 = Math.fma(a[aStart + k + 3], b[bStart + k + 3], sum3);
        }
        for (; k < n; k++) {
            sum0 = Math.fma(a[aStart + k], b[bStart + k], sum0);
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** ‖VᵀH − ΛVᵀ‖_F, one eigenvector at a time. */
    private static double residualNorm(double[] matrix, double[] values, double[] vectors, int n) {
        double[] sum = new double[n];
        double[] correction = new double[n];
        double[] row = new double[n];
        double norm = 0;
        for (int i = 0; i < n; i++) {
            Arrays.fill(sum, 0);
            Arrays.fill(correction, 0);
            for (int k = 0; k < n; k++) {
                System.arraycopy(matrix, k * n, row, 0, n);
                addProduct(vectors[i * n + k], row, sum, correction, n);
            }
            System.arraycopy(vectors, i * n, row, 0, n);
            addProduct(-values[i], row, sum, correction, n);
            for (int j = 0; j < n; j++) {
                row[j] = sum[j] + correction[j];
            }
            norm = hypotenuse(norm, Norms.euclidean(row));
        }
        return norm;
    }

    /** Adds factor · row to the unevaluated sums, keeping the rounding errors. */
    private static void addProduct(double factor, double[] row, double[] sum, double[] correction, int n) {
        for (int j = 0; j < n; j++) {
            double product = factor * row[j];
            double productError = Math.fma(factor, row[j], -product);
            double old = sum[j];
            double total = old + product;
            double part = total - old;
            double sumError = (old - (total - part)) + (product - part);
            sum[j] = total;
            correction[j] += productError + sumError;
        }
    }

    private static double hypotenuse(double a, double b) {
        double large = Math.max(a, b);
        double small = Math.min(a, b);
        if (large == 0 || Double.isInfinite(large)) {
            return large;
        }
        double ratio = small / large;
        return large * Math.sqrt(Math.fma(ratio, ratio, 1));
    }

    private static double square(double x) {
        return x * x;
    }
}
