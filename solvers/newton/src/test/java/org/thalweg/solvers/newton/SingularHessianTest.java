package org.thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Status;
import org.thalweg.solvers.testproblems.DifficultPoints;
import org.thalweg.solvers.testproblems.TestProblem;

/** Points at which Hessians are singular or indefinite in ways known to break trust-region codes. */
class SingularHessianTest {

    private static SolveResult solve(TestProblem problem) {
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new NewtonTrustRegion(),
                SolveControls.defaults().withMaxEvaluations(500));
    }

    private static void assertEnds(TestProblem problem, double tolerance) {
        SolveResult result = solve(problem);
        assertThat(problem.distanceToEnd(result.value()))
                .as("%s", result.reason())
                .isLessThan(tolerance);
        assertThat(result.reason().status().isSuccess())
                .as("%s", result.reason())
                .isTrue();
    }

    @Test
    void hardCaseFollowsTheEigenvectorAlthoughTheGradientIsOrthogonalToIt() {
        assertEnds(DifficultPoints.hardCase(), 1e-15);
    }

    @Test
    void saddleStartIsLeftFromExactlyZeroGradient() {
        assertEnds(DifficultPoints.saddleStart(), 1e-15);
    }

    @Test
    void minimumStartConvergesWithoutAStep() {
        SolveResult result = solve(DifficultPoints.minimumStart());
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.point()).containsExactly(1.0);
        assertThat(result.evaluations().total()).isEqualTo(1);
    }

    @Test
    void zeroGradientAndZeroHessianEverywhereConverges() {
        SolveResult result = solve(DifficultPoints.constant());
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.point()).containsExactly(0.5, -0.5);
    }

    @Test
    void constantGradientNormWithVanishingCurvatureIsDescended() {
        assertEnds(DifficultPoints.cone(), 1e-15);
    }

    @Test
    void constantGradientWithZeroHessianRunsDownWithoutNaN() {
        SolveResult result = solve(DifficultPoints.slope());
        assertThat(result.value()).isLessThan(-1e60);
        assertThat(result.point()).doesNotContain(Double.NaN);
    }

    @Test
    void singularHessianAtTheMinimumIsReachedLinearly() {
        assertEnds(DifficultPoints.quartic(), 1e-19);
    }

    @Test
    void singularHessianOnTheWholePathGivesNoNaNStep() {
        assertEnds(DifficultPoints.lineOfMinima(), 1e-30);
    }

    @Test
    void newtonStepThatLeavesTheDomainIsShortened() {
        assertEnds(DifficultPoints.domainEdge(), 1e-15);
    }

    @Test
    void notFiniteAtTheStartFailsAtOnce() {
        SolveResult result = solve(DifficultPoints.notFiniteAtStart());
        assertThat(result.reason().status()).isEqualTo(Status.FAILED);
        assertThat(result.reason().criterion()).isEqualTo("not-finite-at-start");
        assertThat(result.point()).containsExactly(-1.0);
    }

    @Test
    void kinkIsCalledStalledAndNotPrecisionLimit() {
        SolveResult result = solve(DifficultPoints.kink());
        assertThat(result.reason().status()).as("%s", result.reason()).isEqualTo(Status.STALLED);
        assertThat(result.reason().measured()).isGreaterThan(result.reason().threshold());
    }
}
