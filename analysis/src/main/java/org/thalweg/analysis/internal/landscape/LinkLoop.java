package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchBatch;
import org.thalweg.analysis.landscape.SearchListener;
import org.thalweg.analysis.landscape.SearchProgress;
import org.thalweg.analysis.symmetry.SignedPermutation;

/**
 * Downward searches from all saddles, the highest index first, along each unstable mode both ways, until each was tried once
 * or the budget ends. Batches are committed whole and in order, as {@link SearchLoop} does it.
 */
public final class LinkLoop {

    private static final int BATCH = 64;

    private final LandscapeProblem problem;
    private final LandscapeSearchOptions options;
    private final LandscapeStore store;
    private final PointFinisher finisher;
    private final SearchState state;
    private final Set<SearchState.Descent> tried = new HashSet<>();

    /** The means of one thread. */
    private static final class Worker {

        private final DownwardSearch search;

        Worker(LandscapeProblem problem) {
            var workspace = problem.objective().newWorkspace();
            this.search = new DownwardSearch(
                    problem.objective(),
                    workspace,
                    new StratumDraw(problem),
                    new SurfaceMaker(problem.objective(), workspace));
        }
    }

    /** Where a search ended: θ, or null for nowhere. */
    private record Ended(SearchState.Descent way, double[] theta, double value, long evaluations) {}

    /** Searches for what the store lacks. */
    public LinkLoop(LandscapeProblem problem, LandscapeSearchOptions options, LandscapeStore store) {
        this.problem = problem;
        this.options = options;
        this.store = store;
        this.finisher = new PointFinisher(problem);
        Landscape landscape = store.snapshot();
        this.state = new SearchState(problem, landscape, store.searchState());
        landscape.links().forEach(link -> tried.add(new SearchState.Descent(link.from(), link.direction())));
    }

    /** Runs to the end; returns whether it came there. */
    public boolean run(SearchListener listener) {
        SearchClock clock = SearchClock.start(options.maxTime());
        long before = state.evaluations();
        List<Worker> workers = new ArrayList<>();
        for (int t = 0; t < options.threads(); t++) {
            workers.add(new Worker(problem));
        }
        try (ParallelBatch<Worker> threads = new ParallelBatch<>(workers)) {
            for (List<SearchState.Descent> ways = open(); !ways.isEmpty(); ways = open()) {
                if (clock.isLate()
                        || state.evaluations() - before
                                >= options.maxEvaluations().orElse(Long.MAX_VALUE)) {
                    return false;
                }
                List<SearchState.Descent> batch = ways;
                List<Ended> ends = threads.run(batch.size(), (worker, k) -> search(worker, batch.get(k)));
                tried.addAll(batch);
                commit(ends, confirm(threads, ends));
                if (!listener.progress(new SearchProgress(
                        state.counts(),
                        state.attempts(),
                        state.evaluations(),
                        clock.seconds(),
                        state.estimatedMissing()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The next ways not tried, of the saddles of the highest index that has any. */
    private List<SearchState.Descent> open() {
        List<SearchState.Descent> open = new ArrayList<>();
        int highest = Math.min(
                options.maxIndex(),
                state.counts().isEmpty() ? 0 : state.counts().lastKey());
        for (int index = highest; index >= 2 && open.isEmpty(); index--) {
            for (int i = 0; i < state.known().size() && open.size() < BATCH; i++) {
                LandscapePoint point = state.known().point(i);
                for (int d = 0; point.morseIndex() == index && d < 2 * index && open.size() < BATCH; d++) {
                    SearchState.Descent way = new SearchState.Descent(point.id(), d);
                    if (!tried.contains(way)) {
                        open.add(way);
                    }
                }
            }
        }
        return open;
    }

    private Ended search(Worker worker, SearchState.Descent way) {
        LandscapePoint saddle = state.known().byId(way.saddle());
        double[] theta = saddle.theta();
        double sign = way.direction() % 2 == 0 ? 1 : -1;
        boolean found = worker.search.run(theta, saddle.morseIndex(), way.direction() / 2, sign);
        double value =
                found ? problem.objective().value(theta, problem.objective().newWorkspace()) : Double.NaN;
        return new Ended(way, found ? theta : null, value, worker.search.evaluations());
    }

    /** The points that are new, numbered. */
    private List<LandscapePoint> confirm(ParallelBatch<Worker> threads, List<Ended> ends) {
        List<Ended> fresh = ends.stream()
                .filter(end -> end.theta() != null
                        && state.known().find(end.theta(), end.value()).isEmpty())
                .toList();
        List<Optional<LandscapePoint>> finished = threads.run(
                fresh.size(),
                (worker, i) -> finisher.finish(
                        fresh.get(i).theta(),
                        "downward search from point " + fresh.get(i).way().saddle()));
        KnownPoints added = new KnownPoints(problem.symmetry());
        List<LandscapePoint> points = new ArrayList<>();
        for (Optional<LandscapePoint> point : finished) {
            if (point.isPresent() && isUnknown(point.get(), added)) {
                LandscapePoint numbered = point.get().withId(state.lastId() + points.size() + 1);
                points.add(numbered);
                added.add(numbered);
            }
        }
        return points;
    }

    private boolean isUnknown(LandscapePoint point, KnownPoints added) {
        return state.known().findCopy(point).isEmpty() && added.findCopy(point).isEmpty();
    }

    private void commit(List<Ended> ends, List<LandscapePoint> points) {
        KnownPoints added = new KnownPoints(problem.symmetry());
        points.forEach(added::add);
        List<Connection> links = new ArrayList<>();
        List<SearchAttempt> attempts = new ArrayList<>();
        Set<Long> met = new HashSet<>();
        for (Ended end : ends) {
            Optional<KnownPoints.Found> found = end.theta() == null
                    ? Optional.empty()
                    : state.known().find(end.theta(), end.value()).or(() -> added.find(end.theta(), end.value()));
            if (found.isPresent() && isBelow(found.get().point(), end.way())) {
                long id = found.get().point().id();
                SignedPermutation element = found.get().element();
                links.add(new Connection(end.way().saddle(), end.way().direction(), id, element));
                boolean isNew = id > state.lastId() && met.add(id);
                attempts.add(new SearchAttempt(
                        state.attempts() + attempts.size(), "link", OptionalLong.of(id), isNew, end.evaluations()));
            }
        }
        SearchBatch batch = new SearchBatch(points, List.of(), attempts, store.searchState(), links);
        store.commit(batch);
        state.add(batch);
    }

    private boolean isBelow(LandscapePoint point, SearchState.Descent way) {
        LandscapePoint saddle = state.known().byId(way.saddle());
        return point.morseIndex() == saddle.morseIndex() - 1 && point.loss().compareTo(saddle.loss()) < 0;
    }
}
