package org.thalweg.solvers.testproblems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;

/** Sums of squares whose lowest values are known, for a solver that shall reach them from everywhere. */
public abstract class KnownEnds {

    /** For the tests of a solver. */
    protected KnownEnds() {}

    /** The solver under test, at its defaults. */
    protected abstract Solver solver();

    /** Evaluations within which it reaches the end of any of the problems. */
    protected abstract long evaluations();

    /** How close it comes to the known values of the classical problems, relative to them where they exceed 1. */
    protected abstract double closeness();

    /** The problems of Moré, Garbow and Hillstrom. */
    public static List<TestProblem> classical() {
        return MoreGarbowHillstrom.all();
    }

    /** One run from the start of a problem. */
    protected final SolveResult solve(TestProblem problem) {
        return solve(problem, SolveControls.defaults().withMaxEvaluations(evaluations()));
    }

    /** One run from the start of a problem under other controls. */
    protected final SolveResult solve(TestProblem problem, SolveControls controls) {
        return SolveDriver.solve(problem.objective(), problem.start(), solver(), controls);
    }

    @ParameterizedTest
    @MethodSource("classical")
    public void reachesTheEndOfClassicalProblems(TestProblem problem) {
        SolveResult result = solve(problem);
        assertThat(problem.distanceToEnd(result.value()))
                .as("%s", result.reason())
                .isLessThan(closeness());
        assertSuccess(result, problem.name());
    }

    @Test
    public void fitsThreePointsWithTanhFromHundredStarts() {
        for (long seed = 0; seed < 100; seed++) {
            SolveResult result = solve(NetworkProblems.threePointsTanh(seed));
            assertThat(result.value()).as("seed %d: %s", seed, result.reason()).isLessThan(1e-26);
        }
    }

    @Test
    public void convergesAtTheLinearOptimumOfThreePointsFromHundredStarts() {
        for (long seed = 0; seed < 100; seed++) {
            SolveResult result = solve(NetworkProblems.threePointsLinear(seed));
            assertThat(Math.abs(result.value() - NetworkProblems.THREE_POINTS_LINEAR))
                    .as("seed %d: %s", seed, result.reason())
                    .isLessThan(1e-14);
            // The gradient gets to its floor although the Hessian has 28 zero eigenvalues of 31.
            assertThat(result.evaluation().gradientNormInf()).isLessThan(1e-14);
            assertSuccess(result, "seed " + seed);
        }
    }

    @Test
    public void repeatsTheSameBits() {
        TestProblem problem = NetworkProblems.teacherStudent(3);
        assertThat(solve(problem).point()).isEqualTo(solve(problem).point());
    }

    @Test
    public void valueBelongsToThePoint() {
        TestProblem problem = NetworkProblems.teacherStudent(3);
        SolveResult result = solve(problem);
        assertThat(problem.objective().value(result.point(), problem.objective().newWorkspace()))
                .isEqualTo(result.value());
    }

    @Test
    public void respectsTheBudgetOfEvaluationsAndKeepsTheLastPoint() {
        TestProblem problem = MoreGarbowHillstrom.wood();
        SolveResult result = solve(problem, SolveControls.defaults().withMaxEvaluations(9));
        assertThat(result.reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        assertThat(result.evaluations().total()).isEqualTo(9);
        assertThat(problem.objective().value(result.point(), problem.objective().newWorkspace()))
                .isEqualTo(result.value());
    }

    /** Fails, with the reason of the run, unless the run ended in success. */
    protected static void assertSuccess(SolveResult result, String run) {
        assertThat(result.reason().status().isSuccess())
                .as("%s: %s", run, result.reason())
                .isTrue();
    }
}
