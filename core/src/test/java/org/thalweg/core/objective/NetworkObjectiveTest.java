package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.oracle.HyperDual;
import org.thalweg.core.oracle.ReferenceObjective;
import org.thalweg.core.oracle.TestActivation;

/**
 * Value, gradient, Hessian and product of random networks against hyper-dual differentiation of the definition.
 *
 * <p>Errors are relative to the largest entry of the quantity, or to 1 if that is larger: rounding errors scale with
 * the terms that are summed, not with a sum that may cancel.
 */
class NetworkObjectiveTest {

    private static final double TOLERANCE = 1e-12;

    /** Everything a random case consists of. */
    private record Case(NetworkObjective objective, ReferenceObjective reference, double[] theta, double[] vector) {}

    /** A sigmoid at the end of its range behind squares: its slope is 1e-13, and the squares make much of it. */
    @Test
    void agreesWithHyperDualNumbersFarOut() {
        agreesWithHyperDualNumbers(16895);
    }

    @Property(tries = 200)
    void agreesWithHyperDualNumbers(@ForAll long seed) {
        Case c = randomCase(new Random(seed));
        // The condition of sin or softmax grows with the argument, and stacked squares make it as large as one likes.
        Assume.that(largestPreactivation(c) < 30);
        int n = c.theta.length;
        Workspace workspace = c.objective.newWorkspace();
        double[] expectedGradient = c.reference.gradient(c.theta);
        double[] expectedHessian = c.reference.hessian(c.theta);

        double[] gradient = new double[n];
        double[] gradientOfHessian = new double[n];
        double[] hessian = new double[n * n];
        double[] product = new double[n];
        double value = c.objective.value(c.theta, workspace);
        assertThat(c.objective.gradient(c.theta, gradient, workspace)).isEqualTo(value);
        assertThat(c.objective.hessian(c.theta, gradientOfHessian, hessian, workspace))
                .isEqualTo(value);
        c.objective.hessianVector(c.theta, c.vector, product, workspace);

        assertClose("value", new double[] {value}, new double[] {c.reference.value(c.theta)});
        assertClose("gradient", gradient, expectedGradient);
        assertClose("gradient beside the Hessian", gradientOfHessian, expectedGradient);
        assertClose("Hessian", hessian, expectedHessian);
        assertClose("product", product, multiply(expectedHessian, c.vector));
        assertSymmetric(hessian, n);
    }

    @Property(tries = 100)
    void residualsAndJacobianGiveValueGradientAndGaussNewton(@ForAll long seed) {
        Random random = new Random(seed);
        Mlp network = network(random, false, List.of(TestActivation.TANH, TestActivation.SOFTPLUS));
        Dataset data = data(random, network, ReferenceObjective.Kind.MSE);
        NetworkObjective objective = NetworkObjective.of(
                network,
                data,
                new MeanSquaredError(),
                List.of(L2.onAll(0.3), new Merge(0.2, 1, 0, 1), L2.onWeights(0.1)));
        ResidualObjective squares = objective.leastSquares().orElseThrow();
        double[] theta = random.doubles(objective.dimension(), -1, 1).toArray();
        int n = theta.length;
        int m = squares.residualCount();
        Workspace workspace = squares.newWorkspace();
        double[] gradient = new double[n];
        double value = objective.gradient(theta, gradient, workspace);
        double[] residuals = new double[m];
        double[] alone = new double[m];
        double[] jacobian = random.doubles((long) m * n).toArray();
        squares.jacobian(theta, residuals, jacobian, workspace);
        squares.residuals(theta, alone, workspace);

        double sum = 0;
        double[] slope = new double[n];
        for (int k = 0; k < m; k++) {
            sum += residuals[k] * residuals[k];
            for (int i = 0; i < n; i++) {
                slope[i] += 2 * jacobian[k * n + i] * residuals[k];
            }
        }
        assertThat(alone).isEqualTo(residuals);
        assertClose("sum of squares", new double[] {sum}, new double[] {value});
        assertClose("2 Jt r", slope, gradient);
    }

