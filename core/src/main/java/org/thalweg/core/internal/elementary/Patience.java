package org.thalweg.core.internal.elementary;

import java.util.function.Supplier;

/**
 * Elements that a function still computes with scalar loops before it turns to its vector loop.
 *
 * <p>A vector loop costs about half a second of processor time until it is compiled; it saves some 1.5 ns per element. So its
 * {@link VectorTrial} is begun when a run has shown to be long, which bounds the regret on both sides, and scalar loops go on until it is
 * won. The count is approximate where threads share it, and bits do not depend on it.
 */
final class Patience {

    /** About 0.6 s of scalar work. */
    static final long DEFAULT = 200_000_000L;

    private final Supplier<VectorTrial.Codes> loops;
    private long remaining;
    private boolean begun;
    private volatile boolean spent;

    /**
     * A function that is computed with scalar loops at first.
     *
     * @param elements 0 to use vector loops from the first call on
     * @param loops makes both loops over the same elements, to be tried
     */
    Patience(long elements, Supplier<VectorTrial.Codes> loops) {
        this.loops = loops;
        remaining = elements;
        spent = elements == 0;
    }

    /** Counts a call with that many elements; true once enough were counted before and the vector loop is the faster one. */
    boolean isSpent(int elements) {
        if (spent) {
            return true;
        }
        remaining -= elements;
        if (remaining < 0 && !begun) {
            begin();
        }
        return false;
    }

    private synchronized void begin() {
        if (!begun) {
            begun = true;
            VectorTrial.begin(loops, () -> spent = true);
        }
    }
}
