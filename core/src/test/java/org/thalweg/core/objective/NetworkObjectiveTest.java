package org.thalweg.core.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;
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

    @Property(tries = 200)
    void agreesWithHyperDualNumbers(@ForAll long seed) {
        Case c = randomCase(new Random(seed));
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
