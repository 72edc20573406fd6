package org.thalweg.analysis.internal.landscape;

import java.time.Duration;
import java.util.Optional;

/** The time a search has taken and may take. */
record SearchClock(long begin, Optional<Duration> limit) {

    /** Starts now. */
    static SearchClock start(Optional<Duration> limit) {
        return new SearchClock(System.nanoTime(), limit);
    }

    double seconds() {
        return (System.nanoTime() - begin) * 1e-9;
    }

    boolean isLate() {
        return limit.isPresent() && seconds() >= limit.get().toNanos() * 1e-9;
    }
}
