package org.thalweg.core.internal.elementary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VectorTrialTest {

    private static final long SECONDS_20 = TimeUnit.SECONDS.toNanos(20);

    private static final VectorTrial.Codes FASTER = new VectorTrial.Codes(() -> spin(200_000), () -> {});
    private static final VectorTrial.Codes SLOWER = new VectorTrial.Codes(() -> spin(20_000), () -> spin(400_000));

    /** Code that gets faster while it is used, as compiled code does. */
    private static final class Improving implements Runnable {

        private int runs;

        @Override
        public void run() {
            runs++;
            spin(Math.max(0, 400_000 - 20_000 * runs));
        }
    }

    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void isWonOnceTheVectorCodeIsTheFasterOne() {
        Improving vector = new Improving();
        assertThat(VectorTrial.isWon(new VectorTrial.Codes(() -> spin(200_000), vector), SECONDS_20))
                .isTrue();
        assertThat(vector.runs).isGreaterThan(10);
    }

    @Test
    void isNotWonByCodeThatStaysSlower() {
        assertThat(VectorTrial.isWon(SLOWER, 50_000_000)).isFalse();
    }

    @Test
    @Timeout(60)
    void runsOnAThreadThatEndsWithTheProcess() throws Exception {
        CompletableFuture<Thread> winner = new CompletableFuture<>();
        VectorTrial.begin(() -> FASTER, () -> winner.complete(Thread.currentThread()));
        assertThat(winner.get()).isNotSameAs(Thread.currentThread()).matches(Thread::isDaemon);
    }

    @Test
    @Timeout(60)
    void aFailingTaskWinsNothingAndHindersNoOther() throws Exception {
        CompletableFuture<Boolean> failing = new CompletableFuture<>();
        CompletableFuture<Boolean> next = new CompletableFuture<>();
        Runnable broken = () -> {
            throw new OutOfMemoryError("planted");
        };
        VectorTrial.begin(() -> new VectorTrial.Codes(() -> spin(1000), broken), () -> failing.complete(true));
        VectorTrial.begin(() -> FASTER, () -> next.complete(true));
        assertThat(next.get()).isTrue();
        assertThat(failing).isNotDone();
    }
}
