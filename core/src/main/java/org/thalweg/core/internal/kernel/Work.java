package org.thalweg.core.internal.kernel;

import org.thalweg.core.internal.elementary.VectorTrial;

/** Rough numbers of multiply-adds, on which speed but never bits depend. */
final class Work {

    /** Work of a kernel's operation after which vector code is tried, about a second: less does not repay its compilation. */
    static final double REPAYS_COMPILATION = 4e9 * VectorTrial.patience();

    /** Entries of a matrix that a trial of vector code may have for itself: 40 MB. */
    static final int MOST_TRIED = 5_000_000;

    /** About 10 ms: less does not repay waking other threads. */
    static final double WORTH_THREADS = 2e8;

    /** What a call costs however small it is. */
    private static final double CALL = 2000;

    /** Writing an entry of a matrix costs what so many samples cost. */
    private static final double STORE = 8;

    private Work() {}

    static double of(Passes.Operation operation, int parameters, int samples) {
        double gradient = 3.0 * parameters * samples + CALL;
        return operation.matrix ? 0.5 * parameters * parameters * (samples + STORE) + gradient : gradient;
    }
}
