package org.thalweg.core.internal.elementary;

/**
 * Elements that a function still computes with scalar loops before it turns to its vector loop.
 *
 * <p>A vector loop costs about half a second of processor time until it is compiled, during which it is slower by a factor
 * of hundreds; scalar loops cost a twentieth of that. It saves some 1.5 ns per element. So it is begun when a run has shown
 * to be long, which bounds the regret on both sides. The count is approximate where threads share it, and bits do not
 * depend on it.
 */
final class Patience {

    /** About 0.3 s of scalar work. */
    static final long DEFAULT = 100_000_000L;

    private long remaining;

    Patience(long elements) {
        remaining = elements;
    }

    /** Counts a call with that many elements; true once enough were counted before. */
    boolean isSpent(int elements) {
        if (remaining <= 0) {
            return true;
        }
        remaining -= elements;
        return false;
    }
}
