package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.core.internal.elementary.VectorSupport;
import org.thalweg.core.network.Xoshiro256PlusPlus;

/** Scalar and vector row operations give the same bits. */
class VectorKernelTest {

    @BeforeAll
    static void needsVectorModule() {
        Assumptions.assumeTrue(VectorSupport.isModulePresent(), "the vector module is not in this process");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sameBitsOnRandomShapes(long seed) {
        var random = Xoshiro256PlusPlus.seeded(seed);
        for (int k = 0; k < 25; k++) {
            int[] widths = new int[2 + random.nextInt(4)];
            for (int l = 0; l < widths.length; l++) {
                widths[l] = 1 + random.nextInt(random.nextInt(4) == 0 ? 24 : 6);
            }
            compare(RandomProblem.of(seed * 100 + k, 1 + random.nextInt(70), widths));
        }
    }

    @Test
    void sameBitsForWideLayers() {
        compare(RandomProblem.of(1, 33, 2, 130, 1));
        compare(RandomProblem.of(2, 9, 130, 3, 2));
        compare(RandomProblem.of(3, 5, 2, 40, 41, 3));
        compare(RandomProblem.of(4, 501, 3, 12, 1));
        compare(RandomProblem.of(5, 70, 2, 37, 1));
        compare(RandomProblem.of(6, 350, 2, 11, 2));
    }

    private static void compare(RandomProblem p) {
        KernelResults scalar = KernelResults.of(new BlockKernel(p.problem(), new ScalarRowOps()), p);
        KernelResults vector = KernelResults.of(new BlockKernel(p.problem(), new VectorRowOps()), p);
        for (int k = 0; k < scalar.arrays().size(); k++) {
            assertThat(bits(vector.arrays().get(k)))
                    .as("%s of %s", scalar.names().get(k), p.problem().network())
                    .isEqualTo(bits(scalar.arrays().get(k)));
        }
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToLongBits(values[i]);
        }
        return bits;
    }
}
