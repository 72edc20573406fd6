package org.thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

class NewtonTrustRegionTest {

    static java.util.List<TestProblem> classical() {
        return MoreGarbowHillstrom.all();
    }

    private static SolveResult solve(TestProblem problem) {
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                new NewtonTrustRegion(),
                SolveControls.defaults().withMaxEvaluations(20_000));
    }

    @ParameterizedTest
    @MethodSource("classical")
    void reachesTheEndOfClassicalProblems(TestProblem problem) {
        SolveResult result = solve(problem);
        System.out.println(problem+" "+result.value()+" "+problem.distanceToEnd(result.value())+" g "+result.evaluation().gradientNormInf()+" "+result.reason().text()+" it "+result.stages().get(0).iterations()+" "+result.evaluations());
        assertThat(problem.distanceToEnd(result.value())).as("%s", result.reason()).isLessThan(1e-14);
        assertThat(result.reason().status().isSuccess()).as("%s", result.reason()).isTrue();
    }

    @Test
    void fitsThreePointsWithTanhFromHundredStarts() {
        long it=0;
        for (long seed = 0; seed < 100; seed++) {
            SolveResult result = solve(NetworkProblems.threePointsTanh(seed));
            it+=result.evaluations().total();
            if (seed<3) System.out.println(result.reason());
            assertThat(result.value()).as("seed %d: %s", seed, result.reason()).isLessThan(1e-26);
        }
        System.out.println("tanh "+it);
    }

    @Test
    void reachesTheLinearOptimumOfThreePointsFromHundredStarts() {
        long it=0;
        for (long seed = 0; seed < 100; seed++) {
            SolveResult result = solve(NetworkProblems.threePointsLinear(seed));
            it+=result.evaluations().total();
            if (seed<3) System.out.println(result.reason());
            assertThat(Math.abs(result.value() - NetworkProblems.THREE_POINTS_LINEAR))
                    .as("seed %d: %s", seed, result.reason())
                    .isLessThan(1e-14);
            assertThat(result.reason().status().isSuccess()).as("%s", result.reason()).isTrue();
        }
        System.out.println("linear "+it);
    }

    @Test
    void endsEveryXorRunAtAKnownMinimum() {
        long it=0;
        for (long seed = 0; seed < 50; seed++) {
            TestProblem problem = NetworkProblems.xor(seed);
            SolveResult result = solve(problem);
            it+=result.evaluations().total();
            if (seed<3) System.out.println(result.reason());
            assertThat(problem.distanceToEnd(result.value()))
                    .as("seed %d: %s", seed, result.reason())
                    .isLessThan(1e-13);
            assertThat(result.reason().status().isSuccess()).as("%s", result.reason()).isTrue();
        }
        System.out.println("xor "+it);
    }
}
