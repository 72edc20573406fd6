package org.thalweg.core.objective;

import org.thalweg.core.network.ParameterLayout;

/**
 * Pulls two neurons of a layer together: R(θ) = λ Σ (θ<sub>a</sub> − θ<sub>b</sub>)², no ½, over their input weights and
 * biases, as MLPGradientFlow.jl's {@code merge} does to study how neurons coincide.
 *
 * @param lambda λ ≥ 0, finite
 * @param layer number of the layer, from 1
 * @param first one neuron, from 0
 * @param second the other neuron, from 0
 */
public record Merge(double lambda, int layer, int first, int second) implements Regularizer {

    /** Checks λ and that the neurons differ. */
    public Merge {
        if (!(lambda >= 0) || Double.isInfinite(lambda)) {
            throw new IllegalArgumentException("Merge needs a finite lambda >= 0, but got " + lambda + ".");
        }
        if (first == second) {
            throw new IllegalArgumentException(
                    "Merge needs two different neurons, but got neuron " + first + " twice.");
        }
    }

    @Override
    public String name() {
        return "merge(lambda=" + lambda + ", layer=" + layer + ", first=" + first + ", second=" + second + ")";
    }

    @Override
    public Penalty bind(ParameterLayout layout) {
        if (layer < 1 || layer > layout.layerCount()) {
            throw new IllegalArgumentException(
                    "Merge names layer " + layer + ", but the network has layers 1 to " + layout.layerCount() + ".");
        }
        int width = layout.width(layer);
        for (int neuron : new int[] {first, second}) {
            if (neuron < 0 || neuron >= width) {
                throw new IllegalArgumentException("Merge names neuron " + neuron + " of layer " + layer
                        + ", but its neurons are numbered 0 to " + (width - 1) + ".");
            }
        }
        int inputs = layout.width(layer - 1);
        int count = inputs + (layout.hasBias(layer) ? 1 : 0);
        int[] a = new int[count];
        int[] b = new int[count];
        for (int i = 0; i < inputs; i++) {
            a[i] = layout.weight(layer, first, i);
            b[i] = layout.weight(layer, second, i);
        }
        if (layout.hasBias(layer)) {
            a[inputs] = layout.bias(layer, first);
            b[inputs] = layout.bias(layer, second);
        }
        return new Bound(lambda, a, b);
    }

    private record Bound(double lambda, int[] a, int[] b) implements Penalty {

        @Override
        public double value(double[] theta) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                double difference = theta[a[k]] - theta[b[k]];
                sum = Math.fma(difference, difference, sum);
            }
            return lambda * sum;
        }

        @Override
        public void addGradient(double[] theta, double[] gradient) {
            for (int k = 0; k < a.length; k++) {
                double slope = 2 * lambda * (theta[a[k]] - theta[b[k]]);
                gradient[a[k]] += slope;
                gradient[b[k]] -= slope;
            }
        }

        @Override
        public void addHessian(double[] theta, double[] hessian) {
            int n = theta.length;
            for (int k = 0; k < a.length; k++) {
                hessian[a[k] * n + a[k]] += 2 * lambda;
                hessian[b[k] * n + b[k]] += 2 * lambda;
                hessian[a[k] * n + b[k]] -= 2 * lambda;
                hessian[b[k] * n + a[k]] -= 2 * lambda;
            }
        }

        @Override
        public void addHessianVector(double[] theta, double[] vector, double[] product) {
            for (int k = 0; k < a.length; k++) {
                double slope = 2 * lambda * (vector[a[k]] - vector[b[k]]);
                product[a[k]] += slope;
                product[b[k]] -= slope;
            }
        }

        @Override
        public int residualCount() {
            return a.length;
        }

        @Override
        public void residuals(double[] theta, double[] residuals, int offset) {
            double root = Math.sqrt(lambda);
            for (int k = 0; k < a.length; k++) {
                residuals[offset + k] = root * (theta[a[k]] - theta[b[k]]);
            }
        }

        @Override
        public void jacobian(double[] theta, double[] jacobian, int row) {
            double root = Math.sqrt(lambda);
            int n = theta.length;
            for (int k = 0; k < a.length; k++) {
                jacobian[(row + k) * n + a[k]] = root;
                jacobian[(row + k) * n + b[k]] = -root;
            }
        }
    }
}
