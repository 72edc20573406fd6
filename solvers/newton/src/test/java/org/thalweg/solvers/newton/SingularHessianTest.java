package org.thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;
import org.thalweg.solvers.testproblems.DifficultPoints;
import org.thalweg.solvers.testproblems.TestProblem;

/** Points at which Hessians are singular or indefinite in ways known to break second-order codes. */
class SingularHessianTest {

    static List<Solver> solvers() {
        return List.of(
                new NewtonTrustRegion(),
                new NewtonCg(),
                new Newton(),
                new Newton(NewtonOptions.defaults().withSaddleFree(true)),
                new AdaptiveCubicRegularization());
    }

    private static SolveResult solve(Solver solver, TestProblem problem) {
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                solver,
                SolveControls.defaults().withMaxEvaluations(500));
    }

    private static void assertEnds(Solver solver, TestProblem problem, double tolerance) {
        SolveResult result = solve(solver, problem);
        assertThat(problem.distanceToEnd(result.value()))
                .as("%s", result.reason())
                .isLessThan(tolerance);
        assertThat(result.reason().status().isSuccess())
                .as("%s", result.reason())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void hardCaseFollowsTheEigenvectorAlthoughTheGradientIsOrthogonalToIt(Solver solver) {
        assertEnds(solver, DifficultPoints.hardCase(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void saddleStartIsLeftFromExactlyZeroGradient(Solver solver) {
        assertEnds(solver, DifficultPoints.saddleStart(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void minimumStartConvergesWithoutAStep(Solver solver) {
        SolveResult result = solve(solver, DifficultPoints.minimumStart());
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.point()).containsExactly(1.0);
        assertThat(result.stages().get(0).acceptedSteps()).isZero();
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void zeroGradientAndZeroHessianEverywhereConverges(Solver solver) {
        SolveResult result = solve(solver, DifficultPoints.constant());
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.point()).containsExactly(0.5, -0.5);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void constantGradientNormWithVanishingCurvatureIsDescended(Solver solver) {
        assertEnds(solver, DifficultPoints.cone(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void constantGradientWithZeroHessianRunsDownWithoutNaN(Solver solver) {
        SolveResult result = solve(solver, DifficultPoints.slope());
        assertThat(result.value()).isLessThan(-100);
        assertThat(result.point()).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void singularHessianAtTheMinimumIsReachedLinearly(Solver solver) {
        assertEnds(solver, DifficultPoints.quartic(), 1e-19);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void singularHessianOnTheWholePathGivesNoNaNStep(Solver solver) {
        assertEnds(solver, DifficultPoints.lineOfMinima(), 1e-30);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void newtonStepThatLeavesTheDomainIsShortened(Solver solver) {
        assertEnds(solver, DifficultPoints.domainEdge(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void notFiniteAtTheStartFailsAtOnce(Solver solver) {
        SolveResult result = solve(solver, DifficultPoints.notFiniteAtStart());
        assertThat(result.reason().status()).isEqualTo(Status.FAILED);
        assertThat(result.reason().criterion()).isEqualTo("not-finite-at-start");
        assertThat(result.point()).containsExactly(-1.0);
    }

    /** The line search of {@link Newton} creeps along the kink until its budget ends. */
    static List<Solver> solversWithARegion() {
        return solvers().stream().filter(solver -> !(solver instanceof Newton)).toList();
    }

    @ParameterizedTest
    @MethodSource("solversWithARegion")
    void kinkIsCalledStalledAndNotPrecisionLimit(Solver solver) {
        SolveResult result = solve(solver, DifficultPoints.kink());
        assertThat(result.reason().status()).as("%s", result.reason()).isEqualTo(Status.STALLED);
        assertThat(result.reason().measured()).isGreaterThan(result.reason().threshold());
    }
}
