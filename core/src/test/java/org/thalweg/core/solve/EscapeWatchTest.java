package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapeWatchTest {

    private static final StopReason CONVERGED = StopReason.gradientNorm(1e-16, 1e-15);

    @Test
    void stepsOfConstantLengthWithFallingLossAreAnEscapeWithTheLimitOfAGeometricSequence() {
        EscapeWatch watch = new EscapeWatch(1);
        for (int k = 0; k < 10; k++) {
            watch.observe(at(10 + k, 2 + Math.scalb(1.0, -k)));
        }
        StopReason reason = watch.judge(CONVERGED);
        assertThat(reason.status()).isEqualTo(Status.ESCAPING);
        assertThat(reason.measured()).isEqualTo(8);
        assertThat(reason.measured()).isGreaterThanOrEqualTo(reason.threshold());
        assertThat(reason.text()).contains("3.0 at the start, fell to 2.001953125", "towards about 2.0:");
    }

    @Test
    void shorteningStepsAreNone() {
        EscapeWatch watch = new EscapeWatch(1);
        for (int k = 0; k < 40; k++) {
            watch.observe(at(10 - Math.scalb(1.0, -k), 2 + Math.scalb(1.0, -k)));
        }
        assertThat(watch.judge(CONVERGED)).isSameAs(CONVERGED);
    }

    @Test
    void twoShortStepsEndTheSuspicion() {
        EscapeWatch watch = new EscapeWatch(1);
        for (int k = 0; k < 10; k++) {
            watch.observe(at(10 + k, 2 + Math.scalb(1.0, -k)));
        }
        watch.observe(at(19.0001, 2.0001));
        assertThat(watch.judge(CONVERGED).status()).isEqualTo(Status.ESCAPING);
        watch.observe(at(19.00011, 2));
        assertThat(watch.judge(CONVERGED)).isSameAs(CONVERGED);
    }

    @Test
    void otherReasonsStay() {
        EscapeWatch watch = new EscapeWatch(1);
        for (int k = 0; k < 10; k++) {
            watch.observe(at(10 + k, 2 + Math.scalb(1.0, -k)));
        }
        StopReason stalled = StopReason.of(Status.STALLED, "x", "y");
        assertThat(watch.judge(stalled)).isSameAs(stalled);
    }

    private static Iterate at(double position, double value) {
        Iterate iterate = new Iterate(new double[] {position});
        iterate.commit(new double[] {position}, value);
        return iterate;
    }
}
