package org.thalweg.core.internal.elementary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PatienceTest {

    private static final Runnable SLOW = () -> LockSupport.parkNanos(200_000);

    @Test
    @Timeout(60)
    void isSpentAfterTheElementsGivenOnceTheVectorLoopIsTheFasterOne() {
        AtomicInteger asked = new AtomicInteger();
        Patience patience = new Patience(100, () -> {
            asked.incrementAndGet();
            return new VectorTrial.Codes(SLOW, () -> {});
        });
        assertThat(patience.isSpent(60)).isFalse();
        assertThat(asked).hasValue(0);
        assertThat(patience.isSpent(60)).isFalse();
        while (!patience.isSpent(1)) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void isNotSpentWhileTheVectorLoopIsTheSlowerOne() {
        AtomicBoolean compiled = new AtomicBoolean();
        Runnable vector = () -> LockSupport.parkNanos(compiled.get() ? 1 : 20_000_000);
        Patience patience = new Patience(1, () -> new VectorTrial.Codes(SLOW, vector));
        for (int call = 0; call < 50; call++) {
            assertThat(patience.isSpent(60)).isFalse();
            LockSupport.parkNanos(1_000_000);
        }
        // So that it does not go on beside other tests.
        compiled.set(true);
    }

    @Test
    void noPatienceIsSpentAtOnce() {
        Patience patience = new Patience(0, () -> {
            throw new AssertionError("nothing is to be tried");
        });
        assertThat(patience.isSpent(1)).isTrue();
    }

    @Test
    @Timeout(120)
    void bitsDoNotChangeWhenItRunsOut() {
        assumeTrue(VectorSupport.isModulePresent(), "needs --add-modules jdk.incubator.vector");
        ElementaryKernels kernels = ElementaryKernelsAccess.vector(250);
        double[] z = new double[100];
        for (int i = 0; i < z.length; i++) {
            z[i] = 0.137 * i - 6;
        }
        double[][] first = new double[4][z.length];
        double[][] later = new double[4][z.length];
        kernels.gelu(3, z, 0, z.length, first);
        kernels.gelu(3, z, 0, z.length, later);
        kernels.gelu(3, z, 0, z.length, later);
        assertThat(isTrialRunning()).isTrue();
        while (isTrialRunning()) {
            kernels.gelu(3, z, 0, z.length, later);
            assertThat(later).isDeepEqualTo(first);
        }
        kernels.gelu(3, z, 0, z.length, later);
        assertThat(later).isDeepEqualTo(first);
    }

    private static boolean isTrialRunning() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("thalweg-vector-trial"));
    }
}
