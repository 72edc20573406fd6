package org.thalweg.solvers.global;

import java.util.Map;
import java.util.OptionalLong;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.solve.Iterate;
import org.thalweg.core.solve.SolverRun;
import org.thalweg.core.solve.Status;
import org.thalweg.core.solve.StepOutcome;
import org.thalweg.core.solve.StopReason;

/** A started {@link MultiStart}; each step consumes one start. */
final class MultiStartRun implements SolverRun {

    /** Where finished runs come from, in order of the starts. */
    private interface Source extends AutoCloseable {
        InnerRun take(long start) throws InterruptedException;

        @Override
        default void close() {}
    }

    private static final long NO_LIMIT = -1;

    private final MultiStartOptions options;
    private final Accounts accounts;
    private final InnerSolver inner;
    private final double[] given;
    private final long seed;
    private final Iterate best;
    private final MultiStartTally tally;
    private Journal journal;
    private Source source;
    private long next;
    private volatile boolean closing;
    /** Evaluations left, for the threads that work ahead; it only falls, so an old value is never too small. */
    private volatile long remaining = NO_LIMIT;

    MultiStartRun(MultiStart search, Objective objective, double[] start, long seed) {
        this.options = search.multiStartOptions();
        this.accounts = Accounts.of(objective);
        this.inner = new InnerSolver(search.solver(), accounts.unmetered(), options.evaluationsPerStart());
        this.given = start.clone();
        this.seed = seed;
        this.best = new Iterate(start);
        this.tally = new MultiStartTally(options, start, new NeuronSymmetry(accounts.unmetered()));
    }

    @Override
    public Iterate iterate() {
        return best;
    }

    @Override
    public StepOutcome step() {
        boolean over = true;
        try {
            StepOutcome outcome = consume();
            over = outcome instanceof StepOutcome.Stopped;
            return outcome;
        } finally {
            if (over) {
                close();
            }
        }
    }

    private StepOutcome consume() {
        if (accounts.isSpent()) {
            return accounts.end(given);
        }
        open();
        InnerRun run;
        try {
            run = source.take(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Accounts.interrupted();
        }
        OptionalLong left = accounts.remaining();
        if (left.isPresent() && run.evaluations() > left.getAsLong()) {
            // It was computed ahead, when more was left, or in an earlier search with a larger budget.
            run = compute(next, left);
        }
        return run.isComplete() ? finished(run.endPoint()) : cut(run.endPoint());
    }

    private StepOutcome finished(EndPoint endPoint) {
        accounts.charge(endPoint.counts());
        publishRemaining();
        boolean better = endPoint.commitIfBetter(best);
        tally.add(
                next, endPoint, better, journal != null && journal.resumed(next).isPresent());
        next++;
        if (next < options.starts()) {
            return better ? StepOutcome.accepted() : StepOutcome.rejected();
        }
        return StepOutcome.stopped(
                Double.isNaN(best.value())
                        ? StopReason.of(
                                Status.FAILED,
                                "starts",
                                next,
                                options.starts(),
                                "none of " + next + " starts reached a finite value")
                        : StopReason.of(tally.status(), "starts", next, options.starts(), tally.sentence()));
    }

    /** Keeps what an unfinished run found and ends the search for the reason that cut the run. */
    private StepOutcome cut(EndPoint endPoint) {
        accounts.chargeIfAffordable(endPoint.counts());
        endPoint.commitIfBetter(best);
        return accounts.end(given);
    }

    private void open() {
        if (source != null) {
            return;
        }
        publishRemaining();
        options.journal()
                .ifPresent(path -> journal = Journal.open(
                        path,
                        JournalHeader.lines(inner, options, given, seed),
                        inner.objective().dimension()));
        int threads = options.effectiveThreads();
        source = threads == 1 ? this::run : ahead(threads);
    }

    private Source ahead(int threads) {
        WorkAhead<InnerRun> work = new WorkAhead<>(
                "thalweg-multi-start",
                threads,
                options.starts(),
                this::run,
                run -> run.ending() == InnerRun.Ending.INTERRUPTED);
        return new Source() {
            @Override
            public InnerRun take(long start) throws InterruptedException {
                return work.take(start);
            }

            @Override
            public void close() {
                work.close();
            }
        };
    }

    /** The run of a start, from the journal if it is there; called from any thread. */
    private InnerRun run(long start) {
        if (journal != null && journal.resumed(start).isPresent()) {
            return new InnerRun(journal.resumed(start).get(), InnerRun.Ending.OWN);
        }
        long left = remaining;
        InnerRun run = compute(start, left == NO_LIMIT ? OptionalLong.empty() : OptionalLong.of(Math.max(1, left)));
        if (journal != null && run.isComplete()) {
            journal.append(new JournalEntry(start, run.endPoint()));
        }
        return run;
    }

    private InnerRun compute(long start, OptionalLong budget) {
        long startSeed = Xoshiro256PlusPlus.streamSeed(seed, start);
        double[] point = start == 0 && options.startAtGiven()
                ? given
                : options.initializer().draw(inner.objective(), options.scale(), Xoshiro256PlusPlus.seeded(startSeed));
        return inner.run(point, startSeed, budget, () -> closing || accounts.isInterrupted());
    }

    private void publishRemaining() {
        remaining = accounts.remaining().orElse(NO_LIMIT);
    }

    /** Ends all threads, then the journal, so that runs that finish meanwhile are kept. */
    private void close() {
        closing = true;
        if (source != null) {
            source.close();
        }
        if (journal != null) {
            journal.close();
        }
    }

    /** Also the end of a search that the driver stopped between two steps. */
    @Override
    public Map<String, Object> details() {
        close();
        return tally.details(journal == null ? 0 : journal.damaged());
    }
}