    private static NetworkObjective small(double[] weights) {
        Mlp network = Mlp.parse(2, "3:TANH,1:IDENTITY", TestActivation::named);
        double[][] inputs = {{1, 2}, {3, -1}, {0.5, 0.25}};
        Dataset data = Dataset.of(inputs, new double[][] {{1}, {2}, {3}});
        return NetworkObjective.of(
                network,
                weights == null ? data : data.withWeights(weights),
                new MeanSquaredError(),
                List.of(L2.onAll(0.1)));
    }

    @Test
    void aBatchOfAllSamplesIsTheWholeAndBatchesRepeatSamples() {
        NetworkObjective objective = small(new double[] {1, 2, 3});
        BatchObjective batches = objective.batches().orElseThrow();
        double[] theta = new Random(3).doubles(13, -1, 1).toArray();
        Workspace workspace = objective.newWorkspace();
        double[] whole = new double[13];
        double[] batch = new double[13];
        double value = objective.gradient(theta, whole, workspace);
        assertThat(batches.gradient(theta, new int[] {0, 1, 2}, 0, 3, batch, workspace))
                .isEqualTo(value);
        assertThat(batch).isEqualTo(whole);

        double[] once = new double[13];
        double single = batches.gradient(theta, new int[] {9, 1, 9}, 1, 2, once, workspace);
        double twice = batches.gradient(theta, new int[] {1, 1}, 0, 2, batch, workspace);
        assertClose("value of a sample twice", new double[] {twice}, new double[] {single});
        assertClose("gradient of a sample twice", batch, once);
    }

    @Test
    void aBatchWithoutWeightHasNoMean() {
        NetworkObjective objective = small(new double[] {0, 1, 0});
        double[] gradient = new double[13];
        double value = objective
                .batches()
                .orElseThrow()
                .gradient(new double[13], new int[] {0, 2}, 0, 2, gradient, objective.newWorkspace());
        assertThat(value).isNaN();
        assertThat(gradient).containsOnly(Double.NaN);
    }

