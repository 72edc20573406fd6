package org.thalweg.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.analysis.Problems;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.analysis.symmetry.NetworkSymmetryGroup;
import org.thalweg.analysis.symmetry.SymmetryGroup;
import org.thalweg.core.network.Xoshiro256PlusPlus;
import org.thalweg.core.objective.ForwardingObjective;
import org.thalweg.core.objective.L2;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Objective;
import org.thalweg.core.objective.Workspace;

class LandscapeSearchTest {

    private static LandscapeProblem problem(NetworkObjective objective) {
        return new LandscapeProblem(objective, NetworkSymmetryGroup.of(objective));
    }

    private static LandscapeProblem plain(Objective objective) {
        return new LandscapeProblem(objective, SymmetryGroup.trivial(objective.dimension()));
    }

    private static Landscape search(LandscapeProblem problem, LandscapeSearchOptions options) {
        MemoryStore store = new MemoryStore();
        LandscapeSearch.of(problem, options).run(store, SearchListener.silent());
        return store.snapshot();
    }

    /** Independent counts, up to symmetry: minima and index-1 saddles. */
    @ParameterizedTest
    @CsvSource({
        "1, 1e-1, 1, 0",
        "2, 1e-1, 1, 0",
        "3, 1e-1, 1, 0",
        "4, 1e-1, 1, 0",
        "1, 1e-2, 4, 3",
        "2, 1e-2, 4, 10",
        "3, 1e-2, 3, 12",
        "1, 1e-3, 4, 3",
        "2, 1e-3, 5, 12"
    })
    void xorCountsAreThoseKnown(int hidden, double lambda, long minima, long saddles) {
        NetworkObjective objective = Problems.xor(hidden, lambda);
        MemoryStore store = new MemoryStore();
        LandscapeSearchOptions options = LandscapeSearchOptions.defaults().withThreads(2);
        SearchEnd end = LandscapeSearch.of(problem(objective), options).run(store, SearchListener.silent());
        assertThat(end).isEqualTo(SearchEnd.AUDIT_SATISFIED);
        Landscape landscape = store.snapshot();
        LandscapeAudit audit = LandscapeAudit.of(landscape, true);
        assertThat(audit.morseSum()).isEqualTo(BigInteger.ONE);
        assertThat(audit.complete()).isNotEqualTo(Completeness.OPEN);
        assertThat(landscape.minima()).hasSize((int) minima);
        assertThat(landscape.ofIndex(1)).hasSize((int) saddles);
        for (LandscapePoint point : landscape.points()) {
            assertThat(point.certificate()).isPresent();
            assertThat(Certifier.verify(
                            objective, point.theta(), point.certificate().orElseThrow()))
                    .isTrue();
        }
    }

    /** Output weights of hundreds lie beyond any number of steps of length one from a usual start. */
    @Test
    void targetsInTheHundredsAreReached() {
        double[][] x = new double[30][];
        double[][] y = new double[30][];
        Xoshiro256PlusPlus random = Xoshiro256PlusPlus.seeded(3);
        for (int n = 0; n < x.length; n++) {
            double area = random.nextGaussian();
            double rooms = random.nextGaussian();
            x[n] = new double[] {area, rooms};
            y[n] = new double[] {900 + 250 * area + 70 * rooms + 40 * random.nextGaussian()};
        }
        NetworkObjective rents = Problems.regression("2:tanh,1:identity", x, y, L2.onAll(0.1));

        Landscape landscape = search(problem(rents), LandscapeSearchOptions.defaults());

        LandscapeAudit audit = LandscapeAudit.of(landscape, true);
        assertThat(landscape.minima()).isNotEmpty();
        assertThat(audit.morseSum()).isEqualTo(BigInteger.ONE);
        assertThat(audit.complete()).isNotEqualTo(Completeness.OPEN);
        assertThat(landscape.points()).allMatch(point -> point.certificate().isPresent());
    }

