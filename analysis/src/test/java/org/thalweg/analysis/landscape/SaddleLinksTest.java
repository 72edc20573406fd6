package org.thalweg.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.landscape.graph.SolutionLandscape;
import org.thalweg.analysis.landscape.search.LandscapeSearch;
import org.thalweg.analysis.landscape.search.SaddleLinks;
import org.thalweg.analysis.landscape.search.SaddlePaths;
import org.thalweg.analysis.landscape.store.XorSearch;
import org.thalweg.analysis.landscape.verification.LandscapeVerification;
import org.thalweg.analysis.symmetry.SymmetryGroup;
import org.thalweg.core.objective.Objective;

class SaddleLinksTest {

    private static final LandscapeSearchOptions OPTIONS =
            LandscapeSearchOptions.defaults().withThreads(1).withMaxEvaluations(200_000);

    private static LandscapeProblem wells() {
        Objective objective = PlainSurface.doubleWells(3);
        return new LandscapeProblem(objective, SymmetryGroup.trivial(3));
    }

    private static Landscape search(LandscapeProblem problem) {
        MemoryStore store = new MemoryStore();
        LandscapeSearch.of(problem, OPTIONS.withMaxEvaluations(8000)).run(store, SearchListener.silent());
        return store.snapshot();
    }

    private static Landscape linked(Landscape landscape, LandscapeProblem problem, int threads) {
        MemoryStore store = FoundLandscapes.storeOf(landscape);
        boolean finished = SaddleLinks.of(problem, OPTIONS.withThreads(threads)).run(store, SearchListener.silent());
        assertThat(finished).isTrue();
        return store.snapshot();
    }

    /** Which coordinates lie at the middle barrier. */
    private static List<Boolean> barriers(LandscapePoint point) {
        return java.util.Arrays.stream(point.theta())
                .mapToObj(x -> Math.abs(x) < 0.5)
                .toList();
    }

    /** Along mode k of a sum of double wells one coordinate leaves its barrier for the well on that side. */
    @Test
    void inSeparateWellsEachLinkTakesOneCoordinateFromItsBarrier() {
        Landscape landscape = linked(search(wells()), wells(), 1);
        assertThat(landscape.points()).hasSize(27);
        // Six saddles of index 2 and one of index 3 in three dimensions, with 2k ways each.
        assertThat(landscape.links()).hasSize(6 * 4 + 6);
        Map<Long, LandscapePoint> points = landscape.byId();
        for (Connection link : landscape.links()) {
            LandscapePoint from = points.get(link.from());
            LandscapePoint to = points.get(link.to());
            int changed = 0;
            for (int i = 0; i < 3; i++) {
                boolean left = barriers(from).get(i) && !barriers(to).get(i);
                changed += left ? 1 : 0;
                assertThat(left || Math.abs(from.theta()[i] - to.theta()[i]) < 1e-9)
                        .isTrue();
            }
            assertThat(changed).isEqualTo(1);
        }
        assertThat(landscape.links().stream()
                        .map(l -> List.of(l.from(), l.to()))
                        .distinct())
                .hasSize(30);
    }

    @Test
    void pathsFromSaddlesOfSeparateWellsEndInTheWellsBeside() {
        SaddlePaths paths = SaddlePaths.of(wells());
        for (LandscapePoint saddle : search(wells()).ofIndex(1)) {
            double[] forward = paths.end(saddle, 0).orElseThrow();
            double[] backward = paths.end(saddle, 1).orElseThrow();
            for (int i = 0; i < 3; i++) {
                boolean barrier = barriers(saddle).get(i);
                assertThat(forward[i] * backward[i] < 0).isEqualTo(barrier);
                assertThat(Math.abs(forward[i])).isBetween(0.9, 1.1);
            }
            assertThatThrownBy(() -> paths.end(saddle, 2)).hasMessageContaining("directions 0 to 1, but 2");
        }
    }

