package org.thalweg.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thalweg.core.internal.elementary.VectorSupport;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.CrossEntropy;
import org.thalweg.core.objective.MeanSquaredError;

/** No evaluation allocates once the scratch exists. */
class AllocationTest {

    @Test
    void scalarKernelAllocatesNothing() {
        check(new ScalarRowOps(), 2000);
    }

    /** Interpreted vector code boxes its vectors, so the rounds go on until it is compiled. */
    @Test
    void vectorKernelAllocatesNothingOnceCompiled() {
        org.junit.jupiter.api.Assumptions.assumeTrue(VectorSupport.isModulePresent());
        check(new VectorRowOps(), 2000);
    }

    private static void check(RowOps ops, int rounds) {
        RandomProblem seed = RandomProblem.of(1, 30, 2, 3, 1);
        Mlp regression = Mlp.of(2, Layer.of(6, TestActivation.SQUARE), Layer.of(1, TestActivation.IDENTITY));
        Mlp classifier =
                Mlp.of(2, Layer.of(4, TestActivation.SQUARE), Layer.of(3, TestActivation.RELU), Layer.softmax(2));
        double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        var labels = org.thalweg.core.data.Dataset.ofLabels(x, new int[] {0, 1, 1, 0}, 2);
        var targets = org.thalweg.core.data.Dataset.of(x, new double[][] {{1}, {2}, {3}, {4}});
        var mse = new MeanSquaredError();
        var entropy = new CrossEntropy();
        assertNone(
                new BlockKernel(new KernelProblem(regression, targets, mse::evaluate, true), ops),
                regression,
                seed,
                rounds);
        assertNone(
                new BlockKernel(new KernelProblem(classifier, labels, entropy::evaluate, false), ops),
                classifier,
                seed,
                rounds);
    }

    private static void assertNone(NetworkKernel kernel, Mlp network, RandomProblem seed, int rounds) {
        int n = network.parameterCount();
        double[] theta = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] = seed.random().nextGaussian();
        }
        double[] gradient = new double[n];
        double[] hessian = new double[n * n];
        int[] batch = {3, 1};
        NetworkKernel.Scratch scratch = kernel.newScratch();
        Runnable evaluate = () -> {
            kernel.value(theta, scratch);
            kernel.gradient(theta, gradient, scratch);
            kernel.batchGradient(theta, batch, 0, 2, gradient, scratch);
            kernel.hessian(theta, gradient, hessian, scratch);
            kernel.hessianVector(theta, theta, gradient, scratch);
            kernel.gaussNewton(theta, gradient, hessian, scratch);
            kernel.gaussNewtonVector(theta, theta, gradient, scratch);
        };
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < rounds && fewest > 0; round++) {
            long before = allocatedBytes();
            long itself = allocatedBytes() - before;
            long start = allocatedBytes();
            for (int k = 0; k < 100; k++) {
                evaluate.run();
            }
            fewest = Math.min(fewest, allocatedBytes() - start - itself);
        }
        // One object in one of the 100 evaluations would be 16 bytes.
        assertThat(fewest).isLessThan(16);
    }

    /** By reflection: the module under test does not read the management modules. */
    private static long allocatedBytes() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            return (long) Class.forName("com.sun.management.ThreadMXBean")
                    .getMethod("getThreadAllocatedBytes", long.class)
                    .invoke(threads, Thread.currentThread().getId());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