    @Test
    void refusesBatchesOutsideTheData() {
        NetworkObjective objective = small(null);
        BatchObjective batches = objective.batches().orElseThrow();
        double[] gradient = new double[13];
        for (int sample : new int[] {-1, 3, 4}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> batches.gradient(
                            new double[13], new int[] {0, sample}, 0, 2, gradient, objective.newWorkspace()))
                    .withMessageContaining("sample " + sample)
                    .withMessageContaining("0 to 2");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> batches.gradient(new double[13], new int[] {0}, 1, 1, gradient, objective.newWorkspace()))
                .withMessageContaining("empty");
    }

    @Test
    void refusesMatricesThatCannotExistWithTheirSize() {
        // 65536 + 65536 + 65536 + 1 parameters: n² does not fit into an int.
        Mlp network = Mlp.parse(1, "65536:TANH,1:IDENTITY", TestActivation::named);
        NetworkObjective objective = NetworkObjective.of(
                network, Dataset.of(new double[][] {{1}}, new double[][] {{1}}), new MeanSquaredError());
        int n = objective.dimension();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> objective.hessian(new double[n], new double[n], new double[1], objective.newWorkspace()))
                .withMessageContaining("Hessian has length 1")
                .withMessageContaining(n + " x " + n);
    }

    @Test
    void refusesWrongLengthsAndForeignWorkspaces() {
        NetworkObjective objective = small(null);
        NetworkObjective other = small(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective.value(new double[12], objective.newWorkspace()))
                .withMessageContaining("parameter vector has length 12, but 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective.gradient(new double[13], new double[14], objective.newWorkspace()))
                .withMessageContaining("gradient has length 14");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective.value(new double[13], other.newWorkspace()))
                .withMessageContaining("another objective");
        assertThat(objective).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void refusesNetworksThatDoNotFitTheData() {
        Dataset data = Dataset.ofLabels(new double[][] {{1, 2}}, new int[] {1}, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective(3, "2:softmax", data, new CrossEntropy()))
                .withMessageContaining("3 inputs")
                .withMessageContaining("2 input columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective(2, "3:softmax", data, new CrossEntropy()))
                .withMessageContaining("3 outputs")
                .withMessageContaining("2 classes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> objective(2, "2:IDENTITY", data, new CrossEntropy()))
                .withMessageContaining("softmax output layer");
    }

    private static NetworkObjective objective(int inputs, String text, Dataset data, Loss loss) {
        return NetworkObjective.of(Mlp.parse(inputs, text, TestActivation::named), data, loss);
    }

    @Test
    void aSumOfSquaresNeedsSquares() {
        Dataset data = Dataset.of(new double[][] {{1, 2}}, new double[][] {{1, 0}});
        assertThat(objective(2, "2:TANH", data, new MeanSquaredError()).leastSquares())
                .isPresent();
        assertThat(objective(2, "2:softmax", data, new MeanSquaredError()).leastSquares())
                .isEmpty();
        assertThat(objective(2, "2:softmax", data, new CrossEntropy()).leastSquares())
                .isEmpty();
        Mlp network = Mlp.parse(2, "2:TANH", TestActivation::named);
        assertThat(NetworkObjective.of(network, data, new MeanSquaredError(), List.of(new MaxNorm(1)))
                        .leastSquares())
                .isEmpty();
    }

    @Test
    void nonFiniteResultsAreReturned() {
        NetworkObjective objective = small(null);
        double[] theta = new double[13];
        theta[12] = 1e200;
        double[] gradient = new double[13];
        assertThat(objective.gradient(theta, gradient, objective.newWorkspace()))
                .isInfinite();
        theta[12] = Double.NaN;
        assertThat(objective.gradient(theta, gradient, objective.newWorkspace()))
                .isNaN();
    }

    /** Largest absolute preactivation of any neuron over the data. */
    private static double largestPreactivation(Case c) {
        List<Layer> layers = c.objective.network().layers();
        double largest = 0;
        for (int depth = 0; depth < layers.size(); depth++) {
            Layer linear = Layer.of(layers.get(depth).width(), TestActivation.IDENTITY);
            List<Layer> lower = new ArrayList<>(layers.subList(0, depth));
            lower.add(layers.get(depth).bias() ? linear : linear.withoutBias());
            Mlp network = Mlp.of(c.objective.network().inputWidth(), lower);
            double[] theta = Arrays.copyOf(c.theta, network.parameterCount());
            Predictor predictor = new Predictor(network, Parameters.of(network.layout(), theta));
            largest = Math.max(largest, largestOutput(predictor, c.objective.data()));
        }
        return largest;
    }

    private static double largestOutput(Predictor predictor, Dataset data) {
        double largest = 0;
        for (int n = 0; n < data.samples(); n++) {
            double[] input = new double[data.inputWidth()];
            for (int i = 0; i < input.length; i++) {
                input[i] = data.input(n, i);
            }
            largest = Math.max(largest, Norms.inf(predictor.predict(input)));
        }
        return largest;
    }

    private static Case randomCase(Random random) {
        boolean softmax = random.nextInt(3) == 0;
        Mlp network = network(random, softmax, List.of(TestActivation.values()));
        ReferenceObjective.Kind kind =
                softmax && random.nextBoolean() ? ReferenceObjective.Kind.CROSS_ENTROPY : ReferenceObjective.Kind.MSE;
        Dataset data = data(random, network, kind);
        List<Regularizer> regularizers = new ArrayList<>();
        List<Function<HyperDual[], HyperDual>> penalties = new ArrayList<>();
        regularizers(random, network.layout(), regularizers, penalties);
        Loss loss = kind == ReferenceObjective.Kind.MSE ? new MeanSquaredError() : new CrossEntropy();
        int n = network.parameterCount();
        return new Case(
                NetworkObjective.of(network, data, loss, regularizers),
                new ReferenceObjective(network, data, kind, penalties),
                random.doubles(n, -1.5, 1.5).toArray(),
                random.doubles(n, -1, 1).toArray());
    }

    private static Mlp network(Random random, boolean softmax, List<? extends Activation> choices) {
        int count = 1 + random.nextInt(4);
        int[] widest = {6, 4, 3, 2};
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < count; l++) {
            int width = 1 + random.nextInt(widest[count - 1]);
            boolean mixed = random.nextBoolean();
            Activation shared = choices.get(random.nextInt(choices.size()));
            List<Activation> activations = new ArrayList<>();
            for (int i = 0; i < Math.max(width, 2); i++) {
                activations.add(mixed ? choices.get(random.nextInt(choices.size())) : shared);
            }
            Layer layer = softmax && l == count - 1 ? Layer.softmax(Math.max(2, width)) : Layer.of(activations);
            layers.add(random.nextInt(4) == 0 ? layer.withoutBias() : layer);
        }
        return Mlp.of(1 + random.nextInt(3), layers);
    }

    private static Dataset data(Random random, Mlp network, ReferenceObjective.Kind kind) {
        int samples = 1 + random.nextInt(4);
        int outputs = network.outputWidth();
        double[][] inputs = new double[samples][];
        double[][] targets = new double[samples][];
        int[] labels = new int[samples];
        for (int n = 0; n < samples; n++) {
            inputs[n] = random.doubles(network.inputWidth(), -2, 2).toArray();
            targets[n] = random.doubles(outputs, 0, 1).toArray();
            labels[n] = random.nextInt(outputs);
            if (kind == ReferenceObjective.Kind.CROSS_ENTROPY) {
                double sum = java.util.Arrays.stream(targets[n]).sum();
                for (int j = 0; j < outputs; j++) {
                    targets[n][j] /= sum;
                }
            }
        }
        boolean labelled = kind == ReferenceObjective.Kind.CROSS_ENTROPY && random.nextBoolean();
        Dataset data = labelled ? Dataset.ofLabels(inputs, labels, outputs) : Dataset.of(inputs, targets);
        if (random.nextBoolean()) {
            double[] weights = random.doubles(samples, 0, 3).toArray();
            weights[0] = 1;
            if (samples > 1) {
                weights[samples - 1] = 0;
            }
            return data.withWeights(weights);
        }
        return data;
    }

    private static void regularizers(
            Random random,
            ParameterLayout layout,
            List<Regularizer> regularizers,
            List<Function<HyperDual[], HyperDual>> penalties) {
        if (random.nextBoolean()) {
            double lambda = random.nextDouble();
            boolean all = random.nextBoolean();
            regularizers.add(all ? L2.onAll(lambda) : L2.onWeights(lambda));
            penalties.add(t -> PenaltyOracles.l2(lambda, all, layout, t));
        }
        if (random.nextBoolean()) {
            double bound = 0.05 + random.nextDouble();
            regularizers.add(new MaxNorm(bound));
            penalties.add(t -> PenaltyOracles.maxNorm(bound, t));
        }
        int layer = 1 + random.nextInt(layout.layerCount());
        if (random.nextBoolean() && layout.width(layer) > 1) {
            double lambda = random.nextDouble();
            int second = 1 + random.nextInt(layout.width(layer) - 1);
            regularizers.add(new Merge(lambda, layer, 0, second));
            penalties.add(t -> PenaltyOracles.merge(lambda, layer, 0, second, layout, t));
        }
    }

    private static double[] multiply(double[] matrix, double[] vector) {
        int n = vector.length;
        double[] product = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                product[i] += matrix[i * n + j] * vector[j];
            }
        }
        return product;
    }

    private static void assertSymmetric(double[] hessian, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(hessian[i * n + j]).isEqualTo(hessian[j * n + i]);
            }
        }
    }

    static void assertClose(String what, double[] actual, double[] expected) {
        double scale = Math.max(1, Norms.inf(expected));
        for (int i = 0; i < expected.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i]) / scale)
                    .as("%s[%d] = %s, expected %s", what, i, actual[i], expected[i])
                    .isLessThanOrEqualTo(TOLERANCE);
        }
    }
}