    /** The list of this landscape is complete: 5 minima, 12 saddles of index 1, Morse sum 1. */
    @Test
    void aCompleteLandscapeIsLinkedWithoutNewPoints() {
        LandscapeProblem problem = XorSearch.problem(2, 1e-3);
        Landscape found = FoundLandscapes.xor(2, 1e-3);
        Landscape landscape = linked(found, problem, 1);
        assertThat(landscape.points()).hasSameSizeAs(found.points());
        SolutionLandscape solution = SolutionLandscape.of(landscape);
        assertThat(solution.unlinked()).isEmpty();
        for (SolutionLandscape.Arrow link : solution.links()) {
            assertThat(link.from().morseIndex()).isEqualTo(link.to().morseIndex() + 1);
            assertThat(link.from().loss()).isGreaterThan(link.to().loss());
        }
        for (LandscapePoint point : landscape.points()) {
            assertThat(solution.minimaBelow(point.id())).isNotEmpty();
        }
        assertThat(linked(found, problem, 2).links()).isEqualTo(landscape.links());
        MemoryStore again = FoundLandscapes.storeOf(landscape);
        Landscape merged = again.snapshot();
        assertThat(merged.links()).isEqualTo(landscape.links());
        LandscapeMerge.into(again, landscape, problem.symmetry());
        assertThat(again.snapshot().links()).isEqualTo(landscape.links());
    }

    private static long evaluations(Landscape landscape, boolean ofLinks) {
        return landscape.attempts().stream()
                .filter(attempt -> attempt.method().equals("link") == ofLinks)
                .mapToLong(SearchAttempt::evaluations)
                .sum();
    }

    @Test
    void aSearchLinksWhatItFoundAndGoesOnWhereItWasStopped() {
        LandscapeProblem problem = XorSearch.problem(2, 1e-3);
        LandscapeSearch search =
                LandscapeSearch.of(problem, LandscapeSearchOptions.defaults()).withLinks();
        MemoryStore straight = new MemoryStore();
        assertThat(search.run(straight, SearchListener.silent())).isEqualTo(SearchEnd.AUDIT_SATISFIED);
        Landscape landscape = straight.snapshot();
        assertThat(landscape.links()).isNotEmpty();
        assertThat(evaluations(landscape, true))
                .isPositive()
                .isLessThanOrEqualTo(evaluations(landscape, false) + 20_000);

        MemoryStore stopped = new MemoryStore();
        int[] batches = {0};
        SearchEnd end = SearchEnd.STOPPED;
        while (end == SearchEnd.STOPPED) {
            end = search.run(stopped, progress -> ++batches[0] % 11 != 0);
        }
        assertThat(end).isEqualTo(SearchEnd.AUDIT_SATISFIED);
        assertThat(stopped.snapshot().links()).isEqualTo(landscape.links());
        assertThat(stopped.snapshot().points()).hasSameSizeAs(landscape.points());

        boolean finished = SaddleLinks.of(problem, OPTIONS).run(straight, SearchListener.silent());
        assertThat(finished).isTrue();
        assertThat(SolutionLandscape.of(straight.snapshot()).unlinked()).isEmpty();
        long before = straight.snapshot().attempts().size();
        assertThat(SaddleLinks.of(problem, OPTIONS).run(straight, SearchListener.silent()))
                .isTrue();
        assertThat(straight.snapshot().attempts()).hasSize((int) before);
    }

    @Test
    void pointsThatTheListLacksAreFoundFromAbove() {
        LandscapeProblem problem = wells();
        Landscape whole = search(problem);
        List<LandscapePoint> upper =
                whole.points().stream().filter(p -> p.morseIndex() >= 2).toList();
        Landscape landscape = linked(new Landscape(upper, List.of(), List.of()), problem, 2);
        assertThat(landscape.ofIndex(1)).hasSize(12);
        assertThat(landscape.ofIndex(2)).hasSize(6);
        assertThat(LandscapeVerification.of(landscape, problem).faults()).noneMatch(fault -> fault.contains("link"));
    }

    @Test
    void verificationFindsALinkThatSkipsAnIndex() {
        LandscapeProblem problem = wells();
        Landscape whole = search(problem);
        LandscapePoint top = whole.ofIndex(3).get(0);
        LandscapePoint saddle = whole.ofIndex(1).get(0);
        Connection wrong =
                new Connection(top.id(), 0, saddle.id(), org.thalweg.analysis.symmetry.SignedPermutation.identity(3));
        Landscape faulty = new Landscape(List.of(top, saddle), List.of(), List.of(), List.of(wrong));
        assertThat(LandscapeVerification.of(faulty, problem).faults())
                .anyMatch(fault -> fault.contains("leads from index 3 to 1, but must lead one down"));
    }
}
