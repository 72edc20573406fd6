package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Assumptions;

/** Measures what a thread allocates. */
final class Allocation {

    private static final int WARM_UP = 2_000;
    private static final int CALLS = 1_000;

    private Allocation() {}

    /** Fails if the action allocates in each call; what the machine itself allocates now and then is tolerated. */
    static void assertNone(String what, Runnable action) {
        Assumptions.assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                        && threads.isThreadAllocatedMemorySupported(),
                "this virtual machine does not measure allocation");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) {
            action.run();
        }
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < CALLS; i++) {
            action.run();
        }
        double perCall = (threads.getThreadAllocatedBytes(thread) - before) / (double) CALLS;
        // The smallest object has 16 bytes.
        assertTrue(perCall < 8, () -> what + " allocates " + perCall + " bytes per call, but must not allocate.");
    }
}
