package org.thalweg.core.internal.elementary;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs scalar and vector code for the same task beside the running job, until the vector code is compiled and has become the faster one.
 *
 * <p>Vector code is slower than scalar code by a factor of tens to hundreds until the JVM's compiler has finished with it, which takes it
 * up to some seconds: a job that turned to it at once would wait for the compiler. Here a thread of low priority waits instead. Clocks
 * decide when the job changes over, which is possible because both give the same bits.
 */
public final class VectorTrial {

    /** Static, because compilation is a state of the process, on which one trial at a time is as much as it shall spend. */
    private static final ThreadPoolExecutor THREAD =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), VectorTrial::thread);

    static {
        THREAD.allowCoreThreadTimeOut(true);
    }

    /** Times that the vector code has to be the faster one, one after the other. */
    private static final int WINS = 3;

    /** Short enough to notice the change soon, long enough for the clock. */
    private static final long LEAST_NANOS = 50_000;

    /** A trial not won in this time waits for the others to have theirs. */
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** After so many turns the job stays with scalar code. */
    private static final int MOST_TURNS = 30;

    /**
     * Rests, as multiples of the time of a run that lost: what the vector code lacks then is the compiler's time and not more runs, and
     * two threads may share a core.
     */
    private static final int REST = 6;

    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private VectorTrial() {}

    /**
     * How much longer than elsewhere a job should wait before it begins a trial: on a single processor the compiler takes its time from
     * the job.
     */
    public static int patience() {
        return Runtime.getRuntime().availableProcessors() > 1 ? 1 : 4;
    }

    /** The same task, done by scalar and by vector code. */
    public record Codes(Runnable scalar, Runnable vector) {}

    /**
     * Begins a trial, on another thread.
     *
     * @param codes makes what is run there
     * @param won called there once the vector code is the faster one; never if it does not become so
     */
    public static void begin(Supplier<Codes> codes, Runnable won) {
        THREAD.execute(() -> guarded(() -> turn(codes.get(), won, MOST_TURNS)));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "thalweg-vector-trial");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private static void turn(Codes codes, Runnable won, int turns) {
        if (isWon(codes, TURN_NANOS)) {
            won.run();
        } else if (turns > 1) {
            THREAD.execute(() -> guarded(() -> turn(codes, won, turns - 1)));
        }
    }

    private static void guarded(Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException | Error e) {
            // The job meets the same failure where it can be reported, or does without a trial's memory.
            System.getLogger(VectorTrial.class.getName())
                    .log(System.Logger.Level.DEBUG, "Scalar kernels are kept: the trial of vector kernels failed.", e);
        }
    }

    /** Whether the vector code becomes the faster one before the time is over. */
    static boolean isWon(Codes codes, long most) {
        long end = System.nanoTime() + most;
        int calls = calls(codes.scalar);
        for (int wins = 0; System.nanoTime() < end; ) {
            long taken = nanos(codes.vector, calls);
            wins = taken < nanos(codes.scalar, calls) ? wins + 1 : 0;
            if (wins == WINS) {
                return true;
            }
            if (wins == 0) {
                LockSupport.parkNanos(Math.min(REST * taken, LONGEST_REST_NANOS));
            }
        }
        return false;
    }

    /** Calls that take long enough to be timed. */
    private static int calls(Runnable task) {
        int calls = 1;
        while (calls < 1 << 16 && nanos(task, calls) < LEAST_NANOS) {
            calls *= 2;
        }
        return calls;
    }

    private static long nanos(Runnable task, int calls) {
        long start = System.nanoTime();
        for (int k = 0; k < calls; k++) {
            task.run();
        }
        return System.nanoTime() - start;
    }
}
