package org.thalweg.core.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What every solver gets from the call: budgets, terminations, recording, listener and seed. What is off is absent.
 *
 * @param maxEvaluations budget of evaluations of all kinds, never exceeded
 * @param maxIterations budget of steps
 * @param maxDuration budget of wall time, checked before each evaluation and after each step
 * @param termination criteria beside the solver's own
 * @param recording what the trajectory keeps
 * @param listener told after each step
 * @param cancelled asked before each evaluation and after each step; true ends the solve with the last iterate
 * @param seed seed of the solver's random stream
 * @param clock nanoseconds, for tests
 */
public record SolveControls(
        OptionalLong maxEvaluations,
        OptionalLong maxIterations,
        Optional<Duration> maxDuration,
        Termination termination,
        RecordingPolicy recording,
        SolveListener listener,
        BooleanSupplier cancelled,
        long seed,
        LongSupplier clock) {

    /** Checks that given budgets are positive. */
    public SolveControls {
        requirePositive(maxEvaluations, "evaluations");
        requirePositive(maxIterations, "iterations");
        requirePositive(maxDuration);
    }

    /** No budget, no extra termination, default recording, no listener, seed 0. */
    public static SolveControls defaults() {
        return new SolveControls(
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Termination.none(),
                RecordingPolicy.defaults(),
                SolveListener.NONE,
                () -> false,
                0,
                System::nanoTime);
    }

    /** With a budget of evaluations. */
    public SolveControls withMaxEvaluations(long count) {
        return new SolveControls(
                OptionalLong.of(count),
                maxIterations,
                maxDuration,
                termination,
                recording,
                listener,
                cancelled,
                seed,
                clock);
    }

    /** With a budget of iterations. */
    public SolveControls withMaxIterations(long count) {
        return new SolveControls(
                maxEvaluations,
                OptionalLong.of(count),
                maxDuration,
                termination,
                recording,
                listener,
                cancelled,
                seed,
                clock);
    }

    /** With a budget of wall time. */
    public SolveControls withMaxDuration(Duration duration) {
        return new SolveControls(
                maxEvaluations,
                maxIterations,
                Optional.of(duration),
                termination,
                recording,
                listener,
                cancelled,
                seed,
                clock);
    }

    /** With further criteria. */
    public SolveControls withTermination(Termination newTermination) {
        return new SolveControls(
                maxEvaluations,
                maxIterations,
                maxDuration,
                newTermination,
                recording,
                listener,
                cancelled,
                seed,
                clock);
    }

    /** With another recording. */
    public SolveControls withRecording(RecordingPolicy policy) {
        return new SolveControls(
                maxEvaluations, maxIterations, maxDuration, termination, policy, listener, cancelled, seed, clock);
    }

    /** With a listener. */
    public SolveControls withListener(SolveListener newListener) {
        return new SolveControls(
                maxEvaluations,
                maxIterations,
                maxDuration,
                termination,
                recording,
                newListener,
                cancelled,
                seed,
                clock);
    }

    /** With a way to cancel from another thread. */
    public SolveControls withCancelled(BooleanSupplier newCancelled) {
        return new SolveControls(
                maxEvaluations,
                maxIterations,
                maxDuration,
                termination,
                recording,
                listener,
                newCancelled,
                seed,
                clock);
    }

    /** With a seed for the solver's random stream. */
    public SolveControls withSeed(long newSeed) {
        return new SolveControls(
                maxEvaluations,
                maxIterations,
                maxDuration,
                termination,
                recording,
                listener,
                cancelled,
                newSeed,
                clock);
    }

    /** With another clock. */
    public SolveControls withClock(LongSupplier newClock) {
        return new SolveControls(
                maxEvaluations,
                maxIterations,
                maxDuration,
                termination,
                recording,
                listener,
                cancelled,
                seed,
                newClock);
    }

    static void requirePositive(OptionalLong budget, String what) {
        if (budget.isPresent() && budget.getAsLong() < 1) {
            throw new IllegalArgumentException(
                    "The budget of " + what + " must be at least 1, but is " + budget.getAsLong() + ".");
        }
    }

    static void requirePositive(Optional<Duration> budget) {
        if (budget.isPresent() && (budget.get().isNegative() || budget.get().isZero())) {
            double seconds = budget.get().getSeconds() + budget.get().getNano() * 1e-9;
            throw new IllegalArgumentException("The time budget must be positive, but is " + seconds + " s.");
        }
    }
}
