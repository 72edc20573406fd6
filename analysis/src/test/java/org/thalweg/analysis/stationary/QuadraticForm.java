package org.thalweg.analysis.stationary;

/** x ↦ ½ xᵀAx. */
final class QuadraticForm {

    private QuadraticForm() {}

    static FunctionObjective of(double[] matrix, int n) {
        FunctionObjective.Vector product = x -> {
            double[] image = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    image[i] += matrix[i * n + j] * x[j];
                }
            }
            return image;
        };
        FunctionObjective.Scalar value = x -> {
            double sum = 0;
            double[] image = product.at(x);
            for (int i = 0; i < n; i++) {
                sum += 0.5 * x[i] * image[i];
            }
            return sum;
        };
        return new FunctionObjective(n, value, product, x -> matrix);
    }
}
