package org.thalweg.solvers.firstorder;

/** u ← μu − ηg, then θ ← θ + u, or after Nesterov θ ← θ + μu − ηg. */
final class MomentumUpdate implements UpdateRule {

    private final double momentum;
    private final boolean nesterov;
    private final double[] velocity;

    MomentumUpdate(int n, double momentum, boolean nesterov) {
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.velocity = new double[n];
    }

    @Override
    public void apply(double[] theta, double[] gradient, double rate) {
        for (int i = 0; i < theta.length; i++) {
            double push = -rate * gradient[i];
            velocity[i] = Math.fma(momentum, velocity[i], push);
            theta[i] += nesterov ? Math.fma(momentum, velocity[i], push) : velocity[i];
        }
    }
}
