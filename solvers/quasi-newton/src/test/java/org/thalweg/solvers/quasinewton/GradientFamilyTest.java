package org.thalweg.solvers.quasinewton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

/** One problem set through the methods with little memory. */
class GradientFamilyTest {

    static List<Solver> solvers() {
        return List.of(new Lbfgs(), new LbfgsB(), new ConjugateGradient());
    }

    static Stream<Arguments> classical() {
        return solvers().stream()
                .flatMap(solver -> MoreGarbowHillstrom.all().stream()
                        // Condition 1e18: conjugate gradients have no memory for it.
                        .filter(problem -> !(solver instanceof ConjugateGradient)
                                || !problem.name().equals("Powell badly scaled"))
                        .map(problem -> Arguments.of(solver, problem)));
    }

    private static SolveResult solve(Solver solver, TestProblem problem) {
        return SolveDriver.solve(
                problem.objective(),
                problem.start(),
                solver,
                SolveControls.defaults().withMaxEvaluations(100_000));
    }

    @ParameterizedTest
    @MethodSource("classical")
    void reachesTheEndOfClassicalProblems(Solver solver, TestProblem problem) {
        SolveResult result = solve(solver, problem);
        assertThat(problem.distanceToEnd(result.value()))
                .as("%s", result.reason())
                .isLessThan(1e-14);
        assertThat(result.reason().status().isSuccess())
                .as("%s", result.reason())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void aRunThatGetsStuckBeforeAMinimumDoesNotEscape(Solver solver) {
        SolveResult result = solve(solver, MoreGarbowHillstrom.powellBadlyScaled());
        assertThat(result.reason().status()).as("%s", result.reason()).isNotEqualTo(Status.ESCAPING);
        assertThat(result.stages().get(0).details()).doesNotContainKey("escape");
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void endsSmallNetworksAtKnownLosses(Solver solver) {
        for (long seed = 0; seed < 20; seed++) {
            for (TestProblem problem : List.of(
                    NetworkProblems.xor(seed),
                    NetworkProblems.threePointsLinear(seed),
                    NetworkProblems.threePointsTanh(seed))) {
                SolveResult result = solve(solver, problem);
                assertThat(problem.distanceToEnd(result.value()))
                        .as("%s: %s", problem, result.reason())
                        .isLessThan(1e-13);
                assertThat(result.reason().status().isSuccess())
                        .as("%s: %s", problem, result.reason())
                        .isTrue();
            }
        }
    }
}
