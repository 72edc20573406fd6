package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.MeanSquaredError;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

/** The summed-up Gauss–Newton matrix is twice the product of the Jacobian with itself, penalties included. */
class GaussNewtonTest {

    private final Mlp network = Mlp.of(
            2,
            Layer.of(4, TestActivation.TANH),
            Layer.of(3, TestActivation.SOFTPLUS),
            Layer.of(2, TestActivation.TANH));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTwiceTheProductOfTheJacobian(long seed) {
        RandomProblem p = RandomProblem.of(seed, 23, 2, 4, 2);
        ResidualObjective objective = NetworkObjective.of(
                        network, p.problem().data(), new MeanSquaredError(), List.of(new L2(0.3, L2.Scope.ALL)))
                .leastSquares()
                .orElseThrow();
        int n = objective.dimension();
        double[] theta = new double[n];
        double[] vector = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] = p.random().nextGaussian();
            vector[i] = p.random().nextGaussian();
        }
        Workspace workspace = objective.newWorkspace();
        double[] gradient = new double[n];
        double[] matrix = new double[n * n];
        double[] product = new double[n];
        double value = objective.gaussNewton(theta, gradient, matrix, workspace);
        objective.gaussNewtonVector(theta, vector, product, workspace);

        double[] r = new double[objective.residualCount()];
        double[] jacobian = new double[r.length * n];
        objective.jacobian(theta, r, jacobian, workspace);
        assertThat(value).isCloseTo(sumOver(r.length, k -> r[k] * r[k]), within(1e-14 * value));
        for (int i = 0; i < n; i++) {
            int row = i;
            double g = sumOver(r.length, k -> 2 * jacobian[k * n + row] * r[k]);
            assertThat(gradient[i]).isCloseTo(g, within(1e-13));
            double mv = sumOver(n, j -> matrix[row * n + j] * vector[j]);
            assertThat(product[i]).isCloseTo(mv, within(1e-13 * (1 + Math.abs(mv))));
            for (int j = 0; j < n; j++) {
                int column = j;
                double expected = sumOver(r.length, k -> 2 * jacobian[k * n + row] * jacobian[k * n + column]);
                assertThat(matrix[i * n + j]).isCloseTo(expected, within(1e-13 * (1 + Math.abs(expected))));
                assertThat(matrix[i * n + j]).isEqualTo(matrix[j * n + i]);
            }
        }
    }

    @Test
    void defaultOfTheInterfaceAgrees() {
        RandomProblem p = RandomProblem.of(4, 23, 2, 4, 2);
        ResidualObjective objective = NetworkObjective.of(network, p.problem().data(), new MeanSquaredError())
                .leastSquares()
                .orElseThrow();
        ResidualObjective plain = new JacobianOnly(objective);
        int n = objective.dimension();
        double[] theta = new double[n];
        java.util.Arrays.fill(theta, 0.3);
        double[] first = new double[n * n];
        double[] second = new double[n * n];
        double[] gradient = new double[n];
        double[] other = new double[n];
        double value = objective.gaussNewton(theta, gradient, first, objective.newWorkspace());
        assertThat(plain.gaussNewton(theta, other, second, objective.newWorkspace()))
                .isCloseTo(value, within(1e-14 * value));
        assertThat(other).containsExactly(gradient, within(1e-13));
        assertThat(second).containsExactly(first, within(1e-13));
        plain.gaussNewtonVector(theta, theta, other, objective.newWorkspace());
        objective.gaussNewtonVector(theta, theta, gradient, objective.newWorkspace());
        assertThat(other).containsExactly(gradient, within(1e-13));
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }

    private static double sumOver(int count, java.util.function.IntToDoubleFunction term) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += term.applyAsDouble(k);
        }
        return sum;
    }
}
