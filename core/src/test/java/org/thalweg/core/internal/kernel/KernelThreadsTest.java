package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The number of threads changes nothing but time, and never exceeds the limit. */
class KernelThreadsTest {

    @AfterEach
    void restore() {
        System.clearProperty(KernelThreads.PROPERTY);
    }

    @Test
    void sameBitsForAnyNumberOfThreads() {
        // Large enough for threads: 5000 samples in groups of blocks, 621 parameters.
        RandomProblem p = RandomProblem.of(3, 5000, 3, 20, 25, 1);
        assertThat(Work.of(Passes.Operation.HESSIAN, p.dimension(), 5000)).isGreaterThan(Work.WORTH_THREADS);
        List<double[]> single = evaluate(p, 1);
        for (int threads : new int[] {2, 3, 8}) {
            List<double[]> several = evaluate(p, threads);
            for (int k = 0; k < single.size(); k++) {
                assertThat(several.get(k))
                        .as("%d threads, result %d", threads, k)
                        .isEqualTo(single.get(k));
            }
        }
    }

    private static List<double[]> evaluate(RandomProblem p, int threads) {
        System.setProperty(KernelThreads.PROPERTY, Integer.toString(threads));
        NetworkKernel kernel = new BlockKernel(p.problem(), new ScalarRowOps());
        NetworkKernel.Scratch scratch = kernel.newScratch();
        int n = p.dimension();
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        double value = kernel.hessian(p.theta(), gradient, hessian, scratch);
        double[] alone = new double[n];
        double[] values = {value, kernel.gradient(p.theta(), alone, scratch), kernel.value(p.theta(), scratch)};
        assertThat(values).containsOnly(value);
        return List.of(values, gradient, hessian, alone);
    }

    @Test
    void concurrentEvaluationsShareTheLimit() {
        System.setProperty(KernelThreads.PROPERTY, "4");
        int first = KernelThreads.acquire(8);
        int second = KernelThreads.acquire(8);
        KernelThreads.release(first);
        int third = KernelThreads.acquire(2);
        KernelThreads.release(second + third);
        assertThat(IntStream.of(first, second, third)).containsExactly(4, 1, 2);
    }

    @Test
    void refusesWhatIsNoNumberOfThreads() {
        for (String text : new String[] {"0", "many"}) {
            System.setProperty(KernelThreads.PROPERTY, text);
            assertThatThrownBy(KernelThreads::limit)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + text + "'");
        }
    }
}
