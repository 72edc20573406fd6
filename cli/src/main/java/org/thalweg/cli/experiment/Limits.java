package org.thalweg.cli.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.solve.StageLimits;

/** Budgets, written alike for a whole solve and for one stage. */
final class Limits {

    /** The keys of a budget. */
    static final List<String> KEYS = List.of("max-seconds", "max-evaluations", "max-iterations");

    private static final double MAX_SECONDS = 1e9;
    private static final double NANOS_PER_SECOND = 1e9;

    private Limits() {}

    static StageLimits read(Section section) {
        Optional<Duration> duration = section.positive("max-seconds", "a positive number of seconds")
                .map(seconds -> Math.min(seconds, MAX_SECONDS))
                .map(seconds -> Duration.ofNanos(Math.max(1, Math.round(seconds * NANOS_PER_SECOND))));
        return new StageLimits(
                section.wholeFrom(1, "max-evaluations"), section.wholeFrom(1, "max-iterations"), duration);
    }
}
