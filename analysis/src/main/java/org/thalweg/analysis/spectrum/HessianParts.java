package org.thalweg.analysis.spectrum;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.objective.HessianOperator;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/**
 * Spectra of parts of a Hessian: the parameters of a layer or neuron, weights or biases alone, and the Gauss–Newton term
 * apart from the rest. The spectra take the evaluated matrices as exact.
 */
public final class HessianParts {

    private HessianParts() {}

    /**
     * {@return indices in θ of the weights and biases of a layer, numbered from 1}
     *
     * @param layout where each weight and bias stands in θ
     * @param layer layer from 1
     */
    public static int[] layer(ParameterLayout layout, int layer) {
        return where(layout, block -> block.layer() == layer);
    }

    /**
     * {@return indices in θ of all weights}
     *
     * @param layout where each weight and bias stands in θ
     */
    public static int[] weights(ParameterLayout layout) {
        return where(layout, block -> !block.bias());
    }

    /**
     * {@return indices in θ of all biases}
     *
     * @param layout where each weight and bias stands in θ
     */
    public static int[] biases(ParameterLayout layout) {
        return where(layout, ParameterLayout.Block::bias);
    }

    /**
     * {@return indices in θ of the input weights and the bias of a neuron; layer from 1, neuron from 0}
     *
     * @param layout where each weight and bias stands in θ
     * @param layer layer from 1
     * @param neuron neuron of the layer, from 0
     */
    public static int[] neuron(ParameterLayout layout, int layer, int neuron) {
        IntStream inputs = IntStream.range(0, layout.width(layer - 1)).map(p -> layout.weight(layer, neuron, p));
        return layout.hasBias(layer)
                ? IntStream.concat(inputs, IntStream.of(layout.bias(layer, neuron)))
                        .toArray()
                : inputs.toArray();
    }

    private static int[] where(ParameterLayout layout, Predicate<ParameterLayout.Block> chosen) {
        return layout.blocks().stream()
                .filter(chosen)
                .flatMapToInt(block -> IntStream.range(block.offset(), block.offset() + block.size()))
                .toArray();
    }

