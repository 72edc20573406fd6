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
 * plain one would add a rounding error of order n·ε·‖H‖, more than the residual itself. Beyond {@value #SMALL} rows four
 * products at a time are added before their sum is compensated, which is four times faster and adds 4u·‖H‖ per vector,
 * about as much as the residual itself. What rounding remains is bounded and added.
 *
 * <p>O(n³), loops along rows that are arrays of their own, so that all indices of a loop agree: then the compiler uses
 * vector instructions without reordering a sum.
 */
final class EigenResidual {

    private static final double UNIT_ROUNDOFF = 0x1.0p-53;

    /** Rows up to which every product is compensated. */
    static final int SMALL = 128;

    private static final int GROUP = 4;

    private EigenResidual() {}

    /**
     * The bound; infinite if the vectors are too far from orthogonal to prove anything.
     *
     * @param matrix H[n × n], symmetric
     * @param values values[n]
     * @param vectors vectors[n × n], row i the eigenvector of values[i]
     */
    static double bound(double[] matrix, double[] values, double[] vectors, int n) {
        double[][] rows = rows(vectors, n);
        double defect = orthogonalityDefect(rows, n);
        if (!(defect < 0.5)) {
            return Double.POSITIVE_INFINITY;
        }
        // ‖V‖_F ≤ √(n(1 + δ)); the dot products have n + 1 terms.
        double vectorNorm = Math.sqrt(n * (1 + defect));
        double operands = (Norms.euclidean(matrix) + Norms.inf(values)) * vectorNorm;
        double grouped = n > SMALL ? GROUP * UNIT_ROUNDOFF : 0;
        double compensated = (grouped + 2 * square((n + 1) * UNIT_ROUNDOFF)) * operands * (1 + 4 * UNIT_ROUNDOFF);
        double residual = residualNorm(rows(matrix, n), values, rows, n) * (1 + 4 * UNIT_ROUNDOFF) + compensated;
        double slack = 1 + 4 * (n + 4) * UNIT_ROUNDOFF;
        return residual / Math.sqrt(1 - defect) * slack + n * Double.MIN_NORMAL;
    }

    private static double[][] rows(double[] matrix, int n) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = Arrays.copyOfRange(matrix, i * n, (i + 1) * n);
        }
        return rows;
    }

    /** An upper bound of ‖VᵀV − I‖_F. */
    private static double orthogonalityDefect(double[][] vectors, int n) {
        double[][] columns = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                columns[k][i] = vectors[i][k];
            }
        }
        double[] products = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Arrays.fill(products, 0);
            double[] v = vectors[i];
            int k = 0;
            for (; k + 4 <= n; k += 4) {
                addScaled(v, k, columns, products, i + 1);
            }
            for (; k < n; k++) {
                addScaled(v[k], columns[k], products, i + 1);
            }
            products[i] -= 1;
            for (int j = 0; j < i; j++) {
                sum = Math.fma(2 * products[j], products[j], sum);
            }
            sum = Math.fma(products[i], products[i], sum);
        }
        // Each dot product of near-unit vectors errs by at most (n + 1)u · 1.1, each of n² entries.
        return Math.sqrt(sum) * (1 + 4.0 * n * n * UNIT_ROUNDOFF) + 1.2 * n * (n + 1) * UNIT_ROUNDOFF;
    }

    /** Adds the combination of rows k … k + 3. */
    private static void addScaled(double[] v, int k, double[][] rows, double[] sum, int count) {
        double v0 = v[k];
        double v1 = v[k + 1];
        double v2 = v[k + 2];
        double v3 = v[k + 3];
        double[] r0 = rows[k];
        double[] r1 = rows[k + 1];
        double[] r2 = rows[k + 2];
        double[] r3 = rows[k + 3];
        for (int j = 0; j < count; j++) {
            sum[j] = Math.fma(v0, r0[j], Math.fma(v1, r1[j], Math.fma(v2, r2[j], Math.fma(v3, r3[j], sum[j]))));
        }
    }

    private static void addScaled(double factor, double[] row, double[] sum, int count) {
        for (int j = 0; j < count; j++) {
            sum[j] = Math.fma(factor, row[j], sum[j]);
        }
    }

    /** ‖VᵀH − ΛVᵀ‖_F, one eigenvector at a time. */
    private static double residualNorm(double[][] matrix, double[] values, double[][] vectors, int n) {
        double[] sum = new double[n];
        double[] correction = new double[n];
        double norm = 0;
        for (int i = 0; i < n; i++) {
            Arrays.fill(sum, 0);
            Arrays.fill(correction, 0);
            double[] v = vectors[i];
            int k = 0;
            for (; n > SMALL && k + GROUP <= n; k += GROUP) {
                addProducts(v, k, matrix[k], matrix[k + 1], matrix[k + 2], matrix[k + 3], sum, correction);
            }
            for (; k < n; k++) {
                addProduct(v[k], matrix[k], sum, correction);
            }
            addProduct(-values[i], v, sum, correction);
            for (int j = 0; j < n; j++) {
                sum[j] += correction[j];
            }
            norm = hypotenuse(norm, Norms.euclidean(sum));
        }
        return norm;
    }

    /** Adds factor · row to the unevaluated sums, keeping the rounding errors. */
    private static void addProduct(double factor, double[] row, double[] sum, double[] correction) {
        for (int j = 0; j < row.length; j++) {
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

    /** Adds v[k]·a + … + v[k+3]·d, keeping the rounding error of the last addition. */
    private static void addProducts(
            double[] v, int k, double[] a, double[] b, double[] c, double[] d, double[] sum, double[] correction) {
        double p = v[k];
        double q = v[k + 1];
        double r = v[k + 2];
        double s = v[k + 3];
        for (int j = 0; j < a.length; j++) {
            double products = Math.fma(p, a[j], Math.fma(q, b[j], Math.fma(r, c[j], s * d[j])));
            double old = sum[j];
            double total = old + products;
            double part = total - old;
            sum[j] = total;
            correction[j] += (old - (total - part)) + (products - part);
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
