package org.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.ResidualObjective;
import org.thalweg.core.objective.Workspace;

class TestProblemsTest {

    static List<TestProblem> problems() {
        return TestProblems.all();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void minimizersAreStationaryAndHaveTheMinimum(TestProblem problem) {
        Objective objective = problem.objective();
        Workspace workspace = objective.newWorkspace();
        for (double[] minimizer : problem.minimizers()) {
            double[] gradient = new double[minimizer.length];
            assertThat(objective.gradient(minimizer, gradient, workspace)).isEqualTo(problem.minimum());
            assertThat(Norms.inf(gradient)).isZero();
        }
        assertThat(objective.value(problem.start(), workspace)).isGreaterThan(problem.minimum());
        assertThat(problem.source()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theSpectrumHasTheTraceAndTheSquaresOfTheHessian(TestProblem problem) {
        int n = problem.objective().dimension();
        double[] hessian = new double[n * n];
        for (double[] minimizer : problem.minimizers()) {
            problem.objective()
                    .hessian(
                            minimizer,
                            new double[n],
                            hessian,
                            problem.objective().newWorkspace());
            double trace = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                trace += hessian[i * n + i];
                for (int j = 0; j < n; j++) {
                    squares += hessian[i * n + j] * hessian[i * n + j];
                }
            }
            double sum = 0;
            double sumOfSquares = 0;
            for (double eigenvalue : problem.spectrum()) {
                sum += eigenvalue;
                sumOfSquares += eigenvalue * eigenvalue;
            }
            assertThat(sum).isCloseTo(trace, within(1e-14 * trace));
            assertThat(sumOfSquares).isCloseTo(squares, within(1e-14 * squares));
            assertThat(problem.spectrum()).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void derivativesAgreeByObservedOrder(TestProblem problem) {
        DerivativeCheck.check(problem.objective(), problem.start());
        double[] elsewhere = problem.start();
        for (int i = 0; i < elsewhere.length; i++) {
            elsewhere[i] += 0.375 * (i + 1);
        }
        DerivativeCheck.check(problem.objective(), elsewhere);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theSquaresOfTheResidualsAreTheValue(TestProblem problem) {
        ResidualObjective squares = problem.objective().leastSquares().orElseThrow();
        Workspace workspace = squares.newWorkspace();
        int n = squares.dimension();
        int m = squares.residualCount();
        double[] gradient = new double[n];
        double value = squares.gradient(problem.start(), gradient, workspace);
        double[] residuals = new double[m];
        double[] alone = new double[m];
        double[] jacobian = new double[m * n];
        squares.jacobian(problem.start(), residuals, jacobian, workspace);
        squares.residuals(problem.start(), alone, workspace);
        double sum = 0;
        double[] slope = new double[n];
        for (int k = 0; k < m; k++) {
            sum += residuals[k] * residuals[k];
            for (int i = 0; i < n; i++) {
                slope[i] += 2 * jacobian[k * n + i] * residuals[k];
            }
        }
        assertThat(alone).isEqualTo(residuals);
        assertThat(sum).isCloseTo(value, within(1e-13 * value));
        assertThat(slope).containsExactly(gradient, within(1e-12 * Norms.inf(gradient)));
    }
}
