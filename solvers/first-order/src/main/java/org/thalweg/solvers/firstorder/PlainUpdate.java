package org.thalweg.solvers.firstorder;

/** θ ← θ − ηg. */
final class PlainUpdate implements UpdateRule {

    @Override
    public void apply(double[] theta, double[] gradient, double rate) {
        for (int i = 0; i < theta.length; i++) {
            theta[i] = Math.fma(-rate, gradient[i], theta[i]);
        }
    }
}
