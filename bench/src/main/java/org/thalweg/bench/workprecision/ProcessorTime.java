package org.thalweg.bench.workprecision;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of the thread that made it: what is left of wall time where other programs do not count. */
final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long begin = THREADS.getCurrentThreadCpuTime();

    /** Seconds of processor time since construction; to be asked from the same thread. */
    double seconds() {
        return (THREADS.getCurrentThreadCpuTime() - begin) * 1e-9;
    }
}
