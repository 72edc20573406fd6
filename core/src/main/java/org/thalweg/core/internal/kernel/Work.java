package org.thalweg.core.internal.kernel;

/** Rough numbers of multiply-adds, on which speed but never bits depend. */
final class Work {

    /** About a tenth of a second of scalar work: less does not repay the compilation of vector code. */
    static final double REPAYS_COMPILATION = 5e7;

    /** About 10 ms: less does not repay waking other threads. */
    static final double WORTH_THREADS = 2e8;

    private Work() {}

    static double of(Passes.Operation operation, int parameters, int samples) {
        double gradient = 3.0 * parameters * samples;
        return operation.matrix ? 0.5 * parameters * parameters * samples + gradient : gradient;
    }
}
