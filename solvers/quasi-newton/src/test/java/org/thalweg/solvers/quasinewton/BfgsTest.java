package org.thalweg.solvers.quasinewton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;
import org.thalweg.solvers.testproblems.DifficultPoints;
import org.thalweg.solvers.testproblems.KnownMinima;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

class BfgsTest extends KnownMinima {

    @Override
    protected Solver solver() {
        return new Bfgs();
    }

    @Override
    protected long evaluations() {
        return 2_000;
    }

    @Override
    protected double closeness() {
        return 1e-15;
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
