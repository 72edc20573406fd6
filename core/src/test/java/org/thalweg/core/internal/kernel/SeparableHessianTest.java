package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.MeanSquaredError;

/** Hessian and Gauss–Newton matrix of one hidden layer under squared error against the sample-by-sample oracle. */
class SeparableHessianTest {

    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "1, 40, 2, 17, 1, true, true",
        "2, 40, 2, 9, 3, true, false",
        "3, 40, 1, 8, 2, false, true",
        "4, 40, 3, 11, 1, false, false",
        "5, 500, 2, 10, 1, true, true",
        "6, 500, 3, 26, 2, true, true",
        "7, 500, 2, 19, 2, false, false",
        "8, 4100, 2, 7, 2, true, true",
        "9, 20, 2, 13, 1, true, true",
        "10, 12, 3, 8, 1, false, false",
        "11, 40, 2, 25, 1, true, true",
        "12, 500, 2, 33, 2, true, false",
        "13, 700, 3, 13, 2, true, true",
        "14, 60, 2, 1, 1, true, true",
        "15, 60, 4, 40, 1, false, true"
    })
    void matchesOracle(long seed, int samples, int in, int width, int out, boolean hiddenBias, boolean outBias) {
        Layer hidden = Layer.of(width, TestActivation.TANH);
        Layer last = Layer.of(out, TestActivation.IDENTITY);
        Mlp network = Mlp.of(in, hiddenBias ? hidden : hidden.withoutBias(), outBias ? last : last.withoutBias());
        KernelProblem problem = new KernelProblem(
                network, RandomProblem.withTargets(seed, samples, in, out), new MeanSquaredError()::evaluate, true);
        RandomProblem p = RandomProblem.of(seed, 3, in, width, out).on(problem);
        NetworkKernel kernel = new BlockKernel(problem, new ScalarRowOps());
        NetworkKernel oracle = new SampleKernel(problem);
        int n = p.dimension();
        double[] gradient = new double[n];
        double[] expected = new double[n * n];
        double[] actual = new double[n * n];
        oracle.hessian(p.theta(), gradient, expected, oracle.newScratch());
        Arrays.fill(actual, Double.NaN);
        kernel.hessian(p.theta(), gradient, actual, kernel.newScratch());
        assertClose(actual, expected);
        oracle.gaussNewton(p.theta(), gradient, expected, oracle.newScratch());
        Arrays.fill(actual, Double.NaN);
        kernel.gaussNewton(p.theta(), gradient, actual, kernel.newScratch());
        assertClose(actual, expected);
    }

    private static void assertClose(double[] actual, double[] expected) {
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        int n = (int) Math.sqrt(expected.length);
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i])).as("entry %d", i).isLessThanOrEqualTo(TOLERANCE * size);
            assertThat(actual[i]).isEqualTo(actual[i % n * n + i / n]);
        }
    }
}
