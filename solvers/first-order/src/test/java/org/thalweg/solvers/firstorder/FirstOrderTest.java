package org.thalweg.solvers.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.solve.SolveControls;
import org.thalweg.core.solve.SolveDriver;
import org.thalweg.core.solve.SolveResult;
import org.thalweg.core.solve.Solver;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.solvers.testproblems.DifficultPoints;
import org.thalweg.solvers.testproblems.MoreGarbowHillstrom;
import org.thalweg.solvers.testproblems.NetworkProblems;
import org.thalweg.solvers.testproblems.TestProblem;

class FirstOrderTest {

    private static final FirstOrderOptions FAST =
            FirstOrderOptions.withRate(0.5).withGradientTolerance(1e-12);

    static List<Solver> solvers() {
        return List.of(
                new GradientDescent(GradientDescentOptions.defaults().withCommon(FAST)),
                new Momentum(MomentumOptions.defaults().withCommon(FAST.withLearningRate(LearningRate.constant(0.1)))),
                new Momentum(MomentumOptions.defaults()
                        .withNesterov(true)
                        .withCommon(FAST.withLearningRate(LearningRate.constant(0.1)))),
                new Adam(AdamOptions.defaults()
                        .withCommon(FAST.withLearningRate(
                                new LearningRate(0.02, LearningRate.Schedule.EXPONENTIAL, 0.999, 1)))),
                new AdamW(AdamWOptions.defaults()
                        .withWeightDecay(0)
                        .withCommon(FAST.withLearningRate(
                                new LearningRate(0.02, LearningRate.Schedule.EXPONENTIAL, 0.999, 1)))));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void reachesAMinimumOfXor(Solver solver) {
        TestProblem problem = NetworkProblems.xor(1);
        SolveResult result = SolveDriver.solve(
                problem.objective(),
                problem.start(),
                solver,
                SolveControls.defaults().withMaxIterations(20_000));
        assertThat(problem.distanceToEnd(result.value()))
                .as("%s", result.reason())
                .isLessThan(1e-11);
        assertThat(result.evaluation().gradientNormInf()).isLessThan(1e-5);
    }

    /** θ after k steps on (x − 1)² from its formula, 1 + (1 − 2η)ᵏ(θ₀ − 1). */
    @Test
    void gradientDescentFollowsItsClosedForm() {
        SolverRun run = new GradientDescent(GradientDescentOptions.defaults()
                        .withCommon(FAST.withLearningRate(LearningRate.constant(0.125))))
                .start(DifficultPoints.minimumStart().objective(), new double[] {3}, null);
        for (int k = 1; k <= 10; k++) {
            run.step();
            assertThat(run.iterate().point()[0]).isCloseTo(1 + 2 * StrictMath.pow(0.75, k), Offset.offset(1e-14));
        }
    }

    /** First step of Adam is η·sign(g) but for ε. */
    @Test
    void firstStepOfAdamHasTheLengthOfTheRate() {
        SolverRun run = new Adam().start(MoreGarbowHillstrom.wood().objective(), new double[] {-3, -1, -3, -1}, null);
        run.step();
        double[] point = run.iterate().point();
        assertThat(point[0]).isCloseTo(-2.999, Offset.offset(1e-10));
        assertThat(point[1]).isCloseTo(-0.999, Offset.offset(1e-10));
    }

    @Test
    void adamWDecaysParametersApartFromTheGradient() {
        double[] start = {4};
        AdamWOptions options = AdamWOptions.defaults().withWeightDecay(0.25);
        SolverRun plain = new Adam().start(DifficultPoints.minimumStart().objective(), start, null);
        SolverRun decayed =
                new AdamW(options).start(DifficultPoints.minimumStart().objective(), start, null);
        plain.step();
        decayed.step();
        double difference = plain.iterate().point()[0] - decayed.iterate().point()[0];
        assertThat(difference).isCloseTo(0.001 * 0.25 * 4, Offset.offset(1e-14));
    }

    @Test
    void usesEverySampleOncePerEpochInAFreshSeededOrder() {
        RecordingBatches objective = new RecordingBatches(10);
        SolverRun run = new GradientDescent(GradientDescentOptions.defaults().withCommon(FAST.withBatchSize(4)))
                .start(objective, new double[] {5}, Xoshiro256PlusPlus.seeded(1));
        List<List<Integer>> epochs = new ArrayList<>();
        for (int e = 0; e < 3; e++) {
            objective.used.clear();
            run.step();
            assertThat(objective.used).hasSize(10).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            epochs.add(List.copyOf(objective.used));
        }
        assertThat(objective.sizes).startsWith(4, 4, 2);
        assertThat(epochs.get(0)).isNotEqualTo(epochs.get(1));
        assertThat(epochs.get(1)).isNotEqualTo(epochs.get(2));
    }

    @Test
    void sameSeedSameBitsAndOtherSeedOtherBits() {
        TestProblem problem = NetworkProblems.teacherStudent(1);
        Solver solver = new Adam(AdamOptions.defaults()
                .withCommon(AdamOptions.defaults().common().withBatchSize(16)));
        SolveControls controls = SolveControls.defaults().withMaxIterations(20);
        double[] first = SolveDriver.solve(problem.objective(), problem.start(), solver, controls.withSeed(5))
                .point();
        double[] again = SolveDriver.solve(problem.objective(), problem.start(), solver, controls.withSeed(5))
                .point();
        double[] other = SolveDriver.solve(problem.objective(), problem.start(), solver, controls.withSeed(6))
                .point();
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void minibatchesLowerTheFullLoss() {
        TestProblem problem = NetworkProblems.teacherStudent(1);
        Solver solver = new Adam(AdamOptions.defaults()
                .withCommon(FirstOrderOptions.withRate(0.01)
                        .withBatchSize(20)
                        .withLearningRate(new LearningRate(0.01, LearningRate.Schedule.COSINE, 0, 100))));
        SolveResult result = SolveDriver.solve(problem.objective(), problem.start(), solver, SolveControls.defaults());
        double before =
                problem.objective().value(problem.start(), problem.objective().newWorkspace());
        assertThat(result.value()).isLessThan(0.02 * before);
        assertThat(result.reason().status()).isEqualTo(Status.COMPLETED);
        assertThat(result.reason().criterion()).isEqualTo("schedule-ended");
    }

    @Test
    void divergenceKeepsTheLastFinitePoint() {
        TestProblem problem = MoreGarbowHillstrom.wood();
        SolveResult result = SolveDriver.solve(
                problem.objective(), problem.start(), new GradientDescent(), SolveControls.defaults());
        assertThat(result.reason().criterion()).isEqualTo("diverged");
        assertThat(result.value()).isFinite();
    }

    @Test
    void batchesOfAnObjectiveWithoutSamplesAreRefused() {
        TestProblem problem = MoreGarbowHillstrom.wood();
        Solver solver = new GradientDescent(GradientDescentOptions.defaults().withCommon(FAST.withBatchSize(2)));
        assertThatThrownBy(() -> solver.start(problem.objective(), problem.start(), Xoshiro256PlusPlus.seeded(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch size 0");
    }

    @Test
    void schedulesFollowTheirFormulas() {
        assertThat(LearningRate.constant(0.5).at(7)).isEqualTo(0.5);
        assertThat(new LearningRate(1, LearningRate.Schedule.INVERSE_TIME, 0.5, 1).at(2))
                .isEqualTo(0.5);
        assertThat(new LearningRate(1, LearningRate.Schedule.EXPONENTIAL, 0.5, 1).at(3))
                .isEqualTo(0.125);
        LearningRate cosine = new LearningRate(2, LearningRate.Schedule.COSINE, 0, 10);
        assertThat(cosine.at(0)).isEqualTo(2);
        assertThat(cosine.at(5)).isCloseTo(1, Offset.offset(1e-15));
        assertThat(cosine.at(10)).isZero();
    }
}
