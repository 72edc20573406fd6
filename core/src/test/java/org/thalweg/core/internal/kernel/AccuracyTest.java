package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.MeanSquaredError;

/**
 * Gradient and Hessian of a network of squares against exact arithmetic: within 8 ulp times the condition of the sum.
 *
 * <p>The network Σ_i v_i (w_i·x + b_i)² + c is a polynomial, so every number is an exact decimal before the division by N.
 * The condition is what the formula gives when every term counts with its absolute value.
 */
class AccuracyTest {

    private static final double ULP = Math.ulp(1.0);

    @ParameterizedTest
    @CsvSource({"1, 3, 7", "2, 4, 70", "3, 12, 300", "4, 20, 64", "5, 5, 5000"})
    void isWithinEightUlpTimesTheCondition(long seed, int width, int samples) {
        RandomGenerator random = Xoshiro256PlusPlus.seeded(seed);
        Mlp network = Mlp.of(1, Layer.of(width, TestActivation.SQUARE), Layer.of(1, TestActivation.IDENTITY));
        double[][] x = new double[samples][1];
        double[][] t = new double[samples][1];
        for (int n = 0; n < samples; n++) {
            x[n][0] = random.nextGaussian();
            t[n][0] = random.nextGaussian();
        }
        int size = network.parameterCount();
        double[] theta = new double[size];
        for (int i = 0; i < size; i++) {
            theta[i] = random.nextGaussian();
        }
        var loss = new MeanSquaredError();
        NetworkKernel kernel =
                new BlockKernel(new KernelProblem(network, Dataset.of(x, t), loss::evaluate, true), new ScalarRowOps());
        double[] gradient = new double[size];
        double[] hessian = new double[size * size];
        kernel.hessian(theta, gradient, hessian, kernel.newScratch());
        Exact[][] exact = exact(theta, x, t, width);
        for (int i = 0; i < size; i++) {
            exact[size][i].check(gradient[i], samples);
            for (int j = 0; j < size; j++) {
                exact[Math.max(i, j)][Math.min(i, j)].check(hessian[i * size + j], samples);
            }
        }
    }

    /** A sum in exact arithmetic, and the sum of the absolute values of its terms. */
    private record Exact(BigDecimal value, double size) {

        static final Exact ZERO = new Exact(BigDecimal.ZERO, 0);

        static Exact of(double value) {
            return new Exact(new BigDecimal(value), Math.abs(value));
        }

        Exact plus(Exact other) {
            return new Exact(value.add(other.value), size + other.size);
        }

        Exact times(Exact other) {
            return new Exact(value.multiply(other.value), size * other.size);
        }

        void check(double actual, int samples) {
            BigDecimal error =
                    new BigDecimal(actual).multiply(BigDecimal.valueOf(samples)).subtract(value);
            assertThat(Math.abs(error.doubleValue())).isLessThanOrEqualTo(8 * ULP * size);
        }
    }

    /** Rows of the Hessian's lower triangle, and the gradient in the last row, times the number of samples. */
    private static Exact[][] exact(double[] theta, double[][] x, double[][] t, int width) {
        int size = theta.length;
        Exact two = Exact.of(2);
        Exact[][] sums = new Exact[size + 1][size];
        for (Exact[] row : sums) {
            java.util.Arrays.fill(row, Exact.ZERO);
        }
        for (int n = 0; n < x.length; n++) {
            Exact input = Exact.of(x[n][0]);
            Exact r = Exact.of(theta[size - 1]).plus(Exact.of(-t[n][0]));
            Exact[] slope = new Exact[size];
            Exact[] z = new Exact[width];
            for (int i = 0; i < width; i++) {
                z[i] = Exact.of(theta[i]).times(input).plus(Exact.of(theta[width + i]));
                Exact v = Exact.of(theta[2 * width + i]);
                slope[width + i] = two.times(v).times(z[i]);
                slope[i] = slope[width + i].times(input);
                slope[2 * width + i] = z[i].times(z[i]);
                r = r.plus(v.times(slope[2 * width + i]));
            }
            slope[size - 1] = Exact.of(1);
            Exact[][] bend = bend(theta, input, z, width);
            for (int i = 0; i < size; i++) {
                sums[size][i] = sums[size][i].plus(two.times(r).times(slope[i]));
                for (int j = 0; j <= i; j++) {
                    Exact term = slope[i].times(slope[j]).plus(r.times(bend[i][j]));
                    sums[i][j] = sums[i][j].plus(two.times(term));
                }
            }
        }
        return sums;
    }

    /** Second derivatives of the output: only within one neuron. */
    private static Exact[][] bend(double[] theta, Exact input, Exact[] z, int width) {
        int size = theta.length;
        Exact[][] bend = new Exact[size][size];
        for (Exact[] row : bend) {
            java.util.Arrays.fill(row, Exact.ZERO);
        }
        Exact two = Exact.of(2);
        for (int i = 0; i < width; i++) {
            Exact v = Exact.of(theta[2 * width + i]);
            bend[i][i] = two.times(v).times(input).times(input);
            bend[width + i][i] = two.times(v).times(input);
            bend[width + i][width + i] = two.times(v);
            bend[2 * width + i][i] = two.times(z[i]).times(input);
            bend[2 * width + i][width + i] = two.times(z[i]);
        }
        return bend;
    }
}
