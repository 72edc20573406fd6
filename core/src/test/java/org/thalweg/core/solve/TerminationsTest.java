package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminationsTest {

    /** A state whose fields a test sets. */
    private static final class Fixed implements SolveState {
        private long iteration;
        private final Iterate iterate;

        Fixed(double... point) {
            iterate = new Iterate(point);
        }

        Fixed at(long newIteration, double value, double... gradient) {
            iteration = newIteration;
            iterate.commit(iterate.point().clone(), value, gradient.length == 0 ? new double[1] : gradient);
            return this;
        }

        @Override
        public long iteration() {
            return iteration;
        }

        @Override
        public long acceptedSteps() {
            return iteration;
        }

        @Override
        public EvaluationCounts evaluations() {
            return new EvaluationCounts(iteration, 0, 2 * iteration, 0, 0);
        }

        @Override
        public double elapsedSeconds() {
            return 0.5 * iteration;
        }

        @Override
        public Iterate iterate() {
            return iterate;
        }

        @Override
        public String solverName() {
            return "fixed";
        }
    }

    @Test
    void gradientNormIsTheLargestEntryAndTheThresholdBelongsToIt() {
        Termination.Check check = Terminations.gradientNorm(1e-3).newCheck();
        Fixed state = new Fixed(0);
        assertThat(check.test(state)).isEmpty();
        assertThat(check.test(state.at(1, 5, -2e-3))).isEmpty();
        assertThat(check.test(state.at(2, 5, -1e-3))).contains(StopReason.gradientNorm(1e-3, 1e-3));
        assertThat(StopReason.gradientNorm(1e-4, 1e-3).text())
                .contains("1.0E-4")
                .contains("0.001");
    }

    @Test
    void valueCompletesAtItsTarget() {
        Termination.Check check = Terminations.value(-1).newCheck();
        Fixed state = new Fixed(0);
        assertThat(check.test(state)).isEmpty();
        assertThat(check.test(state.at(1, 0))).isEmpty();
        StopReason reason = check.test(state.at(2, -1)).orElseThrow();
        assertThat(reason.status()).isEqualTo(Status.COMPLETED);
        assertThat(reason.measured()).isEqualTo(-1);
    }

    @Test
    void parameterNormIsEuclidean() {
        Termination.Check check = Terminations.parameterNorm(5).newCheck();
        assertThat(check.test(new Fixed(3, 3.9))).isEmpty();
        StopReason reason = check.test(new Fixed(3, -4)).orElseThrow();
        assertThat(reason.criterion()).isEqualTo("parameter-norm");
        assertThat(reason.measured()).isEqualTo(5);
    }

    @Test
    void iterationsAreCounted() {
        Termination.Check check = Terminations.iterations(3).newCheck();
        assertThat(check.test(new Fixed(0).at(2, 1))).isEmpty();
        assertThat(check.test(new Fixed(0).at(3, 1)).orElseThrow().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    }

    @Test
    void evaluationsOfAllKindsCount() {
        Termination.Check check = Terminations.evaluations(9).newCheck();
        assertThat(check.test(new Fixed(0).at(2, 1))).isEmpty();
        StopReason reason = check.test(new Fixed(0).at(3, 1)).orElseThrow();
        assertThat(reason.criterion()).isEqualTo("max-evaluations");
        assertThat(reason.measured()).isEqualTo(9);
    }

    @Test
    void wallTimeIsInSeconds() {
        Termination.Check check = Terminations.wallTime(Duration.ofMillis(1500)).newCheck();
        assertThat(check.test(new Fixed(0).at(2, 1))).isEmpty();
        StopReason reason = check.test(new Fixed(0).at(3, 1)).orElseThrow();
        assertThat(reason.measured()).isEqualTo(1.5);
        assertThat(reason.text()).contains("1.5 s used, budget 1.5 s");
    }

    @Test
    void patienceWaitsForImprovementByTheRelativeAmount() {
        Termination.Check check = Terminations.patience(3, 0.1).newCheck();
        Fixed state = new Fixed(0);
        assertThat(check.test(state.at(1, 100))).isEmpty();
        assertThat(check.test(state.at(2, 95))).isEmpty();
        assertThat(check.test(state.at(3, 89))).isEmpty();
        assertThat(check.test(state.at(4, 88))).isEmpty();
        assertThat(check.test(state.at(5, 87))).isEmpty();
        StopReason reason = check.test(state.at(6, 86)).orElseThrow();
        assertThat(reason.status()).isEqualTo(Status.STALLED);
        assertThat(reason.measured()).isEqualTo(3);
    }

    @Test
    void patienceWorksBelowZero() {
        Termination.Check check = Terminations.patience(2, 0.1).newCheck();
        Fixed state = new Fixed(0);
        assertThat(check.test(state.at(1, -10))).isEmpty();
        assertThat(check.test(state.at(2, -12))).isEmpty();
        assertThat(check.test(state.at(3, -12.1))).isEmpty();
        assertThat(check.test(state.at(4, -12.2))).isPresent();
    }

    @Test
    void patienceBeginsWithTheFirstKnownValue() {
        Termination.Check check = Terminations.patience(3, 0).newCheck();
        Fixed state = new Fixed(0);
        // A run may refuse its first trial points before it has committed any.
        state.iteration = 1;
        assertThat(check.test(state)).isEmpty();
        assertThat(check.test(state.at(2, 10))).isEmpty();
        assertThat(check.test(state.at(3, 9))).isEmpty();
        assertThat(check.test(state.at(4, 8))).isEmpty();
        assertThat(check.test(state.at(5, 7))).isEmpty();
        assertThat(check.test(state.at(8, 7))).isPresent();
    }

    @Test
    void memoryBelongsToTheCheckNotToTheValue() {
        Termination patience = Terminations.patience(1, 0);
        Termination.Check first = patience.newCheck();
        Termination.Check second = patience.newCheck();
        assertThat(first.test(new Fixed(0).at(1, 1))).isEmpty();
        assertThat(first.test(new Fixed(0).at(2, 1))).isPresent();
        assertThat(second.test(new Fixed(0).at(2, 1))).isEmpty();
    }

    @Test
    void orTakesTheFirstReasonAndAndJoinsBoth() {
        Termination low = Terminations.value(1);
        Termination late = Terminations.iterations(5);
        Fixed both = new Fixed(0).at(5, 0.5);
        Fixed onlyLow = new Fixed(0).at(4, 0.5);
        Fixed neither = new Fixed(0).at(4, 2);
        assertThat(low.or(late).newCheck().test(both).map(StopReason::criterion))
                .contains("loss");
        assertThat(late.or(low).newCheck().test(both).map(StopReason::criterion))
                .contains("max-iterations");
        assertThat(late.or(low).newCheck().test(onlyLow).map(StopReason::criterion))
                .contains("loss");
        assertThat(low.or(late).newCheck().test(neither)).isEmpty();
        assertThat(low.and(late).newCheck().test(onlyLow)).isEmpty();
        StopReason joined = low.and(late).newCheck().test(both).orElseThrow();
        assertThat(joined.criterion()).isEqualTo("loss+max-iterations");
        assertThat(joined.text()).contains("loss 0.5").contains("5 iterations");
        assertThat(Termination.none().newCheck().test(both)).isEqualTo(Optional.empty());
    }

    @Test
    void refusesMeaninglessThresholds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Terminations.gradientNorm(0))
                .withMessageContaining("must be positive, but is 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Terminations.gradientNorm(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Terminations.parameterNorm(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Terminations.iterations(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Terminations.patience(0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Terminations.patience(3, Double.NaN))
                .withMessageContaining("must not be negative, but is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> Terminations.patience(3, -0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Terminations.value(Double.NaN))
                .withMessageContaining("is NaN");
    }
}
