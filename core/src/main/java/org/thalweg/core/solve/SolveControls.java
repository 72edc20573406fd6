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

    /** {@return controls with no budget, no extra termination, default recording, no listener, seed 0} */
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

    /**
     * {@return a copy with a budget of evaluations}
     *
     * @param count budget over all stages, positive; no evaluation or step goes beyond it
     */
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

    /**
     * {@return a copy with a budget of iterations}
     *
     * @param count budget over all stages, positive; no evaluation or step goes beyond it
     */
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

    /**
     * {@return a copy with a budget of wall time}
     *
     * @param duration wall time, positive
     */
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

    /**
     * {@return a copy with further criteria}
     *
     * @param newTermination tested after each step, beside the solver's own criteria
     */
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

    /**
     * {@return a copy with another recording}
     *
     * @param policy which states are kept, and whether with parameters
     */
    public SolveControls withRecording(RecordingPolicy policy) {
        return new SolveControls(
                maxEvaluations, maxIterations, maxDuration, termination, policy, listener, cancelled, seed, clock);
    }

    /**
     * {@return a copy with a listener}
     *
     * @param newListener told of stages and steps on the thread of the solve
     */
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

    /**
     * {@return a copy with a way to cancel from another thread}
     *
     * @param newCancelled asked after each step; may be answered from any thread
     */
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

    /**
     * {@return a copy with a seed for the solver's random stream}
     *
     * @param newSeed any number; equal seeds give equal bits
     */
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

    /**
     * {@return a copy with another clock}
     *
     * @param newClock nanoseconds since some instant, as {@link System#nanoTime()} gives them
     */
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
