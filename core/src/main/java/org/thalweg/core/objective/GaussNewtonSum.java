package org.thalweg.core.objective;

/** Sums over rows of a Jacobian, both triangles from the same number. */
final class GaussNewtonSum {

    private GaussNewtonSum() {}

    /** Adds 2Jᵀr and 2JᵀJ of {@code count} rows, the first of which is row {@code from}. */
    static void add(double[] residuals, double[] jacobian, int from, int count, double[] gradient, double[] matrix) {
        int n = gradient.length;
        for (int k = from; k < from + count; k++) {
            for (int i = 0; i < n; i++) {
                double twice = 2 * jacobian[k * n + i];
                if (twice != 0) {
                    gradient[i] = Math.fma(twice, residuals[k], gradient[i]);
                    addRow(twice, jacobian, k * n, i, n, matrix);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j * n + i] = matrix[i * n + j];
            }
        }
    }

    private static void addRow(double factor, double[] jacobian, int row, int i, int n, double[] matrix) {
        for (int j = 0; j <= i; j++) {
            matrix[i * n + j] = Math.fma(factor, jacobian[row + j], matrix[i * n + j]);
        }
    }

    /** Adds 2JᵀJ times vector for {@code count} rows. */
    static void addProduct(double[] jacobian, int from, int count, double[] vector, double[] product) {
        int n = vector.length;
        for (int k = from; k < from + count; k++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum = Math.fma(jacobian[k * n + j], vector[j], sum);
            }
            for (int i = 0; i < n; i++) {
                product[i] = Math.fma(2 * jacobian[k * n + i], sum, product[i]);
            }
        }
    }
}
