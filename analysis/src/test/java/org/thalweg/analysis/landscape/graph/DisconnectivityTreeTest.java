package org.thalweg.analysis.landscape.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;

class DisconnectivityTreeTest {

    /** The smallest highest saddle between all minima, by relaxing every triple (Floyd and Warshall). */
    private static Map<List<Long>, BigDecimal> barriers(Landscape landscape) {
        Map<List<Long>, BigDecimal> level = new HashMap<>();
        for (LandscapePoint saddle : landscape.ofIndex(1)) {
            long a = landscape.from(saddle.id()).get(0).to();
            long b = landscape.from(saddle.id()).get(1).to();
            for (List<Long> pair : List.of(List.of(a, b), List.of(b, a))) {
                level.merge(pair, saddle.loss(), BigDecimal::min);
            }
        }
        List<Long> ids = landscape.minima().stream().map(LandscapePoint::id).toList();
        for (long k : ids) {
            for (long i : ids) {
                for (long j : ids) {
                    BigDecimal first = level.get(List.of(i, k));
                    BigDecimal second = level.get(List.of(k, j));
                    if (first != null && second != null) {
                        level.merge(List.of(i, j), first.max(second), BigDecimal::min);
                    }
                }
            }
        }
        return level;
    }

    @Property(tries = 300)
    void levelsOfMergersAreThoseOfEveryWay(@ForAll long seed) {
        Landscape landscape = Landscapes.random(seed);
        TransitionNetwork network = TransitionNetwork.of(landscape);
        DisconnectivityTree tree = DisconnectivityTree.of(network);
        Map<List<Long>, BigDecimal> expected = barriers(landscape);
        for (LandscapePoint a : landscape.minima()) {
            for (LandscapePoint b : landscape.minima()) {
                if (a.id() != b.id()) {
                    Optional<BigDecimal> level = Optional.ofNullable(expected.get(List.of(a.id(), b.id())));
                    assertThat(tree.mergeLevel(a.id(), b.id())).isEqualTo(level);
                    assertThat(network.pathway(a.id(), b.id()).map(Pathway::barrier))
                            .isEqualTo(level.map(l -> l.subtract(a.loss())));
                }
            }
        }
        assertThat(tree.minima()).containsExactlyInAnyOrderElementsOf(landscape.minima());
    }

    @Property(tries = 100)
    void treeOnLevelsJoinsAtTheNextLevelAbove(@ForAll long seed) {
        Landscape landscape = Landscapes.random(seed);
        DisconnectivityTree tree = DisconnectivityTree.of(TransitionNetwork.of(landscape));
        List<BigDecimal> levels = List.of(new BigDecimal("1.3"), new BigDecimal("1.6"), new BigDecimal("2"));
        DisconnectivityTree raised = tree.atLevels(levels);
        for (LandscapePoint a : landscape.minima()) {
            for (LandscapePoint b : landscape.minima()) {
                if (a.id() != b.id()) {
                    assertThat(raised.mergeLevel(a.id(), b.id()))
                            .isEqualTo(tree.mergeLevel(a.id(), b.id())
                                    .map(exact -> levels.stream()
                                            .filter(l -> l.compareTo(exact) >= 0)
                                            .findFirst()
                                            .orElseThrow()));
                }
            }
        }
        assertThat(wellFormed(raised.roots())).isTrue();
        assertThat(wellFormed(tree.roots())).isTrue();
    }

    private static boolean wellFormed(List<Basin> basins) {
        return basins.stream()
                .allMatch(basin -> basin.isMinimum()
                        || basin.children().size() > 1
                                && basin.children().stream()
                                        .allMatch(c -> c.level().compareTo(basin.level()) < 0)
                                && wellFormed(basin.children()));
    }

    @Property(tries = 100)
    void leavingOutMinimaKeepsTheBarriersOfTheOthers(@ForAll long seed) {
        Landscape landscape = Landscapes.random(seed);
        DisconnectivityTree tree = DisconnectivityTree.of(TransitionNetwork.of(landscape));
        DisconnectivityTree odd = tree.only(m -> m.id() % 2 == 1);
        List<LandscapePoint> kept = new ArrayList<>(landscape.minima());
        kept.removeIf(m -> m.id() % 2 == 0);
        assertThat(odd.minima()).containsExactlyInAnyOrderElementsOf(kept);
        for (LandscapePoint a : kept) {
            for (LandscapePoint b : kept) {
                if (a.id() != b.id()) {
                    assertThat(odd.mergeLevel(a.id(), b.id())).isEqualTo(tree.mergeLevel(a.id(), b.id()));
                }
            }
        }
    }

    @Test
    void barriersBelowThePrecisionOfDoublesAreToldApart() {
        Landscapes made = new Landscapes();
        long zero = made.minimum("0.693147180559945309417232121458");
        long first = made.minimum("0.4");
        long second = made.minimum("0.41");
        made.saddle("0.693147180559945309417232121460", zero, first);
        made.saddle("0.693147180559945309417232121459", zero, second);
        TransitionNetwork network = TransitionNetwork.of(made.done());

        assertThat(network.pathway(zero, first).orElseThrow().barrier()).isEqualByComparingTo("2e-30");
        assertThat(network.pathway(zero, second).orElseThrow().barrier()).isEqualByComparingTo("1e-30");
        assertThat(DisconnectivityTree.of(network).mergeLevel(first, second))
                .contains(new BigDecimal("0.693147180559945309417232121460"));
    }

    @Test
    void connectionThatDoesNotGoDownIsRefused() {
        Landscapes made = new Landscapes();
        long a = made.minimum("0.5");
        made.saddle("0.4", a, a);

        assertThatThrownBy(() -> TransitionNetwork.of(made.done()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from point 2 (loss 0.4) to point 1 (loss 0.5)");
    }

    @Test
    void minimumThatIsNotThereIsNamed() {
        Landscapes made = new Landscapes();
        long a = made.minimum("0.5");

        assertThatThrownBy(() -> TransitionNetwork.of(made.done()).pathway(a, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Point 7 is not a minimum: the minima are 1.");
    }
}
