package org.thalweg.examples.derivatives;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Workspace;
import org.thalweg.core.plugin.PluginRegistry;

/**
 * Value, gradient, Hessian and Hessian-vector product of random networks over all installed activations against
 * Hipparchus's automatic differentiation, to 1e-12 of the largest entry (or of 1).
 */
class InstalledActivationsDerivativesTest {

    private static final double TOLERANCE = 1e-12;
    /** Chains of exp and cube grow without bound; beyond this the condition of the sum, not the code, is tested. */
    private static final double LARGEST = 1e3;

    @Test
    void theOracleKnowsEveryInstalledActivation() {
        assertThat(PluginRegistry.activations().failures()).isEmpty();
        assertThat(PluginRegistry.activations().names())
                .hasSizeGreaterThanOrEqualTo(18)
                .allMatch(OracleActivations::knows);
    }

    @Property(tries = 400)
    void derivativesAgreeWithAutomaticDifferentiation(@ForAll long seed) {
        RandomProblem problem = new RandomProblem(seed);
        NetworkObjective objective = problem.objective();
        double[] theta = problem.theta();
        int n = theta.length;
        DerivativeStructure expected = problem.oracle().evaluate(theta);
        double[] expectedGradient = new double[n];
        double[] expectedHessian = new double[n * n];
        unpack(expected, expectedGradient, expectedHessian);
        Assume.that(Norms.inf(expectedHessian) < LARGEST && Math.abs(expected.getValue()) < LARGEST);

        Workspace workspace = objective.newWorkspace();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double[] product = new double[n];
        double value = objective.hessian(theta, gradient, hessian, workspace);
        assertClose(problem, "value", new double[] {value}, new double[] {expected.getValue()});
        assertClose(problem, "gradient", gradient, expectedGradient);
        assertClose(problem, "Hessian", hessian, expectedHessian);
        objective.hessianVector(theta, problem.vector(), product, workspace);
        assertClose(problem, "product", product, multiply(expectedHessian, problem.vector()));

        double[] alone = new double[n];
        assertThat(objective.gradient(theta, alone, workspace)).isEqualTo(value);
        assertThat(objective.value(theta, workspace)).isEqualTo(value);
        assertClose(problem, "gradient alone", alone, expectedGradient);
    }

    private static void unpack(DerivativeStructure e, double[] gradient, double[] hessian) {
        int n = gradient.length;
        int[] orders = new int[n];
        for (int i = 0; i < n; i++) {
            orders[i]++;
            gradient[i] = e.getPartialDerivative(orders);
            for (int j = 0; j <= i; j++) {
                orders[j]++;
                hessian[i * n + j] = e.getPartialDerivative(orders);
                hessian[j * n + i] = hessian[i * n + j];
                orders[j]--;
            }
            orders[i]--;
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

    private static void assertClose(RandomProblem problem, String what, double[] actual, double[] expected) {
        double scale = Math.max(1, Norms.inf(expected));
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(actual[i] - expected[i]) / scale;
            if (!(error <= TOLERANCE)) {
                throw new AssertionError(what + "[" + i + "] is " + actual[i] + ", expected " + expected[i] + " (error "
                        + error + ") for " + problem);
            }
        }
    }
}
