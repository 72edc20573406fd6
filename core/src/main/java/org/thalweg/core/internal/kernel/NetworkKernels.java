package org.thalweg.core.internal.kernel;

/** Chooses the kernel implementation. */
public final class NetworkKernels {

    private NetworkKernels() {}

    /** A kernel for the problem. */
    public static NetworkKernel create(KernelProblem problem) {
        return new BlockKernel(problem, new ScalarRowOps());
    }

    /** Name of the implementation that {@link #create} uses, as written in provenance. */
    public static String name() {
        return "scalar";
    }
}
