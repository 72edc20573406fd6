package org.thalweg.solvers.global;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Computes numbered results on daemon threads ahead of one consumer, who takes them in order.
 *
 * <p>The threads claim numbers in ascending order and stay within a window of the consumer, so that little is computed
 * in vain when he stops early. Whatever a task throws is thrown to the consumer when he takes that number.
 *
 * @param <R> a result
 */
final class WorkAhead<R> implements AutoCloseable {

    private static final int WINDOW_PER_THREAD = 64;

    private final LongFunction<R> task;
    private final Predicate<R> isLast;
    private final long end;
    private final int window;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, Supplier<R>> finished = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private long claimed;
    private long taken;
    private boolean closed;

    /**
     * Starts the threads.
     *
     * @param end one after the last number; the first is 0
     * @param task computes the result of a number; called from any of the threads
     * @param isLast whether the consumer will take nothing after such a result, so that no work need begin any more
     */
    WorkAhead(String name, int threadCount, long end, LongFunction<R> task, Predicate<R> isLast) {
        this.task = task;
        this.isLast = isLast;
        this.end = end;
        this.window = threadCount * WINDOW_PER_THREAD;
        for (int i = 1; i <= Math.min(threadCount, end); i++) {
            Thread thread = new Thread(this::work, name + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    private void work() {
        while (true) {
            long number = claim();
            if (number < 0) {
                return;
            }
            Supplier<R> outcome = compute(number);
            lock.lock();
            try {
                finished.put(number, outcome);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The next number, or −1 if there is none. */
    private long claim() {
        lock.lock();
        try {
            while (!closed && claimed < end && claimed >= taken + window) {
                changed.awaitUninterruptibly();
            }
            return closed || claimed >= end ? -1 : claimed++;
        } finally {
            lock.unlock();
        }
    }

    private Supplier<R> compute(long number) {
        try {
            R result = task.apply(number);
            if (isLast.test(result)) {
                stopClaiming();
            }
            return () -> result;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        } catch (Error e) {
            return () -> {
                throw e;
            };
        }
    }

    /**
     * The result of a number; waits for it. Numbers must be taken in order, each once.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    R take(long number) throws InterruptedException {
        Supplier<R> outcome;
        lock.lockInterruptibly();
        try {
            while (!finished.containsKey(number)) {
                changed.await();
            }
            outcome = finished.remove(number);
            taken = number + 1;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return outcome.get();
    }

    private void stopClaiming() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets each thread finish the task it is at and waits for all of them. */
    @Override
    public void close() {
        stopClaiming();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