    @Test
    void everyConnectionEndsAtTheImageOfALowerPoint() {
        NetworkObjective objective = Problems.xor(2, 1e-3);
        Landscape landscape = search(problem(objective), LandscapeSearchOptions.defaults());
        var points = landscape.byId();
        assertThat(landscape.connections()).isNotEmpty();
        for (Connection connection : landscape.connections()) {
            LandscapePoint from = points.get(connection.from());
            LandscapePoint to = points.get(connection.to());
            assertThat(to.loss()).isLessThan(from.loss());
            assertThat(to.morseIndex()).isZero();
            double[] end = connection.element().apply(to.theta());
            assertThat(objective.value(end, objective.newWorkspace()))
                    .isEqualTo(
                            objective.value(to.theta(), objective.newWorkspace()),
                            org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        LandscapeSearchOptions options = LandscapeSearchOptions.defaults().withMaxEvaluations(20_000);
        Landscape one = search(problem(Problems.xor(3, 1e-3)), options.withThreads(1));
        Landscape three = search(problem(Problems.xor(3, 1e-3)), options.withThreads(3));
        assertThat(three.attempts()).isEqualTo(one.attempts());
        assertThat(three.connections()).isEqualTo(one.connections());
        assertThat(three.points()).usingRecursiveComparison().isEqualTo(one.points());
    }

    @Test
    void aSearchTakenUpAgainEndsAsOneNeverStopped() {
        LandscapeProblem problem = problem(Problems.xor(2, 1e-3));
        Landscape whole = search(problem, LandscapeSearchOptions.defaults());
        MemoryStore store = new MemoryStore();
        SearchEnd end = SearchEnd.STOPPED;
        for (int run = 0; end == SearchEnd.STOPPED; run++) {
            int batches = 1 + run % 5;
            int[] left = {batches};
            end = LandscapeSearch.of(problem, LandscapeSearchOptions.defaults()).run(store, p -> --left[0] > 0);
        }
        Landscape pieces = store.snapshot();
        assertThat(pieces.attempts()).isEqualTo(whole.attempts());
        assertThat(pieces.connections()).isEqualTo(whole.connections());
        assertThat(pieces.points()).usingRecursiveComparison().isEqualTo(whole.points());
    }

    @Test
    void doubleWellsHaveAllTheirStationaryPoints() {
        int n = 4;
        Landscape landscape = search(
                plain(PlainSurface.doubleWells(n)),
                LandscapeSearchOptions.defaults().withMaxEvaluations(60_000));
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        landscape.points().forEach(p -> counts.merge(p.morseIndex(), 1, Integer::sum));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(java.util.Map.of(0, 16, 1, 32, 2, 24, 3, 8, 4, 1)));
        assertThat(LandscapeAudit.of(landscape, true).morseSum()).isEqualTo(BigInteger.ONE);
    }

    @Test
    void himmelblauHasNinePoints() {
        Landscape landscape = search(
                plain(PlainSurface.himmelblau()),
                LandscapeSearchOptions.defaults().withMaxEvaluations(30_000));
        assertThat(landscape.minima()).hasSize(4);
        assertThat(landscape.ofIndex(1)).hasSize(4);
        assertThat(landscape.ofIndex(2)).hasSize(1);
        assertThat(landscape.connections().stream().map(Connection::from).distinct())
                .hasSize(5);
    }

    @Test
    void muellerBrownHasThreeMinimaInARow() {
        Landscape landscape = search(
                plain(PlainSurface.muellerBrown()),
                LandscapeSearchOptions.defaults().withMaxEvaluations(60_000));
        assertThat(landscape.minima().stream()
                        .map(p -> Math.round(p.loss().doubleValue() * 100))
                        .toList())
                .isEqualTo(List.of(-14670L, -10817L, -8077L));
        assertThat(landscape.ofIndex(1).stream()
                        .map(p -> Math.round(p.loss().doubleValue() * 100))
                        .toList())
                .isEqualTo(List.of(-7225L, -4066L));
    }

    @Test
    void deletingAnyOrbitIsSeenByTheAudit() {
        Landscape landscape = search(problem(Problems.xor(2, 1e-3)), LandscapeSearchOptions.defaults());
        assertThat(LandscapeAudit.of(landscape, true).complete()).isNotEqualTo(Completeness.OPEN);
        for (LandscapePoint gone : landscape.points()) {
            Landscape rest = new Landscape(
                    landscape.points().stream().filter(p -> p != gone).toList(),
                    landscape.connections().stream()
                            .filter(c -> c.from() != gone.id() && c.to() != gone.id())
                            .toList(),
                    landscape.attempts());
            assertThat(LandscapeAudit.of(rest, true).complete()).isEqualTo(Completeness.OPEN);
        }
    }

    /** Without L2 zero neurons and shifts of the logits make every stationary point degenerate, and minima lie at infinity. */
    @Test
    void nothingOfALandscapeWithoutIsolatedPointsEnters() {
        Landscape landscape = search(
                problem(Problems.xor(2, 0)), LandscapeSearchOptions.defaults().withMaxEvaluations(10_000));
        assertThat(landscape.points()).isEmpty();
    }

    @Test
    void aSlowSlopeIsNoPoint() {
        Landscape landscape = search(
                plain(PlainSurface.slowSlope()),
                LandscapeSearchOptions.defaults().withMaxEvaluations(20_000));
        assertThat(landscape.points()).isEmpty();
        assertThat(landscape.attempts()).isNotEmpty();
    }

    /** A loss that is not known to be coercive never satisfies the audit; without limits the search still ends. */
    @Test
    void aSearchWithoutLimitsEndsWhenLongNothingNewCame() {
        MemoryStore store = new MemoryStore();
        SearchEnd end = LandscapeSearch.of(plain(PlainSurface.himmelblau()), LandscapeSearchOptions.defaults())
                .run(store, SearchListener.silent());
        assertThat(end).isEqualTo(SearchEnd.NOTHING_NEW);
        assertThat(store.snapshot().points()).hasSize(9);
        long all = 0;
        long quiet = 0;
        for (SearchAttempt attempt : store.snapshot().attempts()) {
            all += attempt.evaluations();
            quiet = attempt.isNew() ? 0 : quiet + attempt.evaluations();
        }
        assertThat(quiet).isGreaterThanOrEqualTo(3 * (all - quiet));
        assertThat(LandscapeAudit.of(store.snapshot(), false).complete()).isEqualTo(Completeness.OPEN);
    }

    @Test
    void nothingAboveTheHighestIndexIsKept() {
        Landscape landscape = search(
                problem(Problems.xor(2, 1e-3)),
                LandscapeSearchOptions.defaults().withMaxIndex(1).withMaxEvaluations(100_000));
        assertThat(landscape.minima()).hasSize(5);
        assertThat(landscape.ofIndex(1)).hasSize(12);
        assertThat(landscape.points()).hasSize(17);
    }

    /** Values that take 5 ms each: a whole batch would take seconds. */
    @Test
    void aTimeBudgetEndsABatchToo() {
        Objective slow = new ForwardingObjective(PlainSurface.himmelblau()) {
            @Override
            public double hessian(double[] theta, double[] gradient, double[] hessian, Workspace workspace) {
                LockSupport.parkNanos(5_000_000);
                return super.hessian(theta, gradient, hessian, workspace);
            }
        };
        Landscape landscape =
                search(plain(slow), LandscapeSearchOptions.defaults().withMaxTime(Duration.ofMillis(60)));
        assertThat(landscape.attempts()).hasSizeBetween(1, 20);
    }
}
