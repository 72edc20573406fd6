package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Norms;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveListener;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.SolveState;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;

/**
 * What every {@link Solver} must do. All evaluations go through an {@link AssertingObjective} that allows only the
 * declared order of derivatives.
 */
public abstract class SolverContract extends Contract {

    /** For authors. */
    protected SolverContract() {}

    /** {@return the solver under test, with options that let it end on its own} */
    protected abstract Solver solver();

    /** {@return what it promises beyond the rules for all; nothing by default} */
    protected Set<SolverFeature> features() {
        return Set.of();
    }

    /** {@return largest absolute gradient entry it promises to reach on {@link #problems()}} */
    protected double accuracy() {
        return 1e-8;
    }

    /** {@return problems it promises to solve} */
    protected List<TestProblem> problems() {
        return TestProblems.regular();
    }

    /** {@return evaluations within which it promises to solve one of them} */
    protected long evaluations() {
        return 100_000;
    }

    /** Name, options and order of derivatives are stated. */
    @Test
    public void describesItself() {
        Solver solver = solver();
        assertTrue(
                solver.name().matches("([a-z0-9-]+:)?[a-z0-9-]+"),
                () -> "The name '" + solver.name() + "' is not kebab-case.");
        assertTrue(
                solver.requiredOrder() >= 0 && solver.requiredOrder() <= 2,
                () -> "requiredOrder() is " + solver.requiredOrder() + ", but must be 0, 1 or 2.");
        assertEquals(solver.options(), solver.options(), "options() must not change.");
        for (Map.Entry<String, Object> option : solver.options().entrySet()) {
            assertTrue(
                    option.getKey().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                    () -> "The option name '" + option.getKey() + "' is not kebab-case.");
        }
    }

    /** A solver that declares CONVERGES comes within its accuracy of a known minimizer of each of its problems. */
    @Test
    public void reachesItsDeclaredAccuracy() {
        requireDeclared(features().contains(SolverFeature.CONVERGES), "CONVERGES");
        for (TestProblem problem : problems()) {
            SolveResult result = solve(problem, controls());
            double norm = gradientNorm(problem.objective(), result.point());
            assertTrue(
                    norm <= accuracy(),
                    () -> solver().name() + " ended on " + problem + " with a largest gradient entry of " + norm
                            + ", but promises " + accuracy() + " ("
                            + result.reason().text() + ").");
            assertTrue(
                    result.reason().status().isSuccess(),
                    () -> solver().name() + " reached its accuracy on " + problem + " but ended with "
                            + result.reason());
        }
    }

    /** Value, gradient and reason of the result are verified anew at the returned point. */
    @Test
    public void theClaimedReasonHoldsAtTheReturnedPoint() {
        for (TestProblem problem : problems()) {
            ClaimedEnd.verify(solver(), problem, solve(problem, controls().withMaxEvaluations(evaluations())));
        }
    }

    /** No budget of evaluations or iterations is passed, even by one. */
    @Test
    public void budgetsAreNeverExceeded() {
        for (TestProblem problem : problems()) {
            for (long budget : new long[] {1, 2, 3, 5, 10, 30}) {
                AssertingObjective objective = asserting(problem.objective());
                SolveResult result = SolveDriver.solve(
                        objective, problem.start(), solver(), controls().withMaxEvaluations(budget));
                long used = result.evaluations().total();
                assertTrue(
                        used <= budget,
                        () -> solver().name() + " used " + used + " evaluations of a budget of " + budget + ".");
                if (result.reason().status() != Status.BUDGET_EXHAUSTED) {
                    ClaimedEnd.verify(solver(), problem, result);
                } else if (!Double.isNaN(result.value())) {
                    double value = problem.objective()
                            .value(result.point(), problem.objective().newWorkspace());
                    assertEquals(value, result.value(), "The value after a spent budget is not that of the point");
                }
            }
            for (long budget : new long[] {1, 2, 7}) {
                SolveResult result = solve(problem, controls().withMaxIterations(budget));
                assertTrue(
                        result.stages().stream().mapToLong(s -> s.iterations()).sum() <= budget);
            }
        }
    }

    /** The starting point that was handed in is not written. */
    @Test
    public void inputsStayAsTheyAre() {
        for (TestProblem problem : problems()) {
            double[] start = problem.start();
            Map<String, Object> options = Map.copyOf(solver().options());
            Solver solver = solver();
            SolveDriver.solve(
                    asserting(problem.objective()), start, solver, controls().withMaxEvaluations(50));
            assertArrayEquals(problem.start(), start, solver.name() + " changed the starting point");
            assertEquals(options, solver.options(), solver.name() + " changed its options");
        }
    }

