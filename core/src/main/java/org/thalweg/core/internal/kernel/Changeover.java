package org.thalweg.core.internal.kernel;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which operations of a kernel have turned from scalar to vector code: those that did enough work to repay its compilation, and whose
 * vector code has won its {@link org.thalweg.core.internal.elementary.VectorTrial}. Speed depends on it, bits never do.
 */
final class Changeover {

    /** Most code of an operation that another kernel has changed over is compiled, and its trial is short. */
    private static final double KNOWN = 1.0 / 20;

    private final double patience;
    /** One bit per operation that some kernel of the process has changed over. */
    private final AtomicInteger known;
    /** Work of the operations. Threads may lose each other's additions: about the right number will do. */
    private final double[] work = new double[Passes.Operation.values().length];
    /** One bit per operation. */
    private final AtomicInteger begun = new AtomicInteger();

    private volatile int done;

    /**
     * A changeover that is to come.
     *
     * @param patience work after which trials begin, see {@link Work}; 0 to use vector code from the first call on
     * @param known shared by all kernels
     */
    Changeover(double patience, AtomicInteger known) {
        this.patience = patience;
        this.known = known;
        done = patience == 0 ? -1 : 0;
    }

    /** One that lies behind. */
    static Changeover immediate() {
        return new Changeover(0, new AtomicInteger());
    }

    boolean isDone(Passes.Operation operation) {
        return (done & bit(operation)) != 0;
    }

    /** Counts work about to be done by scalar code; true once for each operation, when its trial should begin. */
    boolean isDue(Passes.Operation operation, double more) {
        int bit = bit(operation);
        double sum = work[operation.ordinal()] + more;
        work[operation.ordinal()] = sum;
        return sum > ((known.get() & bit) == 0 ? patience : KNOWN * patience)
                && (begun.get() & bit) == 0
                && (begun.getAndUpdate(old -> old | bit) & bit) == 0;
    }

    /** The operation uses vector code from now on. */
    synchronized void finish(Passes.Operation operation) {
        int bit = bit(operation);
        known.updateAndGet(old -> old | bit);
        done |= bit;
    }

    private static int bit(Passes.Operation operation) {
        return 1 << operation.ordinal();
    }
}
