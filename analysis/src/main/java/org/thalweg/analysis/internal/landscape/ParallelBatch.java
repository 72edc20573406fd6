package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * Runs numbered tasks on some threads, each thread with a helper of its own; the results come in the order of the numbers
 * whatever the threads do.
 */
final class ParallelBatch<H> implements AutoCloseable {

    private final List<H> helpers;
    private final ExecutorService executor;

    ParallelBatch(List<H> helpers) {
        this.helpers = List.copyOf(helpers);
        this.executor = Executors.newFixedThreadPool(helpers.size(), task -> {
            Thread thread = new Thread(task, "landscape-search");
            thread.setDaemon(true);
            return thread;
        });
    }

    <R> List<R> run(int count, BiFunction<H, Integer, R> task) {
        List<R> results = new ArrayList<>(java.util.Collections.nCopies(count, null));
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (H helper : helpers) {
            running.add(executor.submit(() -> {
                for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
                    results.set(k, task.apply(helper, k));
                }
            }));
        }
        for (Future<?> future : running) {
            await(future);
        }
        return results;
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
