package org.thalweg.analysis.spectrum;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.HessianOperator;

/**
 * The distribution of the eigenvalues of a Hessian, by stochastic Lanczos quadrature (G. Golub and G. Meurant 1994; S.
 * Ubaru, J. Chen and Y. Saad, SIAM J. Matrix Anal. Appl. 38, 2017).
 *
 * <p>From each random sign vector a Lanczos run gives nodes θ and weights τ², the squared first entries of the projected
 * eigenvectors, which sum to 1; averaged over the vectors they approximate (1/n) Σ δ(x − λᵢ). Immutable.
 */
public final class SpectralDensity {

    private final int dimension;
    private final double[][] nodes;
    private final double[][] weights;

    private SpectralDensity(int dimension, double[][] nodes, double[][] weights) {
        this.dimension = dimension;
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * Estimates the density.
     *
     * @param operator the Hessian at a point
     * @param probes random vectors, at least 2
     * @param steps Lanczos steps for each, at least 1
     * @param seed seed of the random signs
     * @return the estimated density, as nodes and weights for each probe
     * @throws IllegalArgumentException if a count is too small
     */
    public static SpectralDensity of(HessianOperator operator, int probes, int steps, long seed) {
        if (probes < 2 || steps < 1) {
            throw new IllegalArgumentException("The spectral density needs at least 2 probes and 1 step, but got "
                    + probes + " and " + steps + ".");
        }
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(seed);
        double[][] nodes = new double[probes][];
        double[][] weights = new double[probes][];
        for (int p = 0; p < probes; p++) {
            LanczosBasis basis = new LanczosBasis(operator, TraceEstimator.signs(operator.dimension(), random), random);
            while (basis.size() < steps && !basis.isComplete()) {
                basis.extend();
            }
            SymmetricEigensystem projected = basis.projected();
            int k = basis.size();
            nodes[p] = projected.values();
            weights[p] = new double[k];
            for (int i = 0; i < k; i++) {
                double first = projected.vectors()[i * k];
                weights[p][i] = first * first;
            }
        }
        return new SpectralDensity(operator.dimension(), nodes, weights);
    }

    /**
     * {@return the density at x, smoothed with a Gaussian}
     *
     * @param x place on the axis of eigenvalues
     * @param width standard deviation σ &gt; 0 of the Gaussian
     */
    public Estimate density(double x, double width) {
        if (!(width > 0)) {
            throw new IllegalArgumentException("The width must be positive, but is " + width + ".");
        }
        double factor = 1 / (width * Math.sqrt(2 * Math.PI));
        return mean(lambda -> {
            double d = (x - lambda) / width;
            return factor * StrictMath.exp(-0.5 * d * d);
        });
    }

    /** {@return smallest node, within the range of the eigenvalues} */
    public double smallestNode() {
        return Arrays.stream(nodes).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    /** {@return largest node, within the range of the eigenvalues} */
    public double largestNode() {
        return Arrays.stream(nodes).flatMapToDouble(Arrays::stream).max().orElseThrow();
    }

    /**
     * {@return the part of eigenvalues below x, between 0 and 1}
     *
     * @param x place on the axis of eigenvalues
     */
    public Estimate partBelow(double x) {
        return mean(lambda -> lambda < x ? 1 : 0);
    }

    /**
     * {@return the sum of f(λ) over all eigenvalues, for instance the trace for f(λ) = λ}
     *
     * @param f any function that is smooth on the range of the eigenvalues
     */
    public Estimate sum(DoubleUnaryOperator f) {
        Estimate mean = mean(f);
        return new Estimate(dimension * mean.value(), dimension * mean.standardError());
    }

    private Estimate mean(DoubleUnaryOperator f) {
        double[] samples = new double[nodes.length];
        for (int p = 0; p < nodes.length; p++) {
            for (int i = 0; i < nodes[p].length; i++) {
                samples[p] = Math.fma(weights[p][i], f.applyAsDouble(nodes[p][i]), samples[p]);
            }
        }
        return Estimate.ofMean(samples);
    }
}
