package org.thalweg.solvers.gradientflow.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thalweg.solvers.gradientflow.RotatedFlow;
import org.thalweg.solvers.gradientflow.SoftplusRandom;
import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.Tolerance;

class ShiftedSystemTest {

    private static double[] factors(int n) {
        double[] factors = new double[n];
        for (int i = 0; i < n; i++) {
            factors[i] = i + 0.5;
        }
        return factors;
    }

    /** Largest entry of (I + c·S·H) x − b, formed with Hessian–vector products. */
    private static double residual(FlowProblem problem, double[] theta, double c, double[] x, double[] b) {
        double[] product = new double[x.length];
        problem.hessianVector(theta, x, product);
        double worst = 0;
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, Math.abs(x[i] + c * problem.factor(i) * product[i] - b[i]));
        }
        return worst;
    }

    @Test
    void denseSolutionsSatisfyTheSystem() {
        double[] theta = SoftplusRandom.start();
        var problem =
                new FlowProblem(SoftplusRandom.objective(), factors(theta.length), 1, new Tolerance(1e-12, 1e-12), 0);
        double[] b = factors(theta.length);
        double[] x = b.clone();
        var system = new ShiftedHessian(problem);
        assertThat(system.prepare(FlowPoint.withHessianAt(theta), 0.7)).isTrue();
        assertThat(system.solve(x)).isTrue();
        assertThat(residual(problem, theta, 0.7, x, b)).isLessThan(1e-12);
    }

    @Test
    void conjugateGradientsAgreeWithTheDenseSolution() {
        double[] theta = RotatedFlow.start();
        var problem = new FlowProblem(new RotatedFlow(50), factors(3), 1, new Tolerance(1e-10, 1e-10), 0);
        double[] dense = {1, -2, 3};
        double[] krylov = dense.clone();
        var first = new ShiftedHessian(problem);
        first.prepare(FlowPoint.withHessianAt(theta), 0.3);
        first.solve(dense);
        var second = new ConjugateGradientSystem(problem);
        second.prepare(FlowPoint.at(0, theta), 0.3);
        assertThat(second.solve(krylov)).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(krylov[i]).isCloseTo(dense[i], within(1e-11));
        }
    }

    @Test
    void conjugateGradientsRefuseNegativeCurvature() {
        var problem = new FlowProblem(new RotatedFlow(-50), factors(3), 1, new Tolerance(1e-10, 1e-10), 0);
        var system = new ConjugateGradientSystem(problem);
        system.prepare(FlowPoint.at(0, RotatedFlow.start()), 0.3);
        assertThat(system.solve(new double[] {1, -2, 3})).isFalse();
    }

    @Test
    void partialPivotingSolvesWhatHasNoPivotOnTheDiagonal() {
        DenseLu lu = new DenseLu(2);
        assertThat(lu.factorize(new double[] {0, 1, 1, 0})).isTrue();
        double[] x = {3, 5};
        lu.solve(x);
        assertThat(x).containsExactly(5, 3);
        assertThat(lu.factorize(new double[] {1, 1, 1, 1})).isFalse();
    }

    @Test
    void gradedMatricesKeepTheirSmallEntries() {
        DenseLu lu = new DenseLu(2);
        // [[1e18, 1e5], [1e5, 1e-6]] x = (1e18 + 1e5, 1e5 + 1e-6) has the solution (1, 1).
        assertThat(lu.factorize(new double[] {1e18, 1e5, 1e5, 1e-6})).isTrue();
        double[] x = {1e18 + 1e5, 1e5 + 1e-6};
        lu.solve(x);
        assertThat(x[0]).isCloseTo(1, within(1e-15));
        assertThat(x[1]).isCloseTo(1, within(1e-4));
    }
}
