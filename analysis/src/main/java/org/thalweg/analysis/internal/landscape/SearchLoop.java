package org.thalweg.analysis.internal.landscape;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.thalweg.analysis.landscape.Coercivity;
import org.thalweg.analysis.landscape.Completeness;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.LandscapeAudit;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.landscape.SearchEnd;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.symmetry.SignedPermutation;

/**
 * Batches of attempts until the audit is satisfied or the budget ends.
 *
 * <p>A batch is planned from the state, run on all threads, and committed in the order of its attempts, so that the same
 * points with the same numbers come out whatever the number of threads and wherever the search was cut and taken up again.
 */
public final class SearchLoop {

    private static final int FIRST_BATCHES = 256;
    private static final int SMALL_BATCH = 32;
    private static final int BATCH = 128;
    private static final int TRIES = 3;
    private static final int OTHER_DESCENTS = 2;

    /** Attempts in a row without a new point before the audit is asked: this many, or this many for each point. */
    private static final long QUIET = 2000;

    private static final long QUIET_PER_POINT = 20;

    /**
     * What an evaluation costs on the way of a link, which decomposes the Hessian at each step, in those of the search: 134 µs
     * and 20 µs of processor time for XOR with four neurons.
     */
    private static final long LINK_COST = 8;

    /** Evaluations that links may take in any case, enough for all of XOR with four neurons. */
    private static final long LEAST_FOR_LINKS = 300_000;

    /** Share of the evaluations without a new point after which a search without limits gives up. */
    private static final double QUIET_SHARE = 0.75;

    private final LandscapeProblem problem;
    private final LandscapeSearchOptions options;
    private final LandscapeStore store;
    private final SearchState state;
    private final PointFinisher finisher;
    private final boolean coercive;
    private final boolean links;

    /** Attempts that were made, and of the new candidates among them those that are points. */
    private record Finished(List<Outcome> outcomes, List<LandscapePoint> confirmed) {}

    /**
     * A search of a problem, going on from what the store holds.
     *
     * @param links whether saddles are linked to those of the next lower index once the audit is satisfied
     */
    public SearchLoop(LandscapeProblem problem, LandscapeSearchOptions options, LandscapeStore store, boolean links) {
        this.links = links;
        this.problem = problem;
        this.options = options;
        this.store = store;
        this.state = new SearchState(problem, store.snapshot(), store.searchState());
        this.finisher = new PointFinisher(problem);
        this.coercive = Coercivity.isCertain(problem.objective());
    }

    /** Runs to the end. */
    public SearchEnd run(SearchListener listener) {
        SearchClock clock = SearchClock.start(options.maxTime());
        long before = state.evaluations();
        List<Explorer> explorers = new ArrayList<>();
        for (int t = 0; t < options.threads(); t++) {
            explorers.add(new Explorer(problem, state, coercive, options.maxIndex()));
        }
        try (ParallelBatch<Explorer> threads = new ParallelBatch<>(explorers);
                LinkBatches linking = new LinkBatches(problem, options, store, state)) {
            while (true) {
                boolean satisfied = isSatisfied();
                boolean spent = clock.isLate() || isSpent(state.evaluations() - before);
                if (satisfied && (spent || !mayLink() || linking.isDone())) {
                    return SearchEnd.AUDIT_SATISFIED;
                }
                if (spent) {
                    return SearchEnd.BUDGET;
                }
                if (!satisfied && isExhausted()) {
                    return SearchEnd.NOTHING_NEW;
                }
                if (satisfied) {
                    // A point that this finds makes the audit open again, so that the search goes on.
                    linking.next(clock);
                } else {
                    commit(batch(threads, clock));
                }
                if (!listener.progress(state.progress(clock.seconds()))) {
                    return SearchEnd.STOPPED;
                }
            }
        }
    }

    /** Links may take about as long as the points did. */
    private boolean mayLink() {
        long ofPoints = state.evaluations() - state.linkEvaluations();
        return links && state.linkEvaluations() < Math.max(LEAST_FOR_LINKS, ofPoints / LINK_COST);
    }

    private boolean isSpent(long evaluations) {
        return evaluations >= options.maxEvaluations().orElse(Long.MAX_VALUE);
    }

    /** Without limits a search gives up when nothing new came for three times as long as all that was found took. */
    private boolean isExhausted() {
        return options.maxTime().isEmpty()
                && options.maxEvaluations().isEmpty()
                && state.quiet() >= QUIET
                && state.quietEvaluations() >= QUIET_SHARE * state.evaluations();
    }

    private boolean seemsComplete() {
        return coercive
                && state.morseSum().equals(BigInteger.ONE)
                && state.missing().isEmpty()
                && state.quiet()
                        >= Math.max(QUIET, QUIET_PER_POINT * state.known().size())
                && state.open(true, TRIES, 1).isEmpty()
                && state.estimatedMissing() < 0.5;
    }

    private boolean isSatisfied() {
        return seemsComplete() && state.open(false, TRIES, 1).isEmpty() && audit().complete() != Completeness.OPEN;
    }

