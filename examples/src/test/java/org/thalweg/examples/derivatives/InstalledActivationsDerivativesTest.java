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
 * Hipparchus's automatic differentiation, to 1e-12 of the largest entry (or of 1) and eight times what a last place of
 * θ changes in it: so far both sides may err where a sum is badly conditioned, as 60 digits confirm for the kernels.
 */
class InstalledActivationsDerivativesTest {

    private static final double TOLERANCE = 1e-12;
    /** Chains of exp and cube grow without bound. */
    private static final double LARGEST = 1e6;

    /** Changes by a last place of θ that an error may be worth. */
    private static final double PLACES = 8;

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

        Sensitivity sensitivity =
                Sensitivity.of(problem, theta, expected.getValue(), expectedGradient, expectedHessian);

        Workspace workspace = objective.newWorkspace();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double[] product = new double[n];
        double value = objective.hessian(theta, gradient, hessian, workspace);
        assertClose(problem, "value", new double[] {value}, new double[] {expected.getValue()}, sensitivity.value());
        assertClose(problem, "gradient", gradient, expectedGradient, sensitivity.gradient());
        assertClose(problem, "Hessian", hessian, expectedHessian, sensitivity.hessian());
        objective.hessianVector(theta, problem.vector(), product, workspace);
        double length = Norms.inf(problem.vector()) * n;
        assertClose(
                problem,
                "product",
                product,
                multiply(expectedHessian, problem.vector()),
                length * sensitivity.hessian());

        double[] alone = new double[n];
        assertThat(objective.gradient(theta, alone, workspace)).isEqualTo(value);
        assertThat(objective.value(theta, workspace)).isEqualTo(value);
        assertClose(problem, "gradient alone", alone, expectedGradient, sensitivity.gradient());
    }

    /** Largest changes of value, gradient and Hessian when every parameter moves by a last place. */
    private record Sensitivity(double value, double gradient, double hessian) {

        static Sensitivity of(
                RandomProblem problem, double[] theta, double value, double[] gradient, double[] hessian) {
            double ofValue = 0;
            double ofGradient = 0;
            double ofHessian = 0;
            for (int probe = 0; probe < 4; probe++) {
                double[] moved = theta.clone();
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = (i * 7 + probe * 5 + i / 3 * probe) % 2 == 0
                            ? Math.nextUp(moved[i])
                            : Math.nextDown(moved[i]);
                }
                DerivativeStructure there = problem.oracle().evaluate(moved);
                double[] otherGradient = new double[gradient.length];
                double[] otherHessian = new double[hessian.length];
                unpack(there, otherGradient, otherHessian);
                ofValue = Math.max(ofValue, Math.abs(there.getValue() - value));
                ofGradient = Math.max(ofGradient, distance(otherGradient, gradient));
                ofHessian = Math.max(ofHessian, distance(otherHessian, hessian));
            }
            return new Sensitivity(PLACES * ofValue, PLACES * ofGradient, PLACES * ofHessian);
        }

        private static double distance(double[] a, double[] b) {
            double largest = 0;
            for (int i = 0; i < a.length; i++) {
                largest = Math.max(largest, Math.abs(a[i] - b[i]));
            }
            return largest;
        }
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

    private static void assertClose(
            RandomProblem problem, String what, double[] actual, double[] expected, double sensitivity) {
        double scale = Math.max(1, Norms.inf(expected));
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(actual[i] - expected[i]) / scale;
            if (!(error <= TOLERANCE + sensitivity / scale)) {
                throw new AssertionError(what + "[" + i + "] is " + actual[i] + ", expected " + expected[i] + " (error "
                        + error + ") for " + problem);
            }
        }
    }
}
