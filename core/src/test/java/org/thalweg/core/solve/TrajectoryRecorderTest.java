package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.thalweg.core.objective.Objective;

class TrajectoryRecorderTest {

    private static final double[] START = {1};

    private static List<Trajectory.State> record(Solver solver, RecordingPolicy policy, long iterations) {
        return SolveDriver.solve(
                        new Quadratic(1),
                        START,
                        solver,
                        SolveControls.defaults().withRecording(policy).withMaxIterations(iterations))
                .trajectory()
                .states();
    }

    @Test
    void iterationsLieOnALogarithmicGridBetweenFirstAndLast() {
        List<Trajectory.State> states =
                record(new Descent("descent", 1e-4, 1e-300), new RecordingPolicy(2, false), 1500);
        assertThat(states)
                .extracting(Trajectory.State::iteration)
                .containsExactly(0L, 1L, 4L, 10L, 32L, 100L, 317L, 1000L, 1500L);
        assertThat(states).isSortedAccordingTo((a, b) -> Double.compare(b.loss(), a.loss()));
        assertThat(states).allSatisfy(s -> {
            assertThat(s.time()).isEmpty();
            assertThat(s.gradientNormInf()).isPresent();
            assertThat(s.parameters()).isEmpty();
        });
    }

    @Test
    void zeroPointsKeepFirstAndLastOnly() {
        List<Trajectory.State> states = record(Descent.of(1e-300), new RecordingPolicy(0, true), 100);
        assertThat(states).extracting(Trajectory.State::iteration).containsExactly(0L, 100L);
        assertThat(states.get(0).parameters().orElseThrow()).containsExactly(START);
        states.get(0).parameters().orElseThrow()[0] = 99;
        assertThat(states.get(0).parameters().orElseThrow()).containsExactly(START);
    }

    @Test
    void statesTellTheNormAndTheWorkDoneSoFar() {
        SolveResult result = SolveDriver.solve(
                new Quadratic(1),
                new double[] {-3},
                Descent.of(1e-300),
                SolveControls.defaults()
                        .withRecording(new RecordingPolicy(2, true))
                        .withMaxIterations(50));
        List<Trajectory.State> states = result.trajectory().states();
        assertThat(states)
                .allSatisfy(state -> assertThat(state.parameterNorm())
                        .isEqualTo(Math.abs(state.parameters().orElseThrow()[0])));
        assertThat(states)
                .extracting(state -> state.evaluations().total())
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(result.evaluations().total());
    }

    @Test
    void eachStageOfAChainHasItsGrid() {
        ChainSolver chain = new ChainSolver(List.of(
                new ChainSolver.Stage(
                        new Descent("a", 1e-3, 1e-300),
                        new StageLimits(
                                java.util.OptionalLong.empty(),
                                java.util.OptionalLong.of(15),
                                java.util.Optional.empty())),
                new ChainSolver.Stage(new Descent("b", 1e-3, 1e-300), StageLimits.NONE)));
        List<Trajectory.State> states = record(chain, new RecordingPolicy(1, false), 30);
        assertThat(states)
                .extracting(s -> s.stage() + ":" + s.iteration())
                .containsExactly("0:0", "0:1", "0:10", "0:15", "1:15", "1:16", "1:25", "1:30");
    }

    @Test
    void flowsAreInterpolatedOnAGridOfTimeWithoutChargingTheSolver() {
        SolveResult result = SolveDriver.solve(
                new Quadratic(1),
                START,
                new ExactFlow(0.01, 3, 4),
                SolveControls.defaults().withRecording(new RecordingPolicy(1, true)));
        List<Trajectory.State> states = result.trajectory().states();
        // Steps end at 0.01, 0.03, 0.09, 0.27, 0.81, …: 0.01 is a grid time and an end of a step at once.
        assertThat(states)
                .extracting(Trajectory.State::time)
                .containsExactly(time(0), time(0.01), time(0.1), time(0.27));
        for (Trajectory.State state : states) {
            double theta = StrictMath.exp(-state.time().orElseThrow());
            assertThat(state.loss()).isEqualTo(theta * theta / 2);
            assertThat(state.parameters().orElseThrow()).containsExactly(theta);
        }
        assertThat(result.evaluations().gradient()).isEqualTo(5);
        assertThat(result.time()).hasValue(0.27);
    }

    @Test
    void aGridTimeAtTheEndOfAStepInTheMiddleIsKept() {
        SolveResult result = SolveDriver.solve(
                new Quadratic(1),
                START,
                new ExactFlow(0.1, 10, 4),
                SolveControls.defaults().withRecording(new RecordingPolicy(1, false)));
        assertThat(result.trajectory().states())
                .extracting(Trajectory.State::time)
                .containsExactly(time(0), time(0.1), time(1), time(10), time(100));
    }

    @Test
    void aFlowThatStopsWhereItBeganIsRecordedOnce() {
        SolveResult result =
                SolveDriver.solve(new Quadratic(1), START, new ExactFlow(0, 1, 1), SolveControls.defaults());
        assertThat(result.trajectory().states())
                .extracting(Trajectory.State::time)
                .containsOnly(time(0));
    }

    private static OptionalDouble time(double t) {
        return OptionalDouble.of(t);
    }

    /** The exact flow θ = e^−t of θ²/2 in steps whose end times grow by a factor; stops in its last step. */
    private record ExactFlow(double first, double factor, int steps) implements Solver {
        @Override
        public String name() {
            return "exact-flow";
        }

        @Override
        public Map<String, Object> options() {
            return Map.of();
        }

        @Override
        public int requiredOrder() {
            return 1;
        }

        @Override
        public SolverRun start(Objective objective, double[] start, RandomGenerator random) {
            return new FlowRun(this, objective, start);
        }
    }

    private static final class FlowRun implements DenseRun {
        private final ExactFlow flow;
        private final Objective objective;
        private final Iterate iterate;
        private final double[] gradient = new double[1];
        private double previous;
        private double time;
        private int done;

        FlowRun(ExactFlow flow, Objective objective, double[] start) {
            this.flow = flow;
            this.objective = objective;
            iterate = new Iterate(start);
            iterate.commit(0, start, objective.gradient(start, gradient, objective.newWorkspace()), gradient);
        }

        @Override
        public StepOutcome step() {
            previous = time;
            time = done == 0 ? flow.first : Math.round(time * flow.factor * 1e6) / 1e6;
            done++;
            double[] point = new double[1];
            interpolate(time, point);
            iterate.commit(time, point, objective.gradient(point, gradient, null), gradient);
            return done < flow.steps
                    ? StepOutcome.accepted()
                    : StepOutcome.stopped(StopReason.of(Status.COMPLETED, "end-time", "reached"));
        }

        @Override
        public Iterate iterate() {
            return iterate;
        }

        @Override
        public double previousTime() {
            return previous;
        }

        @Override
        public double time() {
            return time;
        }

        @Override
        public void interpolate(double t, double[] destination) {
            destination[0] = StrictMath.exp(-t);
        }
    }

    @Test
    void refusesNegativeGrids() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordingPolicy(-1, false))
                .withMessageContaining("got -1");
    }
}
