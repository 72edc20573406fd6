package org.thalweg.core.objective;

import org.thalweg.core.network.ParameterLayout;

/**
 * R(θ) = λ Σ θ<sub>i</sub>², no ½, over all parameters or over the weights only.
 *
 * @param lambda λ ≥ 0, finite
 * @param on which parameters
 */
public record L2(double lambda, Scope on) implements Regularizer {

    /** Which parameters a sum runs over. */
    public enum Scope {
        /** Weights and biases. */
        ALL,
        /** Weights without biases. */
        WEIGHTS
    }

    /** Checks λ. */
    public L2 {
        if (!(lambda >= 0) || Double.isInfinite(lambda)) {
            throw new IllegalArgumentException("L2 needs a finite lambda >= 0, but got " + lambda + ".");
        }
    }

    /**
     * {@return over all parameters}
     *
     * @param lambda factor of the sum of squares, without ½, finite and not negative
     */
    public static L2 onAll(double lambda) {
        return new L2(lambda, Scope.ALL);
    }

    /**
     * {@return over the weights, not the biases}
     *
     * @param lambda factor of the sum of squares, without ½, finite and not negative
     */
    public static L2 onWeights(double lambda) {
        return new L2(lambda, Scope.WEIGHTS);
    }

    @Override
    public String name() {
        return "l2(lambda=" + lambda + ", on=" + (on == Scope.ALL ? "all" : "weights") + ")";
    }

    @Override
    public Penalty bind(ParameterLayout layout) {
        return new Bound(lambda, included(layout));
    }

    private int[] included(ParameterLayout layout) {
        return layout.blocks().stream()
                .filter(block -> on == Scope.ALL || !block.bias())
                .flatMapToInt(block -> java.util.stream.IntStream.range(block.offset(), block.offset() + block.size()))
                .toArray();
    }

    private record Bound(double lambda, int[] indices) implements Penalty {

        @Override
        public double value(double[] theta) {
            double sum = 0;
            for (int i : indices) {
                sum = Math.fma(theta[i], theta[i], sum);
            }
            return lambda * sum;
        }

        @Override
        public void addGradient(double[] theta, double[] gradient) {
            for (int i : indices) {
                gradient[i] = Math.fma(2 * lambda, theta[i], gradient[i]);
            }
        }

        @Override
        public void addHessian(double[] theta, double[] hessian) {
            int n = theta.length;
            for (int i : indices) {
                hessian[i * n + i] += 2 * lambda;
            }
        }

        @Override
        public void addHessianVector(double[] theta, double[] vector, double[] product) {
            for (int i : indices) {
                product[i] = Math.fma(2 * lambda, vector[i], product[i]);
            }
        }

        @Override
        public int residualCount() {
            return indices.length;
        }

        @Override
        public void residuals(double[] theta, double[] residuals, int offset) {
            double root = Math.sqrt(lambda);
            for (int k = 0; k < indices.length; k++) {
                residuals[offset + k] = root * theta[indices[k]];
            }
        }

        @Override
        public void jacobian(double[] theta, double[] jacobian, int row) {
            double root = Math.sqrt(lambda);
            int n = theta.length;
            for (int k = 0; k < indices.length; k++) {
                jacobian[(row + k) * n + indices[k]] = root;
            }
        }
    }
}