    /**
     * {@return the spectrum of the rows and columns of some parameters}
     *
     * @param objective an objective with second derivatives
     * @param theta θ[n], read only
     * @param indices parameters in θ, at least one
     * @throws IllegalArgumentException if there is no index, one is out of range, or the full Hessian does not fit
     */
    public static HessianSpectrum block(Objective objective, double[] theta, int[] indices) {
        int n = objective.dimension();
        requireIndices(indices, n);
        double[] hessian = hessian(objective, theta);
        int size = indices.length;
        double[] block = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                block[i * size + j] = hessian[indices[i] * n + indices[j]];
            }
        }
        return HessianSpectrum.ofMatrix(block, size);
    }

    /**
     * {@return the rows and columns of some parameters as an operator, without forming a matrix}
     *
     * @param whole the whole Hessian
     * @param indices parameters in θ, at least one, none twice
     * @throws IllegalArgumentException if there is no index or one is out of range
     */
    public static HessianOperator block(HessianOperator whole, int[] indices) {
        requireIndices(indices, whole.dimension());
        int[] chosen = indices.clone();
        double[] vectorAll = new double[whole.dimension()];
        double[] productAll = new double[whole.dimension()];
        return new HessianOperator() {
            @Override
            public int dimension() {
                return chosen.length;
            }

            @Override
            public void apply(double[] vector, double[] product) {
                for (int i = 0; i < chosen.length; i++) {
                    vectorAll[chosen[i]] = vector[i];
                }
                whole.apply(vectorAll, productAll);
                for (int i = 0; i < chosen.length; i++) {
                    product[i] = productAll[chosen[i]];
                }
            }
        };
    }

    /**
     * {@return the Gauss–Newton matrix 2JᵀJ as an operator, without forming it}
     *
     * @param objective an objective that is a sum of squares
     * @param theta θ[n], read only
     * @throws IllegalArgumentException if the objective is no sum of squares
     */
    public static HessianOperator gaussNewtonOperator(Objective objective, double[] theta) {
        ResidualObjective squares = squares(objective);
        double[] point = theta.clone();
        Workspace workspace = squares.newWorkspace();
        return operator(
                objective.dimension(),
                (vector, product) -> squares.gaussNewtonVector(point, vector, product, workspace));
    }

    /**
     * {@return the Hessian less the Gauss–Newton matrix as an operator}
     *
     * @param objective an objective that is a sum of squares
     * @param theta θ[n], read only
     * @throws IllegalArgumentException if the objective is no sum of squares
     */
    public static HessianOperator residualOperator(Objective objective, double[] theta) {
        HessianOperator whole = objective.hessianAt(theta);
        HessianOperator gaussNewton = gaussNewtonOperator(objective, theta);
        double[] part = new double[objective.dimension()];
        return operator(objective.dimension(), (vector, product) -> {
            whole.apply(vector, product);
            gaussNewton.apply(vector, part);
            for (int i = 0; i < part.length; i++) {
                product[i] -= part[i];
            }
        });
    }

    private interface Product {
        void apply(double[] vector, double[] product);
    }

    private static HessianOperator operator(int dimension, Product map) {
        return new HessianOperator() {
            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public void apply(double[] vector, double[] product) {
                map.apply(vector, product);
            }
        };
    }

    private static void requireIndices(int[] indices, int n) {
        if (indices.length == 0) {
            throw new IllegalArgumentException("A part of the Hessian needs at least one parameter, but has none.");
        }
        for (int index : indices) {
            if (index < 0 || index >= n) {
                throw new IllegalArgumentException("Parameter " + index + " does not exist: there are " + n + ".");
            }
        }
    }

    private static ResidualObjective squares(Objective objective) {
        return objective
                .leastSquares()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The Gauss-Newton matrix needs a sum of squares, which this objective is not."));
    }

    /**
     * {@return the spectrum of the Gauss–Newton matrix 2JᵀJ}
     *
     * @param objective an objective that is a sum of squares
     * @param theta θ[n], read only
     * @throws IllegalArgumentException if the objective is no sum of squares, or a matrix does not fit
     */
    public static HessianSpectrum gaussNewton(Objective objective, double[] theta) {
        return HessianSpectrum.ofMatrix(gaussNewtonMatrix(objective, theta), objective.dimension());
    }

    /**
     * {@return the spectrum of the Hessian less the Gauss–Newton matrix, 2 Σ r ∇²r}
     *
     * @param objective an objective that is a sum of squares
     * @param theta θ[n], read only
     * @throws IllegalArgumentException as {@link #gaussNewton}
     */
    public static HessianSpectrum residualPart(Objective objective, double[] theta) {
        double[] part = hessian(objective, theta);
        double[] gaussNewton = gaussNewtonMatrix(objective, theta);
        for (int i = 0; i < part.length; i++) {
            part[i] -= gaussNewton[i];
        }
        return HessianSpectrum.ofMatrix(part, objective.dimension());
    }

    private static double[] hessian(Objective objective, double[] theta) {
        int n = objective.dimension();
        DenseStorage.requireFits(n, Runtime.getRuntime().maxMemory());
        double[] hessian = new double[n * n];
        objective.hessian(theta, new double[n], hessian, objective.newWorkspace());
        return hessian;
    }

    private static double[] gaussNewtonMatrix(Objective objective, double[] theta) {
        ResidualObjective squares = squares(objective);
        int n = objective.dimension();
        int m = squares.residualCount();
        DenseStorage.requireFits(n, Runtime.getRuntime().maxMemory());
        double[] jacobian = new double[Math.multiplyExact(m, n)];
        squares.jacobian(theta, new double[m], jacobian, squares.newWorkspace());
        double[] product = new double[n * n];
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < n; i++) {
                double twice = 2 * jacobian[k * n + i];
                for (int j = 0; j <= i; j++) {
                    product[i * n + j] = Math.fma(twice, jacobian[k * n + j], product[i * n + j]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                product[j * n + i] = product[i * n + j];
            }
        }
        return product;
    }
}
