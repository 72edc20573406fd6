package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeSearchOptions;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.SearchBatch;

/**
 * Downward searches from all saddles, the lowest index first, along each unstable mode both ways, each once.
 *
 * <p>From below, so that what is linked when a budget ends is a whole lower part. Batches are committed whole and in order, as
 * {@link SearchLoop} does it.
 */
final class LinkBatches implements AutoCloseable {

    private static final int BATCH = 16;

    private final LandscapeProblem problem;
    private final int maxIndex;
    private final LandscapeStore store;
    private final SearchState state;
    private final PointFinisher finisher;
    private final int threadCount;

    /** Started by the first batch. */
    private Optional<ParallelBatch<DownwardSearch>> threads = Optional.empty();

    /** Where a search ended: θ, or null for nowhere. */
    private record Ended(SearchState.Descent way, double[] theta, double value, long evaluations) {}

    /** Of the saddles that a state knows. */
    LinkBatches(LandscapeProblem problem, LandscapeSearchOptions options, LandscapeStore store, SearchState state) {
        this.problem = problem;
        this.maxIndex = options.maxIndex();
        this.store = store;
        this.state = state;
        this.finisher = new PointFinisher(problem);
        this.threadCount = options.threads();
    }

    private ParallelBatch<DownwardSearch> threads() {
        if (threads.isEmpty()) {
            threads = Optional.of(new ParallelBatch<>(searches()));
        }
        return threads.get();
    }

    private List<DownwardSearch> searches() {
        List<DownwardSearch> searches = new ArrayList<>();
        for (int t = 0; t < threadCount; t++) {
            var workspace = problem.objective().newWorkspace();
            searches.add(new DownwardSearch(
                    problem.objective(),
                    workspace,
                    new StratumDraw(problem),
                    new SurfaceMaker(problem.objective(), workspace)));
        }
        return searches;
    }

    /** Whether each way was tried. */
    boolean isDone() {
        return state.unlinked(maxIndex, 1).isEmpty();
    }

    /** Tries the next ways; those after the first that the clock finds too late are left for later. */
    void next(SearchClock clock) {
        List<SearchState.Descent> ways = state.unlinked(maxIndex, BATCH);
        List<Ended> ends =
                threads().run(ways.size(), (search, k) -> k > 0 && clock.isLate() ? null : search(search, ways.get(k)));
        int made = ends.contains(null) ? ends.indexOf(null) : ends.size();
        List<Ended> taken = ends.subList(0, made);
        commit(taken, confirm(taken));
    }

    private Ended search(DownwardSearch search, SearchState.Descent way) {
        LandscapePoint saddle = state.known().byId(way.saddle());
        double[] theta = saddle.theta();
        double sign = way.direction() % 2 == 0 ? 1 : -1;
        boolean found = search.run(theta, saddle.morseIndex(), way.direction() / 2, sign);
        double value =
                found ? problem.objective().value(theta, problem.objective().newWorkspace()) : Double.NaN;
        return new Ended(way, found ? theta : null, value, search.evaluations());
    }

    /** The points that are new, numbered. */
    private List<LandscapePoint> confirm(List<Ended> ends) {
        List<Ended> fresh = ends.stream()
                .filter(end -> end.theta() != null
                        && state.known().find(end.theta(), end.value()).isEmpty())
                .toList();
        List<Optional<LandscapePoint>> finished = threads()
                .run(
                        fresh.size(),
                        (search, i) -> finisher.finish(
                                fresh.get(i).theta(),
                                "downward search from point "
                                        + fresh.get(i).way().saddle()));
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
            Optional<KnownPoints.Found> below = found.filter(f -> isBelow(f.point(), end.way()));
            below.ifPresentOrElse(
                    f -> links.add(new Connection(
                            end.way().saddle(), end.way().direction(), f.point().id(), f.element())),
                    () -> state.failLink(end.way()));
            OptionalLong id = found.map(f -> OptionalLong.of(f.point().id())).orElse(OptionalLong.empty());
            boolean isNew = id.isPresent() && id.getAsLong() > state.lastId() && met.add(id.getAsLong());
            attempts.add(new SearchAttempt(
                    state.attempts() + attempts.size(), SearchAttempt.LINK, id, isNew, end.evaluations()));
        }
        SearchBatch batch = new SearchBatch(points, List.of(), attempts, state.text(), links);
        store.commit(batch);
        state.add(batch);
    }

    private boolean isBelow(LandscapePoint point, SearchState.Descent way) {
        LandscapePoint saddle = state.known().byId(way.saddle());
        return point.morseIndex() == saddle.morseIndex() - 1 && point.loss().compareTo(saddle.loss()) < 0;
    }

    @Override
    public void close() {
        threads.ifPresent(ParallelBatch::close);
    }
}
