package org.thalweg.core.internal.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import org.thalweg.core.internal.elementary.VectorSupport;

/** Chooses the kernel implementation. */
public final class NetworkKernels {

    private NetworkKernels() {}

    /** A kernel for the problem. */
    public static NetworkKernel create(KernelProblem problem) {
        if (!VectorSupport.isVector()) {
            return new BlockKernel(problem, Scalar.OPS);
        }
        if (VectorSupport.isDemanded()) {
            return new BlockKernel(problem, Vector.OPS);
        }
        Changeover changeover = new Changeover(Work.REPAYS_COMPILATION, Vector.COMPILED);
        return new BlockKernel(problem, Scalar.OPS, Vector.OPS, changeover, SampleBlocks.PACKED_LIMIT);
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
        /** See {@link Changeover}: the state of compilation is one of the process. */
        static final AtomicInteger COMPILED = new AtomicInteger();
    }
}
