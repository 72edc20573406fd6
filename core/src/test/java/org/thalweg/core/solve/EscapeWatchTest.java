package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

class EscapeWatchTest {

    /** Feeds points (t, 0) for t from {@code first} to {@code last} in small steps. */
    private static Optional<Escape> watch(
            double first, double last, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        EscapeWatch watch = new EscapeWatch(new Quadratic(2));
        Iterate iterate = new Iterate(new double[2]);
        for (double t = first; t <= last; t *= 1.02) {
            iterate.commit(new double[] {t, 0}, value.applyAsDouble(t), new double[] {slope.applyAsDouble(t), 0});
            watch.accepted(iterate);
        }
        return watch.assess(iterate);
    }

    @Test
    void aPowerLawIsRecognisedWithItsExponentAndLimit() {
        for (double p : new double[] {1, 2, 3}) {
            Escape escape = watch(1, 400, t -> 0.5 + Math.pow(t, -p), t -> -p * Math.pow(t, -p - 1))
                    .orElseThrow();
            assertThat(escape.exponent()).isCloseTo(p, within(0.05));
            assertThat(escape.limitingLoss()).isCloseTo(0.5, within(0.1 * Math.pow(400, -p)));
            assertThat(escape.motions()).isEmpty();
            assertThat(escape.reason(StopReason.of(Status.STALLED, "x", "no step"))
                            .text())
                    .contains("run to infinity")
                    .contains("no step");
        }
    }

    @Test
    void whatHasAllButVanishedTendsToZeroAndNotBelow() {
        // Falls a little faster than the law extrapolates, as does the loss of separable classes.
        Escape escape = watch(1, 40, t -> Math.exp(-t) + 1e-3 * Math.exp(-0.5 * t), EscapeWatchTest::slopeOfTwo)
                .orElseThrow();
        assertThat(escape.limitingLoss()).isZero();
    }

    private static double slopeOfTwo(double t) {
        return -Math.exp(-t) - 5e-4 * Math.exp(-0.5 * t);
    }

    @Test
    void oneNeuronDoesAndSeveralDo() {
        assertThat(new NeuronMotion(NeuronMotion.Kind.AMPLIFYING, 1, List.of(3)).sentence())
                .isEqualTo("neuron 3 of layer 1 amplifies: output weights grow alone");
        assertThat(new NeuronMotion(NeuronMotion.Kind.SHARPENING, 2, List.of(1, 2)).sentence())
                .isEqualTo("neurons 1, 2 of layer 2 sharpen: input weights grow, output weights shrink");
    }

    @Test
    void aLossThatVanishesInFewStridesIsKnownByItsSlope() {
        EscapeWatch watch = new EscapeWatch(new Quadratic(1));
        Iterate iterate = new Iterate(new double[1]);
        for (double t : new double[] {1, 30, 36}) {
            iterate.commit(new double[] {t}, Math.exp(-t), new double[] {-Math.exp(-t)});
            watch.accepted(iterate);
        }
        assertThat(watch.assess(iterate).orElseThrow().limitingLoss()).isZero();
    }

    @Test
    void aZeroAtAFinitePointReachedInFewStridesIsNoEscape() {
        for (double power : new double[] {2, 4}) {
            EscapeWatch watch = new EscapeWatch(new Quadratic(1));
            Iterate iterate = new Iterate(new double[1]);
            for (double distance : new double[] {9, 1, 1e-5}) {
                double slope = -power * Math.pow(distance, power - 1);
                iterate.commit(new double[] {10 - distance}, Math.pow(distance, power), new double[] {slope});
                watch.accepted(iterate);
            }
            assertThat(watch.assess(iterate)).isEmpty();
        }
    }

    @Test
    void theLimitIsPrintedWithTheDigitsThatAreKnown() {
        // What the loss still falls is 6e-6: the first uncertain digit is the last one printed.
        Escape escape = new Escape(1, 1e3, 2, 0.931377512345678, 6e-6, List.of());
        assertThat(escape.reason(StopReason.of(Status.STALLED, "x", "no step")).text())
                .contains("towards about 0.9313775 while");
        assertThat(new Escape(1, 1e3, 2, 0, 1e-9, List.of())
                        .reason(StopReason.of(Status.STALLED, "x", "no step"))
                        .text())
                .contains("towards about 0 while");
    }

    @Test
    void withoutAHiddenLayerTheOutputNeuronsAreNamed() {
        ParameterLayout layout = Mlp.of(2, Layer.softmax(2)).layout();
        double[] before = {1, 1, 1, 1, 1, 1};
        double[] after = {9, 9, 1, 1, 9, 1};
        assertThat(NeuronMotion.between(layout, before, after))
                .containsExactly(new NeuronMotion(NeuronMotion.Kind.STEEPENING, 1, List.of(1)));
    }

    @Test
    void aMinimumIsNoEscapeHoweverFarItLies() {
        assertThat(watch(1, 1000, t -> (t - 1000) * (t - 1000), t -> 2 * (t - 1000)))
                .isEmpty();
        assertThat(watch(1, 1000, t -> 0.5 + 1 / t, t -> 0)).isEmpty();
    }

    @Test
    void growthThatDoesNotLastIsNoEscape() {
        assertThat(watch(1, 4, t -> 0.5 + 1 / t, t -> -1 / (t * t))).isEmpty();
        EscapeWatch watch = new EscapeWatch(new Quadratic(1));
        Iterate iterate = new Iterate(new double[1]);
        for (double t = 1; t < 1000; t *= 1.1) {
            iterate.commit(new double[] {t}, 1 / t, new double[] {-1 / (t * t)});
            watch.accepted(iterate);
        }
        iterate.commit(new double[] {1}, 1e-6, new double[] {0});
        watch.accepted(iterate);
        assertThat(watch.assess(iterate)).isEmpty();
    }

    @Test
    void withoutValueOrGradientNothingIsClaimed() {
        EscapeWatch watch = new EscapeWatch(new Quadratic(1));
        Iterate iterate = new Iterate(new double[] {1});
        watch.accepted(iterate);
        assertThat(watch.assess(iterate)).isEmpty();
        iterate.commit(new double[] {1}, 1);
        watch.accepted(iterate);
        assertThat(watch.assess(iterate)).isEmpty();
    }
}
