package org.thalweg.core.solve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapeWatchTest {

    private static final StopReason CONVERGED = StopReason.gradientNorm(1e-16, 1e-15);

    @Test
    void growingParametersWithFallingLossAreAnEscapeWithTheLimitOfAGeometricSequence() {
        EscapeWatch watch = new EscapeWatch();
        for (int k = 0; k < 10; k++) {
            watch.observe(at(10 + k, 2 + Math.scalb(1.0, -k)));
        }
        StopReason reason = watch.judge(CONVERGED);
        assertThat(reason.status()).isEqualTo(Status.ESCAPING);
        assertThat(reason.measured()).isEqualTo(1.9);
        assertThat(reason.measured()).isGreaterThan(reason.threshold());
        assertThat(reason.text()).contains("from 10.0 to 19.0", "towards about 2.0;");
    }

    @Test
    void shorteningStepsAreNone() {
        EscapeWatch watch = new EscapeWatch();
        for (int k = 0; k < 40; k++) {
            watch.observe(at(10 - Math.scalb(1.0, -k), 2 + Math.scalb(1.0, -k)));
        }
        assertThat(watch.judge(CONVERGED)).isSameAs(CONVERGED);
    }

    @Test
    void oneShortStepEndsTheSuspicion() {
        EscapeWatch watch = new EscapeWatch();
        for (int k = 0; k < 10; k++) {
            watch.observe(at(10 + k, 2 + Math.scalb(1.0, -k)));
        }
        watch.observe(at(19.001, 2));
        assertThat(watch.judge(CONVERGED)).isSameAs(CONVERGED);
    }

    @Test
    void otherReasonsStay() {
        EscapeWatch watch = new EscapeWatch();
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
