package org.thalweg.solvers.global;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Options of {@link MultiStart}.
 *
 * @param starts number of initial points
 * @param initializer how they are drawn
 * @param scale factor on every drawn parameter
 * @param startAtGiven whether start 0 is the given point rather than a drawn one
 * @param evaluationsPerStart budget of each inner solve; absent means none
 * @param threads threads that run inner solves: 1 uses the calling thread, 0 as many as there are processors
 * @param lossTolerance two end points are one only if their losses differ by at most this times (1 + |loss|)
 * @param pointTolerance and their parameters by at most this times (1 + ‖θ‖<sub>∞</sub>) each
 * @param journal file of finished runs, for resuming; absent means none
 */
public record MultiStartOptions(
        long starts,
        StartDistribution initializer,
        double scale,
        boolean startAtGiven,
        OptionalLong evaluationsPerStart,
        int threads,
        double lossTolerance,
        double pointTolerance,
        Optional<Path> journal) {

    private static final MultiStartOptions DEFAULTS = new MultiStartOptions(
            100, StartDistribution.GLOROT_NORMAL, 1, true, OptionalLong.empty(), 1, 1e-9, 1e-5, Optional.empty());

    /** Checks ranges. */
    public MultiStartOptions {
        require(starts >= 1, "number of starts", starts, "at least 1");
        require(scale > 0 && Double.isFinite(scale), "scale of the initial points", scale, "positive and finite");
        require(
                evaluationsPerStart.isEmpty() || evaluationsPerStart.getAsLong() >= 1,
                "budget of evaluations of a start",
                evaluationsPerStart.orElse(1),
                "at least 1");
        require(threads >= 0, "number of threads", threads, "at least 1, or 0 for all processors");
        require(lossTolerance >= 0 && Double.isFinite(lossTolerance), "loss tolerance", lossTolerance, "at least 0");
        require(
                pointTolerance >= 0 && Double.isFinite(pointTolerance),
                "point tolerance",
                pointTolerance,
                "at least 0");
    }

    /**
     * {@return options of 100 Glorot-normal starts, the first at the given point, one thread, tolerances 1e-9 and 1e-5,
     * no journal}
     */
    public static MultiStartOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy with another number of starts}
     *
     * @param newStarts number of initial points
     */
    public MultiStartOptions withStarts(long newStarts) {
        return new MultiStartOptions(
                newStarts,
                initializer,
                scale,
                startAtGiven,
                evaluationsPerStart,
                threads,
                lossTolerance,
                pointTolerance,
                journal);
    }

    /**
     * {@return a copy with another distribution of starts and its scale}
     *
     * @param newInitializer distribution of the starts
     * @param newScale its scale, as {@link StartDistribution} says for each
     */
    public MultiStartOptions withInitializer(StartDistribution newInitializer, double newScale) {
        return new MultiStartOptions(
                starts,
                newInitializer,
                newScale,
                startAtGiven,
                evaluationsPerStart,
                threads,
                lossTolerance,
                pointTolerance,
                journal);
    }

    /**
     * {@return a copy with start 0 at the given point, or drawn like the others}
     *
     * @param newStartAtGiven whether start 0 is the given point rather than a drawn one
     */
    public MultiStartOptions withStartAtGiven(boolean newStartAtGiven) {
        return new MultiStartOptions(
                starts,
                initializer,
                scale,
                newStartAtGiven,
                evaluationsPerStart,
                threads,
                lossTolerance,
                pointTolerance,
                journal);
    }

    /**
     * {@return a copy with a budget for each inner solve}
     *
     * @param budget evaluations of all kinds for each inner solve, positive
     */
    public MultiStartOptions withEvaluationsPerStart(long budget) {
        return new MultiStartOptions(
                starts,
                initializer,
                scale,
                startAtGiven,
                OptionalLong.of(budget),
                threads,
                lossTolerance,
                pointTolerance,
                journal);
    }

    /**
     * {@return a copy with another number of threads}
     *
     * @param newThreads threads that run inner solves: 1 uses the calling thread, 0 as many as there are processors
     */
    public MultiStartOptions withThreads(int newThreads) {
        return new MultiStartOptions(
                starts,
                initializer,
                scale,
                startAtGiven,
                evaluationsPerStart,
                newThreads,
                lossTolerance,
                pointTolerance,
                journal);
    }

    /**
     * {@return a copy with other tolerances for equal end points}
     *
     * @param newLossTolerance relative difference of the losses of equal end points
     * @param newPointTolerance largest difference of an entry of equal end points, symmetries divided out
     */
    public MultiStartOptions withTolerances(double newLossTolerance, double newPointTolerance) {
        return new MultiStartOptions(
                starts,
                initializer,
                scale,
                startAtGiven,
                evaluationsPerStart,
                threads,
                newLossTolerance,
                newPointTolerance,
                journal);
    }

    /**
     * {@return a copy with a journal}
     *
     * @param newJournal file of finished runs, for resuming; absent means none
     */
    public MultiStartOptions withJournal(Path newJournal) {
        return new MultiStartOptions(
                starts,
                initializer,
                scale,
                startAtGiven,
                evaluationsPerStart,
                threads,
                lossTolerance,
                pointTolerance,
                Optional.of(newJournal));
    }

    /** Threads to use on this machine. */
    int effectiveThreads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    static void require(boolean holds, String what, Number value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("The " + what + " must be " + expected + ", but is " + value + ".");
        }
    }
}
