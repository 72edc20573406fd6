package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thalweg.objectives.gaussian.PopulationLossTest.draw;
import static org.thalweg.objectives.gaussian.PopulationLossTest.network;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** Closed forms against means over ten million random inputs, taken here without kernels or data sets. */
class MonteCarloTest {

    private static final int INPUTS = 3;
    private static final int NEURONS = 3;
    private static final int BLOCK = 10_000;
    private static final int BLOCKS = 1000;

    @ParameterizedTest
    @ValueSource(strings = {"relu", "erf", "normal-cdf"})
    void valueAndGradientLieWithinFourStandardErrors(String name) {
        Mlp student = network(INPUTS, NEURONS + ":" + name + ",1:identity");
        RandomGenerator random = Xoshiro256PlusPlus.seeded(7);
        double[] truth = draw(student.parameterCount(), random);
        double[] theta = draw(student.parameterCount(), random);
        PopulationLoss population = PopulationLoss.of(student, Teacher.of(student, truth), List.of(), 2);
        int n = theta.length;
        double[] exact = new double[n + 1];
        double[] gradient = new double[n];
        exact[n] = population.gradient(theta, gradient, population.newWorkspace());
        System.arraycopy(gradient, 0, exact, 0, n);

        Activation activation = student.layers().get(0).activations().get(0);
        double[] sum = new double[n + 1];
        double[] squares = new double[n + 1];
        Block block = new Block(activation);
        RandomGenerator inputs = Xoshiro256PlusPlus.seeded(11);
        for (int b = 0; b < BLOCKS; b++) {
            double[] mean = block.mean(inputs, theta, truth);
            for (int i = 0; i <= n; i++) {
                sum[i] += mean[i];
                squares[i] += mean[i] * mean[i];
            }
        }
        for (int i = 0; i <= n; i++) {
            double mean = sum[i] / BLOCKS;
            double error = Math.sqrt((squares[i] / BLOCKS - mean * mean) / (BLOCKS - 1));
            assertThat(error).as("standard error %d", i).isBetween(1e-6, 1e-2);
            assertThat(exact[i]).as("entry %d", i).isCloseTo(mean, within(4 * error));
        }
    }

    /** Loss and gradient of a 3-3-1 network over fresh inputs. */
    private static final class Block {

        private final Activation activation;
        private final double[][] x = new double[INPUTS][BLOCK];
        private final double[][] z = new double[NEURONS][BLOCK];
        private final double[][][] student = new double[NEURONS][2][BLOCK];
        private final double[][][] teacher = new double[NEURONS][2][BLOCK];
        private final double[] residual = new double[BLOCK];

        Block(Activation activation) {
            this.activation = activation;
        }

        double[] mean(RandomGenerator random, double[] theta, double[] truth) {
            for (double[] row : x) {
                for (int s = 0; s < BLOCK; s++) {
                    row[s] = random.nextGaussian();
                }
            }
            Arrays.fill(residual, 0);
            add(theta, student, 1);
            add(truth, teacher, -1);
            double[] result = new double[theta.length + 1];
            for (double r : residual) {
                result[theta.length] += r * r / BLOCK;
            }
            addGradient(theta, result);
            return result;
        }

        private void add(double[] theta, double[][][] phi, double sign) {
            for (int i = 0; i < NEURONS; i++) {
                Arrays.fill(z[i], theta[NEURONS * INPUTS + i]);
                for (int k = 0; k < INPUTS; k++) {
                    double weight = theta[i * INPUTS + k];
                    for (int s = 0; s < BLOCK; s++) {
                        z[i][s] += weight * x[k][s];
                    }
                }
                activation.evaluate(1, z[i], 0, BLOCK, phi[i]);
                double out = sign * theta[NEURONS * (INPUTS + 1) + i];
                for (int s = 0; s < BLOCK; s++) {
                    residual[s] += out * phi[i][0][s];
                }
            }
            double bias = sign * theta[NEURONS * (INPUTS + 2)];
            for (int s = 0; s < BLOCK; s++) {
                residual[s] += bias;
            }
        }

        private void addGradient(double[] theta, double[] result) {
            double factor = 2.0 / BLOCK;
            for (int i = 0; i < NEURONS; i++) {
                double out = theta[NEURONS * (INPUTS + 1) + i];
                for (int s = 0; s < BLOCK; s++) {
                    double r = factor * residual[s];
                    double slope = r * out * student[i][1][s];
                    for (int k = 0; k < INPUTS; k++) {
                        result[i * INPUTS + k] += slope * x[k][s];
                    }
                    result[NEURONS * INPUTS + i] += slope;
                    result[NEURONS * (INPUTS + 1) + i] += r * student[i][0][s];
                }
            }
            for (double r : residual) {
                result[NEURONS * (INPUTS + 2)] += factor * r;
            }
        }
    }
}
