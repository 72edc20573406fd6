package org.thalweg.solvers.quasinewton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Status;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

class LbfgsBTest {

    private static SolveResult solve(Objective objective, double[] start, List<Double> lower, List<Double> upper) {
        return SolveDriver.solve(
                objective,
                start,
                new LbfgsB(LbfgsBOptions.defaults().withBounds(lower, upper)),
                SolveControls.defaults().withMaxEvaluations(20_000));
    }

    /** On x ≤ ½ the minimum of 100(y − x²)² + (1 − x)² is at (½, ¼) with the value ¼. */
    @Test
    void rosenbrockEndsAtABoundWithTheKnownValue() {
        TestProblem problem = MoreGarbowHillstrom.rosenbrock();
        SolveResult result = solve(
                problem.objective(),
                problem.start(),
                List.of(Double.NEGATIVE_INFINITY),
                List.of(0.5, Double.POSITIVE_INFINITY));
        assertThat(result.point()[0]).isEqualTo(0.5);
        assertThat(result.point()[1]).isCloseTo(0.25, Offset.offset(1e-12));
        assertThat(result.value()).isCloseTo(0.25, Offset.offset(1e-15));
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.reason().criterion()).isEqualTo("projected-gradient-norm");
    }

    @Test
    void startOutsideIsMovedInsideAndAllBoundsHoldAtTheEnd() {
        TestProblem problem = MoreGarbowHillstrom.wood();
        SolveResult result = solve(problem.objective(), problem.start(), List.of(-0.5), List.of(0.75));
        for (double x : result.point()) {
            assertThat(x).isBetween(-0.5, 0.75);
        }
        assertFirstOrder(problem.objective(), result, -0.5, 0.75, 1e-7);
    }

    @Property(tries = 60)
    void meetsTheFirstOrderConditionsOfBoundedNetworks(
            @ForAll @IntRange(min = 0, max = 1000) int seed, @ForAll boolean xor) {
        TestProblem problem = xor ? NetworkProblems.xor(seed) : NetworkProblems.teacherStudent(seed);
        double bound = 0.2 + new Random(seed).nextDouble();
        SolveResult result = solve(problem.objective(), problem.start(), List.of(-bound), List.of(bound));
        assertThat(result.reason().status().isSuccess())
                .as("%s", result.reason())
                .isTrue();
        assertFirstOrder(problem.objective(), result, -bound, bound, 1e-6);
    }

    /** Where a component is inside, its gradient vanishes; at a bound it points outwards. */
    private static void assertFirstOrder(
            Objective objective, SolveResult result, double lower, double upper, double tolerance) {
        double[] x = result.point();
        double[] gradient = new double[x.length];
        objective.gradient(x, gradient, objective.newWorkspace());
        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).isBetween(lower, upper);
            if (x[i] == lower) {
                assertThat(gradient[i]).as("%d: %s", i, result.reason()).isGreaterThan(-tolerance);
            } else if (x[i] == upper) {
                assertThat(gradient[i]).as("%d: %s", i, result.reason()).isLessThan(tolerance);
            } else {
                assertThat(gradient[i]).as("%d: %s", i, result.reason()).isCloseTo(0, Offset.offset(tolerance));
            }
        }
    }

    @Test
    void boundsThatDoNotFitAreRefused() {
        TestProblem problem = MoreGarbowHillstrom.wood();
        assertThatThrownBy(() -> solve(problem.objective(), problem.start(), List.of(0.0, 0.0), List.of(1.0)))
                .hasMessageContaining("2 lower bounds for 4 parameters");
        assertThatThrownBy(() -> solve(problem.objective(), problem.start(), List.of(2.0), List.of(1.0)))
                .hasMessageContaining("exceeds");
        List<Double> undefined = new ArrayList<>(List.of(Double.NaN));
        assertThatThrownBy(() -> LbfgsBOptions.defaults().withBounds(undefined, List.of(1.0)))
                .hasMessageContaining("NaN");
    }
}
