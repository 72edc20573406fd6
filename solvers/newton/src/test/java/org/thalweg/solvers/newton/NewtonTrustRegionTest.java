package org.thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;
import org.thalweg.solvers.testproblems.DifficultPoints;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

class NewtonTrustRegionTest {

    static List<TestProblem> classical() {
        return MoreGarbowHillstrom.all();
    }

    private static SolveResult solve(TestProblem problem) {
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new NewtonTrustRegion(),
                SolveControls.defaults().withMaxEvaluations(1_000));
    }

    @ParameterizedTest
    @MethodSource("classical")
    void reachesTheEndOfClassicalProblems(TestProblem problem) {
        SolveResult result = solve(problem);
        assertThat(problem.distanceToEnd(result.value()))
                .as("%s", result.reason())
                .isLessThan(1e-15);
        assertThat(result.reason().status().isSuccess())
                .as("%s", result.reason())
                .isTrue();
    }

    @Test
    void fitsThreePointsWithTanhFromHundredStarts() {
        for (long seed = 0; seed < 100; seed++) {
            SolveResult result = solve(NetworkProblems.threePointsTanh(seed));
            assertThat(result.value()).as("seed %d: %s", seed, result.reason()).isLessThan(1e-26);
        }
    }

    @Test
    void convergesAtTheLinearOptimumOfThreePointsFromHundredStarts() {
        for (long seed = 0; seed < 100; seed++) {
            SolveResult result = solve(NetworkProblems.threePointsLinear(seed));
            assertThat(Math.abs(result.value() - NetworkProblems.THREE_POINTS_LINEAR))
                    .as("seed %d: %s", seed, result.reason())
                    .isLessThan(1e-14);
            // The gradient gets to its floor although the Hessian has 28 zero eigenvalues of 31.
            assertThat(result.evaluation().gradientNormInf()).isLessThan(1e-14);
            assertThat(result.reason().status().isSuccess())
                    .as("%s", result.reason())
                    .isTrue();
        }
    }

    @Test
    void endsEveryXorRunAtAKnownMinimumAndNotAtASaddle() {
        for (long seed = 0; seed < 50; seed++) {
            TestProblem problem = NetworkProblems.xor(seed);
            SolveResult result = solve(problem);
            assertThat(problem.distanceToEnd(result.value()))
                    .as("seed %d: %s", seed, result.reason())
                    .isLessThan(1e-13);
            assertThat(result.reason().status().isSuccess())
                    .as("%s", result.reason())
                    .isTrue();
        }
    }

    @Test
    void saysThatThePrecisionLimitIsReachedWithBothNumbers() {
        TestProblem problem = MoreGarbowHillstrom.brownDennis();
        SolveResult result = solve(problem);
        StopReason reason = result.reason();
        assertThat(reason.status()).isEqualTo(Status.PRECISION_LIMIT);
        assertThat(reason.measured()).isBetween(0.0, reason.threshold());
        assertThat(reason.threshold())
                .isEqualTo(RoundingError.ofValue(
                        result.value(), result.evaluation().gradient().orElseThrow(), result.point()));
    }

    @Test
    void neverRisesBeyondRounding() {
        double[] lowest = {Double.POSITIVE_INFINITY};
        SolveListener watch = new SolveListener() {
            @Override
            public Decision stepped(SolveState state) {
                double value = state.iterate().value();
                double noise = RoundingError.ofValue(
                        value, state.iterate().gradient(), state.iterate().point());
                assertThat(value).isLessThanOrEqualTo(lowest[0] + 2 * noise);
                lowest[0] = Math.min(lowest[0], value);
                return Decision.CONTINUE;
            }
        };
        TestProblem problem = NetworkProblems.xor(7);
        SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new NewtonTrustRegion(),
                SolveControls.defaults().withListener(watch));
        assertThat(lowest[0]).isLessThan(0.7);
    }

    @Test
    void lossThatFallsForEverIsEscapingAndNotConverged() {
        for (TestProblem problem : List.of(
                DifficultPoints.exponentialDecay(), NetworkProblems.separable(1), NetworkProblems.separable(2))) {
            StopReason reason = solve(problem).reason();
            assertThat(reason.status()).as("%s: %s", problem, reason).isEqualTo(Status.ESCAPING);
        }
    }

    @Test
    void repeatsTheSameBits() {
        TestProblem problem = NetworkProblems.teacherStudent(3);
        assertThat(solve(problem).point()).isEqualTo(solve(problem).point());
    }

    @Test
    void respectsTheBudgetOfEvaluationsAndKeepsTheLastPoint() {
        TestProblem problem = MoreGarbowHillstrom.wood();
        SolveResult result = SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new NewtonTrustRegion(),
                SolveControls.defaults().withMaxEvaluations(9));
        assertThat(result.reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        assertThat(result.evaluations().total()).isEqualTo(9);
        assertThat(problem.objective().value(result.point(), problem.objective().newWorkspace()))
                .isEqualTo(result.value());
    }

    @Test
    void separableClassesEscapeFromEveryStart() {
        for (long seed = 1; seed <= 50; seed++) {
            TestProblem problem = NetworkProblems.separable(seed);
            SolveResult result = SolveDriver.solve(
                    problem.objective(),
                    problem.start(),
                    new NewtonTrustRegion(),
                    SolveControls.defaults().withMaxEvaluations(20_000));
            assertThat(result.reason().status())
                    .as("seed %d: %s", seed, result.reason())
                    .isEqualTo(Status.ESCAPING);
        }
    }
}
