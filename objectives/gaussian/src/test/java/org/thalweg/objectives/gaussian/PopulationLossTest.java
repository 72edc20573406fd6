package org.thalweg.objectives.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.plugin.PluginRegistry;
import org.thalweg.core.plugin.PluginText;

class PopulationLossTest {

    static Mlp network(int inputs, String text) {
        return Mlp.parse(inputs, text, name -> PluginText.activation(PluginRegistry.activations(), name));
    }

    static double[] draw(int count, RandomGenerator random) {
        double[] values = new double[count];
        Arrays.setAll(values, k -> random.nextGaussian());
        return values;
    }

    /** Numbers to 18 digits, made by reference/population.py with mpmath. */
    @ParameterizedTest
    @CsvSource({
        "erf, 2, '2:erf,1:identity', '1:erf,1:identity'",
        "normal-cdf, 2, '1:normal-cdf,2:identity', '2:normal-cdf,2:identity'",
        "relu, 2, '2:relu,1:identity', '1:relu,1:identity'",
        "relu-one-input, 1, '1:relu,1:identity', '1:relu,1:identity'"
    })
    void agreesWithExtendedPrecision(String name, int inputs, String student, String teacher) throws IOException {
        List<String[]> rows = rows(name);
        Mlp network = network(inputs, student);
        Teacher known = Teacher.of(network(inputs, teacher), numbers(rows, "teacher"));
        Objective loss = PopulationLoss.of(network, known, List.of(), 2);
        int n = loss.dimension();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double value = loss.hessian(numbers(rows, "theta"), gradient, hessian, loss.newWorkspace());
        int compared = 0;
        for (String[] row : rows) {
            double expected = row[1].equals("theta") || row[1].equals("teacher") ? 0 : Double.parseDouble(row[4]);
            switch (row[1]) {
                case "value" -> assertThat(value).isCloseTo(expected, within(1e-15));
                case "gradient" ->
                    assertThat(gradient[Integer.parseInt(row[2])]).isCloseTo(expected, within(4e-15));
                case "hessian" ->
                    assertThat(hessian[Integer.parseInt(row[2]) * n + Integer.parseInt(row[3])])
                            .isCloseTo(expected, within(1e-14));
                default -> compared--;
            }
            compared++;
        }
        assertThat(compared).isEqualTo(1 + n + n * (n + 1) / 2);
    }

    private static List<String[]> rows(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PopulationLossTest.class.getResourceAsStream("reference/population.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split(","))
                    .filter(row -> row[0].equals(name))
                    .toList();
        }
    }

