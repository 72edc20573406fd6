package org.thalweg.solvers.leastsquares;

import java.util.Arrays;

/**
 * QR factorization by Householder reflections of a row-major matrix, in place; reflections are applied to right-hand sides.
 *
 * <p>Loops run along rows, as the matrix lies in memory. Source: G. Golub and C. Van Loan, Matrix Computations (2013),
 * algorithm 5.2.1. Cost 2mn² − 2n³/3. Confined to one thread; no allocation after construction.
 */
final class Householder {

    private final int rows;
    private final int columns;
    private final double[] matrix;
    private final double[] scales;
    private final double[] diagonal;
    private final double[] product;

    Householder(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.matrix = new double[Math.multiplyExact(rows, columns)];
        this.scales = new double[columns];
        this.diagonal = new double[columns];
        this.product = new double[columns];
    }

    /** The matrix to be factored, rows × columns, row-major: fill it, then call {@link #factor()}. */
    double[] matrix() {
        return matrix;
    }

    /** Number of rows of R that can be other than zero. */
    int rank() {
        return Math.min(rows, columns);
    }

    /** Replaces the matrix by R and the reflections. */
    void factor() {
        Arrays.fill(diagonal, 0);
        for (int k = 0; k < rank(); k++) {
            reflectColumn(k);
        }
    }

    private void reflectColumn(int k) {
        double largest = 0;
        for (int i = k; i < rows; i++) {
            largest = Math.max(largest, Math.abs(matrix[i * columns + k]));
        }
        scales[k] = 0;
        if (!(largest > 0)) {
            return;
        }
        double sum = 0;
        for (int i = k; i < rows; i++) {
            double scaled = matrix[i * columns + k] / largest;
            matrix[i * columns + k] = scaled;
            sum = Math.fma(scaled, scaled, sum);
        }
        double head = matrix[k * columns + k];
        double norm = Math.copySign(Math.sqrt(sum), head);
        scales[k] = 1 / Math.fma(norm, head, sum);
        matrix[k * columns + k] = head + norm;
        diagonal[k] = -norm * largest;
        Arrays.fill(product, k + 1, columns, 0);
        for (int i = k; i < rows; i++) {
            double v = matrix[i * columns + k];
            int row = i * columns;
            for (int j = k + 1; j < columns; j++) {
                product[j] += v * matrix[row + j];
            }
        }
        for (int j = k + 1; j < columns; j++) {
            product[j] *= scales[k];
        }
        for (int i = k; i < rows; i++) {
            double v = matrix[i * columns + k];
            int row = i * columns;
            for (int j = k + 1; j < columns; j++) {
                matrix[row + j] -= v * product[j];
            }
        }
    }

    /** Replaces b[rows] by Qᵀb. */
    void applyTranspose(double[] b) {
        for (int k = 0; k < rank(); k++) {
            double dot = 0;
            for (int i = k; i < rows; i++) {
                dot = Math.fma(matrix[i * columns + k], b[i], dot);
            }
            double factor = -scales[k] * dot;
            for (int i = k; i < rows; i++) {
                b[i] = Math.fma(factor, matrix[i * columns + k], b[i]);
            }
        }
    }

    /** Entry of R at row i ≤ column j. */
    double r(int i, int j) {
        return i == j ? diagonal[i] : matrix[i * columns + j];
    }

    /** Solves Rx = b for the first {@code columns} entries of b; whether R is regular. */
    boolean solveUpper(double[] b, double[] x) {
        for (int i = columns - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < columns; j++) {
                sum = Math.fma(-matrix[i * columns + j], x[j], sum);
            }
            if (diagonal[i] == 0) {
                return false;
            }
            x[i] = sum / diagonal[i];
        }
        return true;
    }
}
