package org.thalweg.cli.sweep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.thalweg.cli.experiment.Experiment;
import org.thalweg.cli.experiment.Problem;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.result.ResultFolder;
import org.thalweg.cli.result.Training;
import org.thalweg.cli.run.Trainer;
import org.thalweg.core.solve.SolveListener;

/**
 * Carries out the runs of a plan that its journal does not have yet. Every run is made by one thread from its own
 * experiment, so what comes of it does not depend on how many there are.
 *
 * @param plan the runs
 * @param folder where journal and results are
 * @param threads how many runs are made at once, at least 1
 * @param keepResults whether each run's result files are written
 * @param limit time after which no further run is begun; empty for none
 */
public record SweepRunner(SweepPlan plan, Path folder, int threads, boolean keepResults, Optional<Duration> limit) {

    /**
     * What a sweep did.
     *
     * @param rows all finished runs by number, those of earlier times too
     * @param before how many were finished before
     * @param interrupted whether it was asked to stop
     */
    public record Outcome(List<SweepRow> rows, int before, boolean interrupted) {}

    /**
     * Runs what is left.
     *
     * @param before told how many runs were finished before
     * @param finished told each finished run, on one thread at a time
     * @param cancelled asked before each evaluation
     */
    public Outcome run(IntConsumer before, Consumer<SweepRow> finished, BooleanSupplier cancelled) {
        long end = limit.map(duration -> System.nanoTime() + duration.toNanos()).orElse(0L);
        try (SweepJournal journal = SweepJournal.open(folder, plan)) {
            List<Integer> left = left(journal);
            int known = plan.size() - left.size();
            before.accept(known);
            AtomicInteger next = new AtomicInteger();
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < Math.min(threads, left.size()); i++) {
                workers.add(() -> {
                    for (int k = next.getAndIncrement(); k < left.size(); k = next.getAndIncrement()) {
                        if (cancelled.getAsBoolean() || limit.isPresent() && System.nanoTime() - end >= 0) {
                            return null;
                        }
                        runOne(left.get(k), journal, finished, cancelled);
                    }
                    return null;
                });
            }
            carryOut(workers);
            return new Outcome(List.copyOf(journal.rows().values()), known, cancelled.getAsBoolean());
        }
    }

    private List<Integer> left(SweepJournal journal) {
        List<Integer> left = new ArrayList<>();
        Map<Integer, SweepRow> done = journal.rows();
        for (int run = 1; run <= plan.size(); run++) {
            if (!done.containsKey(run)) {
                left.add(run);
            }
        }
        return left;
    }

    private static void carryOut(List<Callable<Void>> workers) {
        if (workers.isEmpty()) {
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(workers.size());
        try {
            for (Future<Void> worker : executor.invokeAll(workers)) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private void runOne(int run, SweepJournal journal, Consumer<SweepRow> finished, BooleanSupplier cancelled) {
        SweepRow row;
        try {
            Path results = folder.resolve("runs").resolve(Integer.toString(run));
            Experiment experiment = plan.experiment(run - 1, results);
            Problem problem = Problem.of(experiment, plan.plugins());
            Trainer trainer =
                    new Trainer(experiment, problem, plan.chain(experiment, problem), problem.start(), plan.plugins());
            Training training = trainer.train(SolveListener.NONE, cancelled);
            if (cancelled.getAsBoolean()) {
                return;
            }
            if (keepResults) {
                ResultFolder.write(results, training);
            }
            row = SweepRow.of(run, plan.values(run - 1), training);
        } catch (InputException | IllegalArgumentException e) {
            row = SweepRow.failed(
                    run,
                    plan.values(run - 1),
                    e.getMessage().lines().findFirst().orElse(""));
        }
        synchronized (journal) {
            journal.add(row);
            finished.accept(row);
        }
    }
}
