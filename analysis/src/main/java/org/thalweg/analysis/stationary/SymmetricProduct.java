package org.thalweg.analysis.stationary;

/** Products of small dense matrices and vectors in a fixed order of summation. */
final class SymmetricProduct {

    private SymmetricProduct() {}

    static void multiply(double[] matrix, double[] vector, double[] image) {
        int n = vector.length;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum = Math.fma(matrix[i * n + j], vector[j], sum);
            }
            image[i] = sum;
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}
