package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.thalweg.core.internal.elementary.ElementaryKernels;
import org.thalweg.core.internal.elementary.VectorSupport;
import org.thalweg.core.network.Activation;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.MeanSquaredError;

/**
 * One number for the bits of everything a kernel computes. It must come out on every JDK, with and without the vector
 * module, whatever the lanes of the machine. A deliberate change of the summation order changes it, and is a numerical change.
 */
class DigestTest {

    private static final String EXPECTED = "d7a1e9f544b78df9df2db63650792460dda0e5ffb8c5f1ef4a77890368144e89";

    private record Softplus() implements Activation {
        @Override
        public String name() {
            return "softplus";
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            ElementaryKernels.chosen().softplus(order, z, from, to, derivatives);
        }
    }

    private record Tanh() implements Activation {
        @Override
        public String name() {
            return "tanh";
        }

        @Override
        public int maxOrder() {
            return 2;
        }

        @Override
        public void evaluate(int order, double[] z, int from, int to, double[][] derivatives) {
            ElementaryKernels.chosen().tanh(order, z, from, to, derivatives);
        }
    }

    @Test
    void bitsAreThoseOfEveryMachine() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RowOps ops = VectorSupport.isVector() ? new VectorRowOps() : new ScalarRowOps();
        for (int k = 0; k < 12; k++) {
            int samples = new int[] {1, 4, 7, 33, 70, 300}[k % 6];
            int width = 1 + 5 * k;
            for (KernelResults results : results(k, samples, width, ops)) {
                results.arrays().forEach(array -> add(array, digest));
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(EXPECTED);
    }

    private static KernelResults[] results(int seed, int samples, int width, RowOps ops) {
        RandomProblem drawn = RandomProblem.of(seed, samples, 3, width, 2);
        RandomProblem labels = RandomProblem.withSoftmax(seed, samples, 3, width, 2);
        Mlp regression = Mlp.of(3, Layer.of(width, new Softplus()), Layer.of(2, TestActivation.IDENTITY));
        Mlp deep = Mlp.of(3, Layer.of(width, new Tanh()), Layer.of(4, new Softplus()), Layer.softmax(2));
        var mse = new MeanSquaredError();
        var entropy = new CrossEntropy();
        RandomProblem first = drawn.on(
                new KernelProblem(regression, RandomProblem.withTargets(seed, samples, 3, 2), mse::evaluate, true));
        RandomProblem second = drawn.on(new KernelProblem(deep, labels.problem().data(), entropy::evaluate, false));
        return new KernelResults[] {
            KernelResults.of(new BlockKernel(first.problem(), ops), first),
            KernelResults.of(new BlockKernel(second.problem(), ops), second)
        };
    }

    private static void add(double[] values, MessageDigest digest) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
        for (double value : values) {
            // −0 and 0 are different bits; they must agree too.
            bytes.putDouble(value);
        }
        digest.update(bytes.array());
    }
}
