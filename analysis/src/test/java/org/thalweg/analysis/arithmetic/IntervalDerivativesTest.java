package org.thalweg.analysis.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.activations.smooth.Erf;
import org.thalweg.activations.smooth.Gelu;
import org.thalweg.activations.smooth.NormalCdf;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.TestActivation;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MaxNorm;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.Merge;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Regularizer;

/** Against the kernels of core, which share no code with the generic evaluation. */
class IntervalDerivativesTest {

    static Stream<NetworkObjective> objectives() {
        return Stream.of(
                network("3:tanh,1:identity", false, L2.onAll(1e-2)),
                network("2:sigmoid,2:softplus,2:tanh", false, L2.onWeights(0.1), new Merge(0.3, 1, 0, 1)),
                network("3:tanh|softplus|relu,2:identity:nobias", false),
                network("2:square:nobias,3:tanh,2:softmax", true, L2.onAll(1e-3)),
                network("3:softmax", true),
                network("2:leaky-relu(0.05),2:elu(0.7),1:identity", false, L2.onAll(1e-2)),
                network("3:sin,1:identity", false, new MaxNorm(0.05)),
                network("3:sin,1:identity", false, new MaxNorm(50)),
                network("3:gelu,2:erf,1:normal-cdf", false));
    }

    private static Activation activation(String name) {
        return switch (name) {
            case "gelu" -> new Gelu();
            case "erf" -> new Erf();
            case "normal-cdf" -> new NormalCdf();
            default -> TestActivation.named(name);
        };
    }

    private static NetworkObjective network(String text, boolean labels, Regularizer... regularizers) {
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(3);
        Mlp network = Mlp.parse(2, text, IntervalDerivativesTest::activation);
        double[][] x = new double[6][2];
        double[][] y = new double[6][network.outputWidth()];
        int[] classes = new int[6];
        double[] weights = new double[6];
        for (int n = 0; n < 6; n++) {
            x[n] = new double[] {random.nextGaussian(), random.nextGaussian()};
            classes[n] = random.nextInt(network.outputWidth());
            weights[n] = 1 + n % 2;
            for (int j = 0; j < y[n].length; j++) {
                y[n][j] = random.nextGaussian();
            }
        }
        Dataset data = labels ? Dataset.ofLabels(x, classes, network.outputWidth()) : Dataset.of(x, y);
        return NetworkObjective.of(
                network,
                data.withWeights(weights),
                labels ? new CrossEntropy() : new MeanSquaredError(),
                List.of(regularizers));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void encloseTheDerivativesAndAreTight(NetworkObjective objective) {
        int n = objective.dimension();
        double[] theta = Problems.start(objective, 5);
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double value = objective.hessian(theta, gradient, hessian, objective.newWorkspace());
        IntervalDerivatives derivatives = new IntervalDerivatives(objective);
        Interval[] g = derivatives.gradient(theta);
        Interval[] h = derivatives.hessian(theta, 0);
        List<Dfp> exact = exactGradient(objective, theta);
        for (int i = 0; i < n; i++) {
            assertThat(new BigDecimal(g[i].low()))
                    .isLessThanOrEqualTo(new BigDecimal(exact.get(i).toString()));
            assertThat(new BigDecimal(g[i].high()))
                    .isGreaterThanOrEqualTo(new BigDecimal(exact.get(i).toString()));
            assertThat(gradient[i]).isBetween(g[i].low() - 1e-14, g[i].high() + 1e-14);
            assertThat(g[i].radius()).isLessThan(1e-13);
            for (int j = 0; j < n; j++) {
                Interval entry = h[i * n + j];
                assertThat(hessian[i * n + j]).isBetween(entry.low() - 1e-13, entry.high() + 1e-13);
                assertThat(entry.radius()).isLessThan(1e-12);
            }
        }
        DfpArithmetic digits = new DfpArithmetic(50);
        double many =
                GenericNetwork.of(objective).value(digits, point(digits, theta)).toDouble();
        assertThat(many).isCloseTo(value, org.assertj.core.data.Offset.offset(1e-14 * (1 + Math.abs(value))));
    }

    private static List<Dfp> point(DfpArithmetic digits, double[] theta) {
        List<Dfp> point = new ArrayList<>();
        for (double t : theta) {
            point.add(digits.of(t));
        }
        return point;
    }

    private static List<Dfp> exactGradient(NetworkObjective objective, double[] theta) {
        DfpArithmetic digits = new DfpArithmetic(50);
        return GenericNetwork.of(objective).gradient(digits, point(digits, theta));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void encloseTheHessianOverABox(NetworkObjective objective) {
        int n = objective.dimension();
        double radius = 1e-3;
        double[] theta = Problems.start(objective, 6);
        Interval[] box = new IntervalDerivatives(objective).hessian(theta, radius);
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(8);
        double[] hessian = new double[n * n];
        for (int probe = 0; probe < 20; probe++) {
            double[] moved = theta.clone();
            for (int i = 0; i < n; i++) {
                moved[i] += radius * (probe < 10 ? 2 * random.nextDouble() - 1 : random.nextInt(2) * 2 - 1);
            }
            objective.hessian(moved, new double[n], hessian, objective.newWorkspace());
            for (int i = 0; i < hessian.length; i++) {
                assertThat(hessian[i]).isBetween(box[i].low() - 1e-13, box[i].high() + 1e-13);
            }
        }
    }

    @Test
    void whatHasNoFormulaIsNamed() {
        assertThat(GenericNetwork.obstacle(one(TestActivation.UNNAMED)))
                .hasValueSatisfying(o -> assertThat(o).contains("no enclosure of the activation 'acme:cubic'"));
        assertThatThrownBy(() -> new IntervalDerivatives(one(TestActivation.UNNAMED)))
                .hasMessageContaining("acme:cubic");
        assertThat(GenericNetwork.obstacle(Problems.xor(2, 1e-2))).isEmpty();
    }

    @Test
    void anotherFunctionUnderAKnownNameIsNotTakenForIt() {
        assertThat(GenericNetwork.obstacle(one(TestActivation.TANH))).isEmpty();
        assertThat(GenericNetwork.obstacle(one(TestActivation.SOFTSIGN_CALLED_TANH)))
                .hasValueSatisfying(o -> assertThat(o).contains("'tanh' has other values than its name promises"));
    }

    private static NetworkObjective one(Activation activation) {
        return NetworkObjective.of(
                Mlp.of(1, Layer.of(1, activation)),
                Dataset.of(new double[][] {{1}}, new double[][] {{1}}),
                new MeanSquaredError());
    }
}