    private static double[] numbers(List<String[]> rows, String quantity) {
        String[] row =
                rows.stream().filter(r -> r[1].equals(quantity)).findFirst().orElseThrow();
        return Arrays.stream(row[4].split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The closed forms of erf and normal-cdf against quadrature over pairs, of any input dimension. */
    @ParameterizedTest
    @CsvSource({"erf, 3", "normal-cdf, 4", "erf, 1"})
    void closedFormsAgreeWithQuadratureOverPairs(String activation, int inputs) {
        Mlp student = network(inputs, "3:" + activation + ",2:identity");
        Mlp teacherNetwork = network(inputs, "2:" + activation + ",2:identity");
        RandomGenerator random = Xoshiro256PlusPlus.seeded(3);
        Teacher teacher = Teacher.of(teacherNetwork, scaled(draw(teacherNetwork.parameterCount(), random), 0.6));
        double[] theta = scaled(draw(student.parameterCount(), random), 0.6);
        Mlp same = network(inputs, "3:tanh,2:identity");
        assertThat(same.parameterCount()).isEqualTo(student.parameterCount());
        PopulationSums closed = new PopulationSums(
                student,
                teacher,
                new NormalCdfMoments(activation.equals("erf") ? 2 : 1, activation.equals("erf") ? -1 : 0));
        PopulationSums quadrature = new PopulationSums(
                student,
                teacher,
                new QuadratureMoments(
                        student.layers().get(0).activations().get(0), NormalRule.fixed(GaussHermite.of(120))));
        int n = theta.length;
        double[][] gradients = new double[2][n];
        double[][] hessians = new double[2][n * n];
        double a = closed.hessian(theta, gradients[0], hessians[0]) + closed.teacherSquare();
        double b = quadrature.hessian(theta, gradients[1], hessians[1]) + quadrature.teacherSquare();
        assertThat(a).isCloseTo(b, within(1e-10));
        assertThat(gradients[0]).containsExactly(gradients[1], within(1e-10));
        assertThat(hessians[0]).containsExactly(hessians[1], within(1e-10));
    }

    /** Quadrature over pairs against quadrature over the whole input: other nodes, the kernel's derivatives. */
    @ParameterizedTest
    @ValueSource(strings = {"tanh", "softplus", "sigmoid", "gelu"})
    void pairsAgreeWithNodesOverTheInput(String activation) {
        Mlp student = network(2, "3:" + activation + ",1:identity");
        RandomGenerator random = Xoshiro256PlusPlus.seeded(5);
        Teacher teacher = Teacher.of(student, scaled(draw(student.parameterCount(), random), 0.5));
        double[] theta = scaled(draw(student.parameterCount(), random), 0.5);
        Objective pairs = PopulationLoss.of(student, teacher, List.of(L2.onAll(0.01)));
        Dataset nodes = GaussianSamples.quadrature(teacher, 200);
        Objective input = NetworkObjective.of(student, nodes, new MeanSquaredError(), List.of(L2.onAll(0.01)));
        int n = theta.length;
        double[][] gradients = new double[2][n];
        double[][] hessians = new double[2][n * n];
        double a = pairs.hessian(theta, gradients[0], hessians[0], pairs.newWorkspace());
        double b = input.hessian(theta, gradients[1], hessians[1], input.newWorkspace());
        assertThat(a).isCloseTo(b, within(1e-10));
        assertThat(gradients[0]).containsExactly(gradients[1], within(1e-10));
        assertThat(hessians[0]).containsExactly(hessians[1], within(1e-10));
    }

    /** Parallel, opposite and vanishing neurons, where planes degenerate. */
    @ParameterizedTest
    @ValueSource(strings = {"relu", "erf", "normal-cdf", "tanh"})
    void theTeacherItselfHasNoLossAndAPositiveHessian(String activation) {
        Mlp network = network(3, "2:" + activation + ",1:identity");
        RandomGenerator random = Xoshiro256PlusPlus.seeded(9);
        double[] theta = draw(network.parameterCount(), random);
        PopulationLoss loss = PopulationLoss.of(network, Teacher.of(network, theta), List.of(), 80);
        int n = theta.length;
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double value = loss.hessian(theta, gradient, hessian, loss.newWorkspace());
        assertThat(value).isCloseTo(0, within(2e-15));
        assertThat(gradient).containsExactly(new double[n], within(5e-15));
        double[] v = draw(n, random);
        double curvature = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(hessian[i * n + j]).isFinite().isEqualTo(hessian[j * n + i]);
                curvature += v[i] * hessian[i * n + j] * v[j];
            }
        }
        assertThat(curvature).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "erf", "tanh"})
    void degeneratePlanesAreLimitsOfGeneralOnes(String activation) {
        Mlp network = network(2, "2:" + activation + ",1:identity");
        Teacher teacher = Teacher.of(network, new double[] {0.4, 0.3, -0.8, -0.6, 0.2, 0.1, 1, -0.5, 0.3});
        PopulationLoss loss = PopulationLoss.of(network, teacher, List.of(), 80);
        double[] parallel = {0.8, 0.6, 1.6, 1.2, 0.1, -0.3, 0.7, 0.9, 0};
        double[] near = parallel.clone();
        near[3] += 1e-9;
        int n = parallel.length;
        double[][] hessians = new double[2][n * n];
        double[][] gradients = new double[2][n];
        loss.hessian(parallel, gradients[0], hessians[0], loss.newWorkspace());
        loss.hessian(near, gradients[1], hessians[1], loss.newWorkspace());
        assertThat(gradients[0]).containsExactly(gradients[1], within(1e-7));
        assertThat(hessians[0]).containsExactly(hessians[1], within(1e-7));
    }

    @Test
    void whatHasNoPopulationLossIsRefused() {
        Mlp erf = network(2, "2:erf,1:identity");
        Teacher teacher = Teacher.of(erf, new double[erf.parameterCount()]);
        assertThatThrownBy(() -> PopulationLoss.of(network(2, "2:relu,1:identity"), teacher, List.of(), 2))
                .hasMessageContaining("relu")
                .hasMessageContaining("erf")
                .hasMessageContaining("gaussian-quadrature");
        assertThatThrownBy(() -> PopulationLoss.of(network(2, "2:erf,2:erf,1:identity"), teacher, List.of(), 2))
                .hasMessageContaining("one hidden layer");
        assertThatThrownBy(() -> PopulationLoss.of(network(3, "2:erf,1:identity"), teacher, List.of(), 2))
                .hasMessageContaining("3 inputs");
        assertThatThrownBy(() -> Teacher.of(erf, new double[2])).hasMessageContaining("9 parameters");
    }

    static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
