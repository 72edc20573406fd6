package org.thalweg.solvers.quasinewton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
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

class BfgsTest {

    static List<TestProblem> classical() {
        return MoreGarbowHillstrom.all();
    }

    private static SolveResult solve(TestProblem problem) {
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new Bfgs(),
                SolveControls.defaults().withMaxEvaluations(2_000));
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
            assertThat(result.evaluation().gradientNormInf()).isLessThan(1e-14);
            assertThat(result.reason().status().isSuccess())
                    .as("%s", result.reason())
                    .isTrue();
        }
    }

    @Test
    void endsEveryXorRunAtAKnownMinimum() {
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
        SolveResult result = solve(MoreGarbowHillstrom.brownDennis());
        StopReason reason = result.reason();
        assertThat(reason.status()).isEqualTo(Status.PRECISION_LIMIT);
        assertThat(reason.measured()).isBetween(0.0, reason.threshold());
        // Values of size 8.6e4 resolve no gradient below 1e-5 here; slopes do.
        assertThat(result.evaluation().gradientNormInf()).isLessThan(1e-9);
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
                new Bfgs(),
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
    void stepOutOfTheDomainIsShortened() {
        TestProblem problem = DifficultPoints.domainEdge();
        SolveResult result = solve(problem);
        assertThat(problem.distanceToEnd(result.value())).isLessThan(1e-15);
    }

    @Test
    void oneParameterWithSingularCurvature() {
        assertThat(solve(DifficultPoints.quartic()).value()).isLessThan(1e-19);
    }

    @Test
    void stationaryStartConvergesWithOneEvaluation() {
        SolveResult result = solve(DifficultPoints.minimumStart());
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.evaluations().total()).isEqualTo(1);
        assertThat(result.point()).containsExactly(1.0);
    }

    @Test
    void constantGradientNormIsDescended() {
        TestProblem problem = DifficultPoints.cone();
        assertThat(problem.distanceToEnd(solve(problem).value())).isLessThan(1e-15);
    }

    @Test
    void unboundedSlopeRunsDownWithoutNaN() {
        SolveResult result = solve(DifficultPoints.slope());
        assertThat(result.value()).isLessThan(-1e30);
        assertThat(result.point()).doesNotContain(Double.NaN);
    }

    @Test
    void notFiniteAtTheStartFailsAtOnce() {
        SolveResult result = solve(DifficultPoints.notFiniteAtStart());
        assertThat(result.reason().status()).isEqualTo(Status.FAILED);
        assertThat(result.point()).containsExactly(-1.0);
    }

    @Test
    void kinkIsCalledStalledAndNotPrecisionLimit() {
        SolveResult result = solve(DifficultPoints.kink());
        assertThat(result.reason().status())
                .as("%s at %s", result.reason(), result.value())
                .isEqualTo(Status.STALLED);
    }

    @Test
    void respectsTheBudgetOfEvaluations() {
        TestProblem problem = MoreGarbowHillstrom.wood();
        SolveResult result = SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new Bfgs(),
                SolveControls.defaults().withMaxEvaluations(9));
        assertThat(result.reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        assertThat(result.evaluations().total()).isEqualTo(9);
    }

    /** First trials no longer than the last gain bears out: with trials of 1 each time 25 of these 40 arrived. */
    @Test
    void mostStudentsAsWideAsTheirTeachersReachThem() {
        SolveControls controls = SolveControls.defaults().withMaxEvaluations(20_000);
        long reached = LongStream.rangeClosed(1, 40)
                .mapToObj(NetworkProblems::teacherStudent)
                .map(student -> SolveDriver.solve(student.objective(), student.start(), new Bfgs(), controls))
                .filter(result -> result.value() < 1e-28)
                .count();
        assertThat(reached).isGreaterThanOrEqualTo(29);
    }
}
