package org.thalweg.core.internal.kernel;

import org.thalweg.core.internal.elementary.VectorSupport;

/** Chooses the kernel implementation. */
public final class NetworkKernels {

    private NetworkKernels() {}

    /** A kernel for the problem. */
    public static NetworkKernel create(KernelProblem problem) {
        RowOps late = VectorSupport.isVector() ? Vector.OPS : Scalar.OPS;
        return new BlockKernel(problem, Scalar.OPS, late, SampleBlocks.PACKED_LIMIT);
    }

    /** Name of the implementation that {@link #create} uses, as written in provenance. */
    public static String name() {
        return VectorSupport.isVector() ? "vector" : "scalar";
    }

    private static final class Scalar {
        static final RowOps OPS = new ScalarRowOps();
    }

    /** Not loaded without the vector module. */
    private static final class Vector {
        static final RowOps OPS = new VectorRowOps();
    }
}
