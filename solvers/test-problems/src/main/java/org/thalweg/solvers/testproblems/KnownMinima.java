package org.thalweg.solvers.testproblems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;

/** Known ends for a solver that takes losses of any form: minima of XOR, a rounding floor, losses without a minimum. */
public abstract class KnownMinima extends KnownEnds {

    /** For the tests of a solver. */
    protected KnownMinima() {}

    @Test
    public void endsEveryXorRunAtAKnownMinimumAndNotAtASaddle() {
        for (long seed = 0; seed < 50; seed++) {
            TestProblem problem = NetworkProblems.xor(seed);
            SolveResult result = solve(problem);
            assertThat(problem.distanceToEnd(result.value()))
                    .as("seed %d: %s", seed, result.reason())
                    .isLessThan(1e-13);
            assertSuccess(result, "seed " + seed);
        }
    }

    @Test
    public void saysThatThePrecisionLimitIsReachedWithBothNumbers() {
        SolveResult result = solve(MoreGarbowHillstrom.brownDennis());
        StopReason reason = result.reason();
        assertThat(reason.status()).isEqualTo(Status.PRECISION_LIMIT);
        assertThat(reason.measured()).isBetween(0.0, reason.threshold());
        // Values of size 8.6e4 resolve no gradient below 1e-5 here; slopes do.
        assertThat(result.evaluation().gradientNormInf()).isLessThan(1e-9);
    }

    @Test
    public void neverRisesBeyondRounding() {
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
        solve(NetworkProblems.xor(7), SolveControls.defaults().withListener(watch));
        assertThat(lowest[0]).isLessThan(0.7);
    }

    @Test
    public void lossThatFallsForEverIsEscapingAndNotConverged() {
        for (TestProblem problem : List.of(
                DifficultPoints.exponentialDecay(), NetworkProblems.separable(1), NetworkProblems.separable(2))) {
            StopReason reason = solve(problem).reason();
            assertThat(reason.status()).as("%s: %s", problem, reason).isEqualTo(Status.ESCAPING);
        }
    }
}