    /** Two runs with one seed return the same bits. */
    @Test
    public void sameSeedSameBits() {
        Solver solver = solver();
        for (TestProblem problem : problems()) {
            SolveControls controls = controls().withMaxEvaluations(200).withSeed(7);
            SolveResult first = SolveDriver.solve(asserting(problem.objective()), problem.start(), solver, controls);
            SolveResult again = SolveDriver.solve(asserting(problem.objective()), problem.start(), solver, controls);
            assertArrayEquals(first.point(), again.point(), solver.name() + " on " + problem + ": a repeated run");
            assertEquals(first.value(), again.value());
            assertEquals(first.evaluations(), again.evaluations(), solver.name() + " on " + problem);
            assertEquals(first.reason(), again.reason());
        }
    }

    /** Runs of one solver in several threads return what each returns alone. */
    @Test
    public void runsShareNothing() {
        Solver solver = solver();
        for (TestProblem problem : problems()) {
            SolverRun alone = start(solver, problem);
            List<double[]> expected = new ArrayList<>();
            for (int k = 0; k < 10 && !(alone.step() instanceof StepOutcome.Stopped); k++) {
                expected.add(alone.iterate().point().clone());
            }
            SolverRun one = start(solver, problem);
            SolverRun two = start(solver, problem);
            for (double[] point : expected) {
                one.step();
                assertArrayEquals(point, one.iterate().point(), solver.name() + ": first of two interleaved runs");
                two.step();
                assertArrayEquals(point, two.iterate().point(), solver.name() + ": second of two interleaved runs");
            }
        }
    }

    private SolverRun start(Solver solver, TestProblem problem) {
        return solver.start(asserting(problem.objective()), problem.start(), Xoshiro256PlusPlus.seeded(3));
    }

    /** A run hands out one iterate for all its life. */
    @Test
    public void theIterateIsOneObject() {
        SolverRun run = start(solver(), TestProblems.rosenbrock());
        Object iterate = run.iterate();
        for (int k = 0; k < 5 && !(run.step() instanceof StepOutcome.Stopped); k++) {
            assertTrue(run.iterate() == iterate, "iterate() must return the same object for the life of the run.");
        }
    }

    /** A listener that asks for the end gets it before the next step. */
    @Test
    public void aListenerStopsWithinAStep() {
        for (long at : new long[] {1, 2, 4}) {
            boolean[] told = new boolean[1];
            SolveListener listener = new SolveListener() {
                @Override
                public Decision stepped(SolveState state) {
                    told[0] |= state.iteration() >= at;
                    return state.iteration() >= at ? Decision.STOP : Decision.CONTINUE;
                }
            };
            SolveResult result = solve(TestProblems.rosenbrock(), controls().withListener(listener));
            long iterations = result.stages().get(0).iterations();
            assertTrue(
                    iterations <= at,
                    () -> solver().name() + " made " + iterations + " iterations, but was told to stop after " + at);
            if (told[0]) {
                assertEquals(Status.STOPPED_BY_LISTENER, result.reason().status());
            }
        }
    }

    /** A solver that declares MONOTONE never accepts a higher value. */
    @Test
    public void valuesNeverRise() {
        requireDeclared(features().contains(SolverFeature.MONOTONE), "MONOTONE");
        for (TestProblem problem : problems()) {
            double[] last = {Double.POSITIVE_INFINITY};
            SolveListener listener = new SolveListener() {
                @Override
                public Decision stepped(SolveState state) {
                    double value = state.iterate().value();
                    assertFalse(
                            value > last[0],
                            () -> solver().name() + " raised the value on " + problem + " from " + last[0] + " to "
                                    + value + " in iteration " + state.iteration() + ".");
                    last[0] = Double.isNaN(value) ? last[0] : value;
                    return Decision.CONTINUE;
                }
            };
            SolveResult result =
                    solve(problem, controls().withMaxEvaluations(evaluations()).withListener(listener));
            assertFalse(result.value() > last[0], "The last iterate is higher than the one before.");
        }
    }

