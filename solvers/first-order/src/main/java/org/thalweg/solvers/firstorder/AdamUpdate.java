package org.thalweg.solvers.firstorder;

/** Algorithm 1 of Kingma and Ba, with the decoupled decay of Loshchilov and Hutter. */
final class AdamUpdate implements UpdateRule {

    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double weightDecay;
    private final double[] mean;
    private final double[] square;
    private double power1 = 1;
    private double power2 = 1;

    AdamUpdate(int n, double beta1, double beta2, double epsilon, double weightDecay) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.weightDecay = weightDecay;
        this.mean = new double[n];
        this.square = new double[n];
    }

    @Override
    public void apply(double[] theta, double[] gradient, double rate) {
        power1 *= beta1;
        power2 *= beta2;
        double correction1 = 1 - power1;
        double correction2 = 1 - power2;
        for (int i = 0; i < theta.length; i++) {
            double g = gradient[i];
            mean[i] = beta1 * mean[i] + (1 - beta1) * g;
            square[i] = beta2 * square[i] + (1 - beta2) * (g * g);
            double step = mean[i] / correction1 / (Math.sqrt(square[i] / correction2) + epsilon);
            theta[i] = Math.fma(-rate, step, Math.fma(-rate * weightDecay, theta[i], theta[i]));
        }
    }
}
