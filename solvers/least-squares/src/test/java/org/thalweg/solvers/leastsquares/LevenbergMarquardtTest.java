package org.thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Status;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

class LevenbergMarquardtTest {

    static List<TestProblem> classical() {
        return MoreGarbowHillstrom.all();
    }

    private static SolveResult solve(TestProblem problem) {
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new LevenbergMarquardt(),
                SolveControls.defaults().withMaxEvaluations(20_000));
    }

    @ParameterizedTest
    @MethodSource("classical")
    void reachesTheEndOfClassicalProblems(TestProblem problem) {
        SolveResult result = solve(problem);
        assertThat(problem.distanceToEnd(result.value()))
                .as("%s", result.reason())
                .isLessThan(1e-14);
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
    void convergesAtTheLinearOptimumOfThreePoints() {
        for (long seed = 0; seed < 100; seed++) {
            SolveResult result = solve(NetworkProblems.threePointsLinear(seed));
            assertThat(Math.abs(result.value() - NetworkProblems.THREE_POINTS_LINEAR))
                    .as("seed %d: %s", seed, result.reason())
                    .isLessThan(1e-14);
            assertThat(result.reason().status().isSuccess())
                    .as("%s", result.reason())
                    .isTrue();
        }
    }

    @Test
    void recoversTheTeacherToTheLastBitFromSomeStarts() {
        int exact = 0;
        for (long seed = 0; seed < 8; seed++) {
            SolveResult result = solve(NetworkProblems.teacherStudent(seed));
            assertThat(result.reason().status().isSuccess() || result.reason().status() == Status.BUDGET_EXHAUSTED)
                    .as("%s", result.reason())
                    .isTrue();
            exact += result.value() < 1e-28 ? 1 : 0;
        }
        assertThat(exact).isGreaterThanOrEqualTo(5);
    }

    @Test
    void accelerationCanBeTurnedOff() {
        TestProblem problem = MoreGarbowHillstrom.rosenbrock();
        SolveResult result = SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new LevenbergMarquardt(LevenbergMarquardtOptions.defaults().withAccelerationLimit(0)),
                SolveControls.defaults());
        assertThat(result.value()).isLessThan(1e-28);
    }

    @Test
    void repeatsTheSameBits() {
        TestProblem problem = NetworkProblems.teacherStudent(3);
        assertThat(solve(problem).point()).isEqualTo(solve(problem).point());
    }

    @Test
    void valueBelongsToThePoint() {
        TestProblem problem = NetworkProblems.teacherStudent(3);
        SolveResult result = solve(problem);
        assertThat(problem.objective().value(result.point(), problem.objective().newWorkspace()))
                .isEqualTo(result.value());
    }

    @Test
    void refusesAnObjectiveThatIsNoSumOfSquares() {
        assertThatThrownBy(() -> solve(NetworkProblems.xor(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum of squares");
    }
}
