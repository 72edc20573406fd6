package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.core.internal.kernel.Passes.Operation;

class ChangeoverTest {

    /** Scalar operations that take their time and remember who used them. */
    private static final class Observed {

        private volatile Thread last;
        private volatile boolean usedHere;
        private final Thread here = Thread.currentThread();

        RowOps ops(long nanos) {
            RowOps scalar = new ScalarRowOps();
            return (RowOps) Proxy.newProxyInstance(
                    RowOps.class.getClassLoader(), new Class<?>[] {RowOps.class}, (proxy, method, arguments) -> {
                        last = Thread.currentThread();
                        usedHere |= last == here;
                        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
                            Thread.onSpinWait();
                        }
                        try {
                            return method.invoke(scalar, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @Test
    @Timeout(120)
    void everyOperationOfEveryShapeChangesOverWithTheSameBits() {
        for (RandomProblem p : new RandomProblem[] {
            RandomProblem.of(1, 4, 2, 3, 2), // direct
            RandomProblem.of(4, 501, 3, 12, 1), // separable
            RandomProblem.of(3, 40, 2, 4, 3, 2) // deep
        }) {
            KernelResults expected = KernelResults.of(new BlockKernel(p.problem(), new ScalarRowOps()), p);
            Observed early = new Observed();
            Observed late = new Observed();
            NetworkKernel kernel = new BlockKernel(
                    p.problem(),
                    early.ops(20_000),
                    late.ops(0),
                    new Changeover(1, new AtomicInteger()),
                    SampleBlocks.PACKED_LIMIT);
            do {
                early.usedHere = false;
                KernelResults results = KernelResults.of(kernel, p);
                assertThat(results.arrays())
                        .zipSatisfy(
                                expected.arrays(),
                                (a, b) -> assertThat(Arrays.equals(a, b)).isTrue());
            } while (early.usedHere);
            assertThat(late.usedHere).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDueOnceAndAfterItsWork(Operation operation) {
        Changeover changeover = new Changeover(100, new AtomicInteger());
        assertThat(changeover.isDue(operation, 60)).isFalse();
        assertThat(changeover.isDue(operation, 60)).isTrue();
        assertThat(changeover.isDue(operation, 60)).isFalse();
        assertThat(changeover.isDone(operation)).isFalse();
        changeover.finish(operation);
        for (Operation other : Operation.values()) {
            assertThat(changeover.isDone(other)).isEqualTo(other == operation);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutPatienceItLiesBehind(Operation operation) {
        assertThat(Changeover.immediate().isDone(operation)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isDueSoonerWhereAnotherKernelHasChangedOver(Operation operation) {
        AtomicInteger known = new AtomicInteger();
        new Changeover(100, known).finish(operation);
        for (Operation other : Operation.values()) {
            assertThat(new Changeover(100, known).isDue(other, 60)).isEqualTo(other == operation);
        }
        assertThat(new Changeover(100, known).isDue(operation, 1)).isFalse();
    }

    @Test
    void matricesTooLargeAreNotTried() {
        NetworkPlan wide = plan(20, 100, 30, 1);
        assertThat(wide.size).isGreaterThan(3000);
        assertThat(TrialTask.fits(wide, Operation.GRADIENT)).isTrue();
        assertThat(TrialTask.fits(wide, Operation.HESSIAN_PRODUCT)).isTrue();
        assertThat(TrialTask.fits(wide, Operation.HESSIAN)).isFalse();
        assertThat(TrialTask.fits(plan(20, 2, 30, 1), Operation.HESSIAN)).isTrue();
        assertThat(TrialTask.fits(plan(250, 784, 100, 10), Operation.JACOBIAN)).isFalse();
    }

    private static NetworkPlan plan(int samples, int... widths) {
        return new NetworkPlan(RandomProblem.of(1, 1, widths).problem().network(), samples, false);
    }
}
