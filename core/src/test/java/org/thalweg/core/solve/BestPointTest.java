package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

/** What is returned when a solve is cut short although the solver is not monotone. */
class BestPointTest {

    /** Walks along the first axis in steps of 1, through the minimum at 0 and on. */
    private record Walk() implements Solver {
        @Override
        public String name() {
            return "test-walk";
        }

        @Override
        public int requiredOrder() {
            return 1;
        }

        @Override
        public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
            Iterate iterate = new Iterate(start);
            Workspace workspace = objective.newWorkspace();
            double[] point = start.clone();
            double[] gradient = new double[start.length];
            iterate.commit(point, objective.gradient(point, gradient, workspace), gradient);
            return new SolverRun() {
                @Override
                public StepOutcome step() {
                    point[0] += 1;
                    iterate.commit(point, objective.gradient(point, gradient, workspace), gradient);
                    return StepOutcome.accepted();
                }

                @Override
                public Iterate iterate() {
                    return iterate;
                }
            };
        }
    }

    private static final double[] START = {-3};

    @Test
    void aBudgetThatEndsTheSolveReturnsTheLowestPoint() {
        SolveResult result = SolveDriver.solve(
                new Quadratic(1), START, new Walk(), SolveControls.defaults().withMaxEvaluations(8));
        assertThat(result.reason().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
        assertThat(result.point()).containsExactly(0);
        assertThat(result.value()).isZero();
        assertThat(result.evaluation().gradientNormInf()).isZero();
        assertThat(result.stages().get(0).finalValue()).isZero();
    }

    @Test
    void aListenerThatStopsTheSolveGetsTheLowestPoint() {
        SolveListener atSix = new SolveListener() {
            @Override
            public Decision stepped(SolveState state) {
                return state.iteration() == 6 ? Decision.STOP : Decision.CONTINUE;
            }
        };
        SolveResult result = SolveDriver.solve(
                new Quadratic(1), START, new Walk(), SolveControls.defaults().withListener(atSix));
        assertThat(result.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
        assertThat(result.point()).containsExactly(0);
    }

    @Test
    void aCriterionReturnsThePointItHoldsAt() {
        SolveResult result = SolveDriver.solve(
                new Quadratic(1),
                START,
                new Walk(),
                SolveControls.defaults().withTermination(Terminations.parameterNorm(5)));
        assertThat(result.point()).containsExactly(5);
    }
}
