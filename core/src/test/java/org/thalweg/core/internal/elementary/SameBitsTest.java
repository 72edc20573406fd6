package org.thalweg.core.internal.elementary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Scalar and vector kernels against each other, and both against a digest that every JDK and machine must reproduce. */
class SameBitsTest {

    /**
     * Of all results over {@link #arguments}; found on JDK 17, and the same on JDK 25, scalar and vector, with 2, 4 and 8
     * lanes, interpreted and compiled.
     */
    private static final long DIGEST = -7979739561088151279L;

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Double.longBitsToDouble(-1),
        1,
        -1,
        Math.nextDown(1.0),
        Math.nextUp(1.0),
        777,
        -777,
        39.4,
        -39.4,
        710,
        -60,
        709.782712893384,
        -745.1332191019411,
        -708.3964185322641,
        0x1p-54,
        -0x1p-60,
        0x1p-61
    };

    /** Mostly moderate arguments, some of any size, some special. */
    private static double[] arguments(SplittableRandom random, int length) {
        double[] z = new double[length];
        for (int i = 0; i < length; i++) {
            double unit = 2 * random.nextDouble() - 1;
            z[i] = switch (random.nextInt(8)) {
                case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
                case 1 -> Double.longBitsToDouble(random.nextLong());
                case 2 -> 900 * unit;
                case 3 -> 45 * unit;
                case 4 -> unit * 0x1p-20;
                default -> 5 * unit;
            };
        }
        return z;
    }

    @Test
    void vectorGivesTheBitsOfScalarOnEveryRange() {
        assumeTrue(VectorSupport.isModulePresent(), "needs --add-modules jdk.incubator.vector");
        ElementaryKernels vector = ElementaryKernelsAccess.vector();
        ElementaryKernels scalar = new ScalarKernels();
        compare(
                ElementaryFunctions.activationsAndVariants(scalar),
                ElementaryFunctions.activationsAndVariants(vector),
                3);
        compare(ElementaryFunctions.plain(scalar), ElementaryFunctions.plain(vector), 0);
    }

    private static void compare(
            Map<String, ElementaryFunctions.Function> scalar,
            Map<String, ElementaryFunctions.Function> vector,
            int maxOrder) {
        SplittableRandom random = new SplittableRandom(20);
        scalar.forEach((name, function) -> {
            for (int length = 0; length <= 200; length++) {
                int offset = random.nextInt(20);
                int order = random.nextInt(maxOrder + 1);
                double[] z = arguments(random, offset + length + random.nextInt(10));
                long[] expected = bits(function, order, z, offset, offset + length, false);
                for (boolean inPlace : new boolean[] {false, true}) {
                    assertThat(bits(vector.get(name), order, z, offset, offset + length, inPlace))
                            .as("%s to order %d on %d elements from %d", name, order, length, offset)
                            .isEqualTo(expected);
                }
            }
        });
    }

    /** All results, with every NaN alike; what must not be written is included as it was. */
    private static long[] bits(
            ElementaryFunctions.Function function, int order, double[] z, int from, int to, boolean inPlace) {
        double[][] derivatives = new double[order + 1][z.length];
        for (double[] d : derivatives) {
            Arrays.fill(d, 99);
        }
        double[] argument = z;
        if (inPlace) {
            System.arraycopy(z, from, derivatives[0], from, to - from);
            argument = derivatives[0];
        }
        function.evaluate(order, argument, from, to, derivatives);
        return Arrays.stream(derivatives)
                .flatMapToDouble(Arrays::stream)
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }

    @Test
    void scalarHasTheCommittedDigest() {
        assertThat(digest(new ScalarKernels())).isEqualTo(DIGEST);
    }

    @Test
    void vectorHasTheCommittedDigest() {
        assumeTrue(VectorSupport.isModulePresent(), "needs --add-modules jdk.incubator.vector");
        assertThat(digest(ElementaryKernelsAccess.vector())).isEqualTo(DIGEST);
    }

    /** Several passes, so that interpreted code, both compilers and the code between them take part. */
    @Test
    void digestStaysTheSameWhileCodeIsCompiled() {
        ElementaryKernels kernels =
                VectorSupport.isModulePresent() ? ElementaryKernelsAccess.vector() : new ScalarKernels();
        for (int pass = 0; pass < 20; pass++) {
            assertThat(digest(kernels)).as("pass %d", pass).isEqualTo(DIGEST);
        }
    }

    private static long digest(ElementaryKernels kernels) {
        double[] z = arguments(new SplittableRandom(7), 5003);
        long digest = digest(1, ElementaryFunctions.activationsAndVariants(kernels), 3, z);
        return digest(digest, ElementaryFunctions.plain(kernels), 0, z);
    }

    private static long digest(long start, Map<String, ElementaryFunctions.Function> functions, int order, double[] z) {
        long digest = start;
        for (ElementaryFunctions.Function function : functions.values()) {
            for (long bits : bits(function, order, z, 0, z.length, false)) {
                digest = 0x9E3779B97F4A7C15L * (digest ^ bits);
                digest ^= digest >>> 29;
            }
        }
        return digest;
    }
}
