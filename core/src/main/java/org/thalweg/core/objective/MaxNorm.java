package org.thalweg.core.objective;

import org.thalweg.core.network.ParameterLayout;

/**
 * Barrier that keeps θ from running to infinity: R(θ) = ⅓ (q − c)³ where q = Σ θ<sub>i</sub>² / (2n) exceeds c, else 0.
 *
 * <p>Twice continuously differentiable. q is the mean half square of the parameters, the norm that
 * MLPGradientFlow.jl's {@code maxnorm} bounds (J. Brea et al., arXiv:2301.10638); the cube makes the Hessian continuous.
 *
 * @param bound c &gt; 0, finite
 */
public record MaxNorm(double bound) implements Regularizer {

    /** Checks c. */
    public MaxNorm {
        if (!(bound > 0) || Double.isInfinite(bound)) {
            throw new IllegalArgumentException("The max-norm barrier needs a finite bound > 0, but got " + bound + ".");
        }
    }

    @Override
    public String name() {
        return "max-norm(bound=" + bound + ")";
    }

    @Override
    public Penalty bind(ParameterLayout layout) {
        return new Bound(bound);
    }

    private record Bound(double bound) implements Penalty {

        /** q − c, or 0 inside the ball. */
        private double excess(double[] theta) {
            double sum = 0;
            for (double t : theta) {
                sum = Math.fma(t, t, sum);
            }
            double excess = sum / (2.0 * theta.length) - bound;
            return excess < 0 ? 0 : excess;
        }

        @Override
        public double value(double[] theta) {
            double excess = excess(theta);
            return excess * excess * excess / 3;
        }

        @Override
        public void addGradient(double[] theta, double[] gradient) {
            double excess = excess(theta);
            double factor = excess * excess / theta.length;
            for (int i = 0; i < theta.length; i++) {
                gradient[i] = Math.fma(factor, theta[i], gradient[i]);
            }
        }

        @Override
        public void addHessian(double[] theta, double[] hessian) {
            double excess = excess(theta);
            if (excess == 0) {
                return;
            }
            int n = theta.length;
            double outer = 2 * excess / ((double) n * n);
            double diagonal = excess * excess / n;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    hessian[i * n + j] = Math.fma(outer, theta[i] * theta[j], hessian[i * n + j]);
                }
                hessian[i * n + i] += diagonal;
            }
        }

        @Override
        public void addHessianVector(double[] theta, double[] vector, double[] product) {
            double excess = excess(theta);
            if (excess == 0) {
                return;
            }
            int n = theta.length;
            double dot = 0;
            for (int i = 0; i < n; i++) {
                dot = Math.fma(theta[i], vector[i], dot);
            }
            double along = 2 * excess / ((double) n * n) * dot;
            double diagonal = excess * excess / n;
            for (int i = 0; i < n; i++) {
                product[i] += along * theta[i] + diagonal * vector[i];
            }
        }
    }
}
