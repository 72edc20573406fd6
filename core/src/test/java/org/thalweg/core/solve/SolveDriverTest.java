package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

class SolveDriverTest {

    private static final double[] START = {1, -2, 3};
    private static final SolveControls NO_CONTROLS = SolveControls.defaults();

    private static SolveResult solve(Solver solver, SolveControls controls) {
        return SolveDriver.solve(new Quadratic(3), START, solver, controls);
    }

    private static StageLimits evaluations(long count) {
        return new StageLimits(OptionalLong.of(count), OptionalLong.empty(), java.util.Optional.empty());
    }

    private static StageLimits iterations(long count) {
        return new StageLimits(OptionalLong.empty(), OptionalLong.of(count), java.util.Optional.empty());
    }

    @Test
    void runsToTheSolversOwnCriterion() {
        SolveResult result = solve(Descent.of(1e-8), NO_CONTROLS.withSeed(17));
        assertThat(result.reason().status()).isEqualTo(Status.CONVERGED);
        assertThat(result.reason().criterion()).isEqualTo("gradient-norm");
        assertThat(result.reason().threshold()).isEqualTo(1e-8);
        assertThat(result.reason().measured())
                .isEqualTo(result.evaluation().gradientNormInf())
                .isLessThanOrEqualTo(1e-8);
        assertThat(result.value()).isEqualTo(new Quadratic(3).value(result.point(), null));
        assertThat(result.stages()).hasSize(1);
        assertThat(result.stages().get(0).acceptedSteps())
                .isEqualTo(result.stages().get(0).iterations() - 1);
        assertThat(result.provenance().seed()).isEqualTo(17);
        assertThat(result.provenance().solver()).isEqualTo("descent");
        assertThat(result.provenance().options()).containsEntry("rate", 0.1);
        assertThat(result.time()).isEmpty();
    }

    @Test
    void leavesTheStartAloneAndTheResultKeepsNoArrays() {
        double[] start = START.clone();
        SolveResult result = SolveDriver.solve(new Quadratic(3), start, Descent.of(1e-3), NO_CONTROLS);
        assertThat(start).isEqualTo(START);
        double[] point = result.point();
        result.point()[0] = 99;
        result.evaluation().gradient().orElseThrow()[0] = 99;
        assertThat(result.point()).isEqualTo(point);
        assertThat(result.evaluation().gradient().orElseThrow()[0]).isNotEqualTo(99);
    }

    @Test
    void nanAtTheStartIsAReadableFailure() {
        Objective nan = new Quadratic(3) {
            @Override
            public double value(double[] theta, Workspace workspace) {
                return Double.NaN;
            }
        };
        SolveResult result = SolveDriver.solve(nan, START, Descent.of(1e-8), NO_CONTROLS);
        assertThat(result.reason().status()).isEqualTo(Status.FAILED);
        assertThat(result.reason().criterion()).isEqualTo("not-finite-at-start");
        assertThat(result.value()).isNaN();
        assertThat(result.point()).isEqualTo(START);
        assertThat(result.stages().get(0).finalValue()).isNaN();
    }

    @Test
    void listenersStopWithinAStepAndSeeStages() {
        List<String> events = new ArrayList<>();
        SolveListener listener = new SolveListener() {
            @Override
            public void stageStarted(SolveState state) {
                events.add("start " + state.solverName() + " " + state.iteration());
            }

            @Override
            public Decision stepped(SolveState state) {
                assertThat(state.evaluations().total()).isPositive();
                assertThat(state.iterate().hasGradient()).isTrue();
                return state.iteration() == 4 ? Decision.STOP : Decision.CONTINUE;
            }

            @Override
            public void stageEnded(SolveState state, StopReason reason) {
                events.add("end " + reason.criterion() + " " + state.iteration());
            }
        };
        ChainSolver chain = new ChainSolver(List.of(
                new ChainSolver.Stage(new Descent("a", 0.1, 1e-300), iterations(2)),
                new ChainSolver.Stage(new Descent("b", 0.1, 1e-300), StageLimits.NONE),
                new ChainSolver.Stage(new Descent("c", 0.1, 1e-300), StageLimits.NONE)));
        SolveResult result = solve(chain, NO_CONTROLS.withListener(listener));
        assertThat(events).containsExactly("start a 0", "end max-iterations 2", "start b 2", "end listener 4");
        assertThat(result.reason().status()).isEqualTo(Status.STOPPED_BY_LISTENER);
    }

    @Test
    void terminationsEndTheWholeSolve() {
        SolveResult result = solve(
                ChainSolver.of(Descent.of(1e-300), Descent.of(1e-300)),
                NO_CONTROLS.withTermination(Terminations.value(1)));
        assertThat(result.stages()).hasSize(1);
        assertThat(result.reason().status()).isEqualTo(Status.COMPLETED);
        assertThat(result.value())
                .isLessThanOrEqualTo(1)
                .isEqualTo(result.reason().measured());
    }

    @Test
    void sameSeedSameBits() {
        SolveResult a = solve(Descent.of(1e-8), NO_CONTROLS.withSeed(3));
        SolveResult b = solve(Descent.of(1e-8), NO_CONTROLS.withSeed(3));
        assertThat(a.point()).isEqualTo(b.point());
        assertThat(a.trajectory().states()).hasSameSizeAs(b.trajectory().states());
    }

    @Test
    void exceptionsOfTheObjectiveReachTheCaller() {
        Objective broken = new Quadratic(3) {
            @Override
            public double value(double[] theta, Workspace workspace) {
                throw new IllegalStateException("misuse");
            }
        };
        assertThatThrownBy(() -> SolveDriver.solve(broken, START, Descent.of(1), NO_CONTROLS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("misuse");
    }

    @Test
    void refusesUnsuitableArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SolveDriver.solve(new Quadratic(2), START, Descent.of(1), NO_CONTROLS))
                .withMessageContaining("3 parameters")
                .withMessageContaining("has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SolveDriver.solve(new Quadratic(1), new double[] {Double.NaN}, Descent.of(1), NO_CONTROLS))
                .withMessageContaining("Entry 0 of the starting point is NaN");
        Objective valuesOnly = new Quadratic(3) {
            @Override
            public int maxOrder() {
                return 0;
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SolveDriver.solve(valuesOnly, START, Descent.of(1), NO_CONTROLS))
                .withMessageContaining("'descent' needs derivatives of order 1")
                .withMessageContaining("supplies order 0");
        Solver squares = new Solver() {
            @Override
            public String name() {
                return "squares";
            }

            @Override
            public int requiredOrder() {
                return 1;
            }

            @Override
            public boolean needsLeastSquares() {
                return true;
            }

            @Override
            public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
                throw new AssertionError("must not be started");
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SolveDriver.solve(new Quadratic(3), START, squares, NO_CONTROLS))
                .withMessageContaining("needs a sum of squares");
    }
}
