package org.thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;
import org.thalweg.solvers.testproblems.KnownEnds;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

class LevenbergMarquardtTest extends KnownEnds {

    @Override
    protected Solver solver() {
        return new LevenbergMarquardt();
    }

    @Override
    protected long evaluations() {
        return 20_000;
    }

    @Override
    protected double closeness() {
        return 1e-14;
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
    void refusesAnObjectiveThatIsNoSumOfSquares() {
        assertThatThrownBy(() -> solve(NetworkProblems.xor(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum of squares");
    }
}