    /** A solver that declares STOPS_AT_STATIONARY_POINTS makes no step from a minimizer. */
    @Test
    public void zeroStepsFromAStationaryStart() {
        requireDeclared(features().contains(SolverFeature.STOPS_AT_STATIONARY_POINTS), "STOPS_AT_STATIONARY_POINTS");
        for (TestProblem problem : problems()) {
            double[] start = problem.minimizers().get(0);
            SolveResult result = SolveDriver.solve(
                    asserting(problem.objective()), start, solver(), controls().withMaxEvaluations(1_000));
            assertArrayEquals(start, result.point(), solver().name() + " left the minimizer of " + problem);
            assertEquals(
                    0,
                    result.stages().get(0).acceptedSteps(),
                    solver().name() + " left the minimizer of " + problem + ", accepted steps");
            assertTrue(result.reason().status().isSuccess(), () -> "At a minimizer it ended with " + result.reason());
        }
    }

    /** An objective that is NaN at the start ends the run as failed. */
    @Test
    public void notANumberAtTheStartIsAFailure() {
        TestProblem problem = TestProblems.rosenbrock();
        SolveResult result = SolveDriver.solve(
                new TroubledObjective(problem.objective(), 0),
                problem.start(),
                solver(),
                controls().withMaxEvaluations(10_000));
        assertEquals(Status.FAILED, result.reason().status(), () -> "NaN at the start ended with " + result.reason());
        assertArrayEquals(problem.start(), result.point(), "The point after a failure at the start");
    }

    /** An objective that becomes NaN on the way leaves the last finite point as the result. */
    @Test
    public void notANumberLaterKeepsTheLastGoodPoint() {
        TestProblem problem = TestProblems.rosenbrock();
        for (int good : new int[] {1, 2, 5, 12}) {
            TroubledObjective objective = new TroubledObjective(problem.objective(), good);
            SolveResult result = SolveDriver.solve(
                    objective, problem.start(), solver(), controls().withMaxEvaluations(10_000));
            String what = solver().name() + " with NaN after " + good + " evaluations";
            Status status = result.reason().status();
            assertFalse(
                    status == Status.CONVERGED || status == Status.PRECISION_LIMIT,
                    () -> what + " claims success: " + result.reason());
            assertTrue(Double.isFinite(Norms.inf(result.point())), what + " returned a point that is not finite.");
            double value = problem.objective()
                    .value(result.point(), problem.objective().newWorkspace());
            if (!Double.isNaN(result.value())) {
                assertEquals(value, result.value(), what + ": the returned value is not that of the point");
            }
            assertTrue(
                    result.evaluations().total() < 10_000,
                    () -> what + " went on for the whole budget instead of ending.");
        }
    }

    /** A run may begin at the end point of another. */
    @Test
    public void canBeStartedAgainWhereItEnded() {
        for (TestProblem problem : problems()) {
            SolveControls controls = controls().withMaxEvaluations(evaluations());
            SolveResult first = solve(problem, controls);
            SolveResult second = SolveDriver.solve(asserting(problem.objective()), first.point(), solver(), controls);
            ClaimedEnd.verify(solver(), problem, second);
            if (features().contains(SolverFeature.MONOTONE)) {
                assertTrue(second.value() <= first.value(), "A second solve from the end made the value worse.");
            }
        }
    }

    /** An objective with fewer derivatives than declared is refused before the first step. */
    @Test
    public void refusesAnObjectiveWithoutItsDerivatives() {
        requireDeclared(solver().requiredOrder() > 0, "derivatives");
        TestProblem problem = TestProblems.quadratic();
        Objective values = new TroubledObjective(problem.objective(), Long.MAX_VALUE) {
            @Override
            public int maxOrder() {
                return solver().requiredOrder() - 1;
            }
        };
        assertThrows(
                IllegalArgumentException.class, () -> SolveDriver.solve(values, problem.start(), solver(), controls()));
    }

    private SolveControls controls() {
        return SolveControls.defaults().withMaxEvaluations(evaluations());
    }

    private AssertingObjective asserting(Objective objective) {
        return AssertingObjective.of(objective).limitedTo(solver().requiredOrder());
    }

    private SolveResult solve(TestProblem problem, SolveControls controls) {
        return SolveDriver.solve(asserting(problem.objective()), problem.start(), solver(), controls);
    }

    private static double gradientNorm(Objective objective, double[] point) {
        double[] gradient = new double[point.length];
        objective.gradient(point, gradient, objective.newWorkspace());
        return Norms.inf(gradient);
    }
}
