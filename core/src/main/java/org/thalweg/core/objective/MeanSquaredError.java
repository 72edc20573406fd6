package org.thalweg.core.objective;

/** Squared error ℓ = Σ<sub>j</sub> (y<sub>j</sub> − t<sub>j</sub>)², summed over outputs, no ½; the objective takes the mean over samples. */
public record MeanSquaredError() implements Loss {

    @Override
    public String name() {
        return "mse";
    }

    @Override
    public boolean isSumOfSquares() {
        return true;
    }

    @Override
    public void evaluate(
            int order,
            int width,
            int samples,
            int stride,
            double[] outputs,
            double[] targets,
            double[] value,
            double[] gradient,
            double[] hessian) {
        for (int s = 0; s < samples; s++) {
            value[s] = 0;
        }
        for (int j = 0; j < width; j++) {
            for (int s = 0; s < samples; s++) {
                double difference = outputs[j * stride + s] - targets[j * stride + s];
                value[s] = Math.fma(difference, difference, value[s]);
                if (order >= 1) {
                    gradient[j * stride + s] = 2 * difference;
                }
            }
        }
        if (order == 2) {
            constantHessian(width, samples, stride, hessian);
        }
    }

    private static void constantHessian(int width, int samples, int stride, double[] hessian) {
        for (int i = 0, row = 0; i < width; i++) {
            for (int j = 0; j <= i; j++, row++) {
                java.util.Arrays.fill(hessian, row * stride, row * stride + samples, i == j ? 2 : 0);
            }
        }
    }
}
