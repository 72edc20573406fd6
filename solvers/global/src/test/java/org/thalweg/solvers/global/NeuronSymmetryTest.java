package org.thalweg.solvers.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Penalty;
import org.thalweg.core.objective.Regularizer;

class NeuronSymmetryTest {

    private static final DoubleUnaryOperator ODD = StrictMath::sin;
    private static final DoubleUnaryOperator EVEN = StrictMath::cos;
    private static final DoubleUnaryOperator NEITHER = StrictMath::exp;

    private record Unit(String name, DoubleUnaryOperator function) implements Activation {
        @Override
        public int maxOrder() {
            return 0;
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            for (int i = from; i < to; i++) {
                derivatives[0][i] = function.applyAsDouble(z[i]);
            }
        }
    }

    private static NetworkObjective network(DoubleUnaryOperator hidden, Regularizer... regularizers) {
        Layer output = Layer.of(1, new Unit("output", x -> x));
        Mlp mlp = Mlp.of(2, Layer.of(3, new Unit("a", hidden)), Layer.of(2, new Unit("b", hidden)), output);
        Dataset data = Dataset.of(new double[][] {{0.3, -1}, {1, 0.2}, {-0.7, 0.4}}, new double[][] {{1}, {-2}, {0.5}});
        return NetworkObjective.of(mlp, data, new MeanSquaredError(), List.of(regularizers));
    }

    private static double[] random(int size) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(5);
        double[] theta = new double[size];
        Arrays.setAll(theta, i -> random.nextGaussian());
        return theta;
    }

    /** Neuron k of the first layer becomes neuron order[k], with signs on inputs and outputs. */
    private static double[] firstLayerCopy(ParameterLayout layout, double[] theta, int[] order, int[] in, int[] out) {
        double[] copy = theta.clone();
        for (int k = 0; k < order.length; k++) {
            for (int i = 0; i < 2; i++) {
                copy[layout.weight(1, order[k], i)] = in[k] * theta[layout.weight(1, k, i)];
            }
            copy[layout.bias(1, order[k])] = in[k] * theta[layout.bias(1, k)];
            for (int j = 0; j < 2; j++) {
                copy[layout.weight(2, j, order[k])] = out[k] * theta[layout.weight(2, j, k)];
            }
        }
        return copy;
    }

    private static void assertOneOrbit(Objective objective, double[] theta, double[] copy) {
        assertThat(objective.value(copy, objective.newWorkspace()))
                .isEqualTo(objective.value(theta, objective.newWorkspace()), within(1e-12));
        assertThat(new NeuronSymmetry(objective).aligned(theta, copy)).containsExactly(theta);
    }

    @Test
    void exchangedNeuronsFindTheirPlace() {
        NetworkObjective objective = network(NEITHER);
        double[] theta = random(objective.dimension());
        ParameterLayout layout = objective.network().layout();
        int[] plus = {1, 1, 1};
        assertOneOrbit(objective, theta, firstLayerCopy(layout, theta, new int[] {2, 0, 1}, plus, plus));
    }

    @Test
    void signsOfOddAndEvenActivationsAreFound() {
        int[] signs = {-1, 1, -1};
        int[] order = {1, 2, 0};
        for (DoubleUnaryOperator activation : List.of(ODD, EVEN)) {
            NetworkObjective objective = network(activation);
            double[] theta = random(objective.dimension());
            int[] outputs = activation == ODD ? signs : new int[] {1, 1, 1};
            assertOneOrbit(
                    objective, theta, firstLayerCopy(objective.network().layout(), theta, order, signs, outputs));
        }
    }

    @Test
    void aSignThatMattersIsNoSymmetry() {
        NetworkObjective objective = network(NEITHER);
        double[] theta = random(objective.dimension());
        int[] minus = {-1, -1, -1};
        double[] other = firstLayerCopy(objective.network().layout(), theta, new int[] {0, 1, 2}, minus, minus);
        assertThat(new NeuronSymmetry(objective).aligned(theta, other)).isNotEqualTo(theta);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aPenaltyOnOneNeuronForbidsTheExchange(int neuron) {
        NetworkObjective objective = network(ODD, new OnOneBias(neuron));
        double[] theta = random(objective.dimension());
        int[] plus = {1, 1, 1};
        double[] other = firstLayerCopy(objective.network().layout(), theta, new int[] {1, 2, 0}, plus, plus);
        double[] aligned = new NeuronSymmetry(objective).aligned(theta, other);
        // Neurons of the second layer may still move; weights and biases of the first come first.
        assertThat(Arrays.copyOf(aligned, 9)).containsExactly(Arrays.copyOf(other, 9));
    }

    @Test
    void withoutANetworkThereAreNoCopies() {
        double[] point = {1, -2};
        assertThat(new NeuronSymmetry(new DoubleWells(2)).aligned(new double[] {-2, 1}, point))
                .containsExactly(point);
    }

    /** A penalty that knows one neuron of the first layer by its number. */
    private record OnOneBias(int neuron) implements Regularizer {
        @Override
        public String name() {
            return "test-one-bias";
        }

        @Override
        public Penalty bind(ParameterLayout layout) {
            int index = layout.bias(1, neuron);
            return new BiasPenalty(index);
        }
    }

    private record BiasPenalty(int index) implements Penalty {
        @Override
        public double value(double[] theta) {
            return theta[index] * theta[index];
        }

        @Override
        public void addGradient(double[] theta, double[] gradient) {
            gradient[index] += 2 * theta[index];
        }

        @Override
        public void addHessian(double[] theta, double[] hessian) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public void addHessianVector(double[] theta, double[] vector, double[] product) {
            throw new UnsupportedOperationException("not needed here");
        }
    }
}
