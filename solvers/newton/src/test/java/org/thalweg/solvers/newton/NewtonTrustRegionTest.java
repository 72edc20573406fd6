package org.thalweg.solvers.newton;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.RoundingError;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StopReason;
import org.thalweg.solvers.testproblems.KnownMinima;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

class NewtonTrustRegionTest extends KnownMinima {

    @Override
    protected Solver solver() {
        return new NewtonTrustRegion();
    }

    @Override
    protected long evaluations() {
        return 1_000;
    }

    @Override
    protected double closeness() {
        return 1e-15;
    }

    @Test
    void thresholdOfThePrecisionLimitIsTheRoundingErrorOfTheValue() {
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
