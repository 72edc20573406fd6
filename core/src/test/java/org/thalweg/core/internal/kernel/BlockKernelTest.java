package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** The block kernel against the sample-by-sample oracle. */
class BlockKernelTest {

    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "1, 1, '1,1'",
        "2, 7, '3,2'",
        "3, 8, '2,5,1'",
        "4, 9, '2,6,2'",
        "5, 70, '1,10,1'",
        "6, 33, '2,40,1'",
        "7, 16, '2,40,3'",
        "8, 5, '3,4,5,2'",
        "9, 64, '2,20,20,1'",
        "10, 13, '4,9,8,7,3'",
        "11, 40, '2,3,2,3,2'",
        "12, 3, '9,17,1'",
        "13, 500, '2,11,1'",
        "14, 249, '3,6,5,2'",
        "15, 31, '130,2'",
        "16, 6, '40,12,1'",
        "17, 11, '1,130,1'",
        "18, 4, '2,6,2'",
        "19, 21, '12,14,13,2'",
        "20, 2, '1,1,1,1,1'"
    })
    void matchesOracle(long seed, int samples, String widths) {
        int[] shape = IntStream.of(java.util.Arrays.stream(widths.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray();
        for (long k = 0; k < 4; k++) {
            compare(RandomProblem.of(1000 * seed + k, samples, shape));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void matchesOracleOnRandomShapes(long seed) {
        var random = Xoshiro256PlusPlus.seeded(seed);
        for (int k = 0; k < 25; k++) {
            int[] widths = new int[2 + random.nextInt(4)];
            for (int l = 0; l < widths.length; l++) {
                widths[l] = 1 + random.nextInt(random.nextInt(4) == 0 ? 24 : 6);
            }
            compare(RandomProblem.of(seed * 100 + k, 1 + random.nextInt(70), widths));
        }
    }

    private static void compare(RandomProblem p) {
        NetworkKernel kernel = new BlockKernel(p.problem(), new ScalarRowOps());
        NetworkKernel oracle = new SampleKernel(p.problem());
        KernelResults actual = KernelResults.of(kernel, p);
        KernelResults expected = KernelResults.of(oracle, p);
        for (int k = 0; k < actual.arrays().size(); k++) {
            assertClose(
                    actual.names().get(k) + " of " + p.problem().network(),
                    actual.arrays().get(k),
                    expected.arrays().get(k));
        }
    }

    private static void assertClose(String what, double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        double size = 1e-300;
        for (double e : expected) {
            size = Math.max(size, Math.abs(e));
        }
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i]) / size)
                    .as("%s, entry %d: %s and %s", what, i, actual[i], expected[i])
                    .isLessThanOrEqualTo(TOLERANCE);
        }
    }

    @Test
    void hessianIsExactlySymmetric() {
        RandomProblem p = RandomProblem.of(5, 40, 3, 7, 6, 2);
        int n = p.dimension();
        double[] hessian = new double[n * n];
        NetworkKernel kernel = new BlockKernel(p.problem(), new ScalarRowOps());
        kernel.hessian(p.theta(), new double[n], hessian, kernel.newScratch());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(hessian[i * n + j]).isEqualTo(hessian[j * n + i]);
            }
        }
    }

    @Test
    void wholeDataAsOneBatchGivesTheGradient() {
        RandomProblem p = RandomProblem.of(6, 300, 3, 7, 2);
        int n = p.dimension();
        NetworkKernel kernel = new BlockKernel(p.problem(), new ScalarRowOps());
        NetworkKernel.Scratch scratch = kernel.newScratch();
        double[] gradient = new double[n];
        double[] batch = new double[n];
        double value = kernel.gradient(p.theta(), gradient, scratch);
        int[] all = IntStream.range(0, 300).toArray();
        assertThat(kernel.batchGradient(p.theta(), all, 0, 300, batch, scratch)).isEqualTo(value);
        assertThat(batch).isEqualTo(gradient);
    }

    @Test
    void dataTooLargeToPackGiveTheSameBits() {
        RandomProblem p = RandomProblem.of(7, 300, 3, 7, 2);
        KernelResults packed = KernelResults.of(new BlockKernel(p.problem(), new ScalarRowOps()), p);
        KernelResults streamed = KernelResults.of(
                new BlockKernel(p.problem(), new ScalarRowOps(), new ScalarRowOps(), Changeover.immediate(), 0), p);
        for (int k = 0; k < packed.arrays().size(); k++) {
            assertThat(streamed.arrays().get(k)).isEqualTo(packed.arrays().get(k));
        }
    }
}
