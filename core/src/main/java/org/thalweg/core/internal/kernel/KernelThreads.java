package org.thalweg.core.internal.kernel;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shares the machine's threads among all large evaluations of the process.
 *
 * <p>System property {@value #PROPERTY} limits how many threads work on evaluations at a time; the default is one per
 * processor. Each large evaluation counts as one thread while it runs, and may take others that are idle: so a parallel
 * multi-start uses one thread per run. The number never changes the bits.
 */
final class KernelThreads {

    /** Name of the system property. */
    static final String PROPERTY = "thalweg.threads";

    /** Static, because idle threads are a property of the machine. */
    private static final AtomicInteger BUSY = new AtomicInteger();

    private KernelThreads() {}

    /** Most threads of the process. */
    static int limit() {
        String text = System.getProperty(PROPERTY);
        if (text == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        try {
            int limit = Integer.parseInt(text.strip());
            if (limit >= 1) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Refused below with the reason.
        }
        throw new IllegalArgumentException(
                "System property " + PROPERTY + " is '" + text + "', but must be a number of threads, at least 1.");
    }

    /** Takes up to {@code wanted} threads, the caller's own included; give the result back by {@link #release}. */
    static int acquire(int wanted) {
        int limit = limit();
        while (true) {
            int busy = BUSY.get();
            int granted = Math.max(1, Math.min(wanted, limit - busy));
            if (BUSY.compareAndSet(busy, busy + granted)) {
                return granted;
            }
        }
    }

    static void release(int granted) {
        BUSY.addAndGet(-granted);
    }
}