    private LandscapeAudit audit() {
        return LandscapeAudit.of(store.snapshot(), coercive, Optional.empty(), state.subspaceSums());
    }

    /** As many attempts as there is time for; those after the first that came too late are dropped. */
    private Finished batch(ParallelBatch<Explorer> threads, SearchClock clock) {
        int size = state.attempts() < FIRST_BATCHES ? SMALL_BATCH : BATCH;
        List<SearchState.Descent> descents = new ArrayList<>(state.open(true, TRIES, size / 2));
        int others = seemsComplete() ? size : OTHER_DESCENTS;
        descents.addAll(state.open(false, TRIES, Math.min(others, size - descents.size())));
        long first = state.attempts();
        List<Outcome> outcomes = threads.run(size, (explorer, k) -> {
            if (clock.isLate()) {
                return null;
            }
            return k < descents.size()
                    ? descend(explorer, descents.get(k))
                    : explorer.attempt(options.seed(), first + k);
        });
        int made = outcomes.contains(null) ? outcomes.indexOf(null) : size;
        return finish(threads, outcomes.subList(0, made));
    }

    /** Later tries of a descent are a hundred times as careful. */
    private Outcome descend(Explorer explorer, SearchState.Descent descent) {
        LandscapePoint saddle = state.known().byId(descent.saddle());
        double tolerance = saddle.morseIndex() == 1 ? 1e-5 : 1e-3;
        for (int k = 0; k < state.failures(descent); k++) {
            tolerance *= 1e-2;
        }
        return explorer.descend(saddle, descent.direction(), tolerance);
    }

    /** Confirms the candidates that are not known, on all threads. */
    private Finished finish(ParallelBatch<Explorer> threads, List<Outcome> outcomes) {
        List<Integer> fresh = new ArrayList<>();
        KnownPoints tentative = new KnownPoints(problem.symmetry());
        for (int k = 0; k < outcomes.size(); k++) {
            Outcome outcome = outcomes.get(k);
            if (outcome.isNew()
                    && tentative.find(outcome.theta(), outcome.value()).isEmpty()) {
                tentative.add(Candidates.point(k + 1, outcome));
                fresh.add(k);
            }
        }
        List<Optional<LandscapePoint>> points = threads.run(fresh.size(), (explorer, i) -> {
            Outcome outcome = outcomes.get(fresh.get(i));
            return finisher.finish(outcome.theta(), outcome.origin());
        });
        List<LandscapePoint> confirmed = points.stream()
                .flatMap(Optional::stream)
                .filter(p -> p.morseIndex() <= options.maxIndex())
                .toList();
        return new Finished(outcomes, confirmed);
    }

    private void commit(Finished finished) {
        List<LandscapePoint> points = new ArrayList<>();
        KnownPoints fresh = new KnownPoints(problem.symmetry());
        for (LandscapePoint point : finished.confirmed()) {
            boolean known = state.known().findCopy(point).isPresent()
                    || fresh.findCopy(point).isPresent();
            if (!known) {
                LandscapePoint numbered = point.withId(state.lastId() + points.size() + 1);
                points.add(numbered);
                fresh.add(numbered);
            }
        }
        SearchBatch batch = journal(finished.outcomes(), points, fresh);
        store.commit(batch);
        state.add(batch);
    }

    private SearchBatch journal(List<Outcome> outcomes, List<LandscapePoint> points, KnownPoints fresh) {
        List<Connection> connections = new ArrayList<>();
        List<SearchAttempt> attempts = new ArrayList<>();
        Set<Long> met = new HashSet<>();
        for (Outcome outcome : outcomes) {
            Optional<KnownPoints.Found> found = outcome.known();
            if (outcome.isNew()) {
                found = fresh.find(outcome.theta(), outcome.value())
                        .or(() -> state.known().find(outcome.theta(), outcome.value()));
            }
            OptionalLong id = found.map(f -> OptionalLong.of(f.point().id())).orElse(OptionalLong.empty());
            boolean isNew = id.isPresent() && id.getAsLong() > state.lastId() && met.add(id.getAsLong());
            attempts.add(new SearchAttempt(
                    state.attempts() + attempts.size(), outcome.method(), id, isNew, outcome.evaluations()));
            if (outcome.saddle() > 0) {
                connect(outcome, found, connections);
            }
        }
        return new SearchBatch(points, connections, attempts, state.text());
    }

    private void connect(Outcome outcome, Optional<KnownPoints.Found> found, List<Connection> connections) {
        SearchState.Descent descent = new SearchState.Descent(outcome.saddle(), outcome.direction());
        boolean lower = found.isPresent()
                && found.get()
                                .point()
                                .loss()
                                .compareTo(state.known().byId(outcome.saddle()).loss())
                        < 0;
        if (!lower) {
            state.fail(descent);
            return;
        }
        SignedPermutation element = found.get().element();
        connections.add(new Connection(
                outcome.saddle(), outcome.direction(), found.get().point().id(), element));
    }
}
