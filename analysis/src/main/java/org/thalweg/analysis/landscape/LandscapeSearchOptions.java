package org.thalweg.analysis.landscape;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a landscape is searched.
 *
 * @param seed of all random choices; two searches with equal seeds find the same, whatever the number of threads, unless
 *     time ends them
 * @param maxIndex highest Morse index searched for, at least 0; the Morse sum needs all of them
 * @param threads number of threads, at least 1
 * @param maxTime longest time of one run; empty for no limit
 * @param maxEvaluations most gradients and Hessians of one run, a Hessian counted as one; empty for no limit
 */
public record LandscapeSearchOptions(
        long seed, int maxIndex, int threads, Optional<Duration> maxTime, OptionalLong maxEvaluations) {

    /** Checks the ranges. */
    public LandscapeSearchOptions {
        if (maxIndex < 0) {
            throw new IllegalArgumentException("The highest Morse index must be at least 0, but is " + maxIndex + ".");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("A search needs at least 1 thread, but got " + threads + ".");
        }
        if (maxTime.isPresent() && (maxTime.get().isNegative() || maxTime.get().isZero())) {
            throw new IllegalArgumentException("The longest time must be positive, but is " + maxTime.get() + ".");
        }
        if (maxEvaluations.isPresent() && maxEvaluations.getAsLong() < 1) {
            throw new IllegalArgumentException(
                    "The most evaluations must be at least 1, but are " + maxEvaluations.getAsLong() + ".");
        }
    }

    /** {@return seed 1, all indices, one thread for each processor, no limits: ends when the audit is satisfied} */
    public static LandscapeSearchOptions defaults() {
        return new LandscapeSearchOptions(
                1,
                Integer.MAX_VALUE,
                Runtime.getRuntime().availableProcessors(),
                Optional.empty(),
                OptionalLong.empty());
    }

    /**
     * {@return these options with another seed}
     *
     * @param newSeed seed of all random choices; equal seeds and threads of any number give equal points
     */
    public LandscapeSearchOptions withSeed(long newSeed) {
        return new LandscapeSearchOptions(newSeed, maxIndex, threads, maxTime, maxEvaluations);
    }

    /**
     * {@return these options with another highest Morse index}
     *
     * @param newMaxIndex highest Morse index searched for, at least 0
     */
    public LandscapeSearchOptions withMaxIndex(int newMaxIndex) {
        return new LandscapeSearchOptions(seed, newMaxIndex, threads, maxTime, maxEvaluations);
    }

    /**
     * {@return these options with another number of threads}
     *
     * @param newThreads number of threads, at least 1
     */
    public LandscapeSearchOptions withThreads(int newThreads) {
        return new LandscapeSearchOptions(seed, maxIndex, newThreads, maxTime, maxEvaluations);
    }

    /**
     * {@return these options with a limit of time}
     *
     * @param newMaxTime wall time, positive
     */
    public LandscapeSearchOptions withMaxTime(Duration newMaxTime) {
        return new LandscapeSearchOptions(seed, maxIndex, threads, Optional.of(newMaxTime), maxEvaluations);
    }

    /**
     * {@return these options with a limit of evaluations}
     *
     * @param newMaxEvaluations gradients and Hessians together, positive
     */
    public LandscapeSearchOptions withMaxEvaluations(long newMaxEvaluations) {
        return new LandscapeSearchOptions(seed, maxIndex, threads, maxTime, OptionalLong.of(newMaxEvaluations));
    }
}
