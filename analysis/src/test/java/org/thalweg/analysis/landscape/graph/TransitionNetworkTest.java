package org.thalweg.analysis.landscape.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.symmetry.SignedPermutation;

class TransitionNetworkTest {

    private static final SignedPermutation SWAP = SignedPermutation.of(new int[] {1, 0}, new boolean[2]);
    private static final SignedPermutation FLIP = SignedPermutation.of(new int[] {0, 1}, new boolean[] {true, false});

    @Test
    void edgeBetweenTwoCopiesOfOneMinimumIsKeptAndKnown() {
        Landscapes made = new Landscapes();
        long plain = made.point(0, "0.1", 2, 1);
        long symmetric = made.point(0, "0.2", 3, 3);
        for (long minimum : List.of(plain, symmetric)) {
            long saddle = made.point(1, "0.5", 0, 0);
            made.connect(saddle, 0, minimum);
            made.connect(saddle, 1, minimum, SWAP);
        }
        TransitionNetwork network = TransitionNetwork.of(made.done());

        assertThat(network.edges()).hasSize(2).allMatch(TransitionNetwork.Edge::isLoop);
        assertThat(network.edges().get(0).joinsCopies(1e-9)).isTrue();
        assertThat(network.edges().get(1).joinsCopies(1e-9)).isFalse();
        assertThat(DisconnectivityTree.of(network).roots()).hasSize(2);
    }

    @Test
    void descentThatEndsAtALowerSaddleIsFollowedToItsMinima() {
        Landscapes made = new Landscapes();
        long a = made.point(0, "0.1", 2, 1);
        long b = made.point(0, "0.2", 5, 4);
        long lower = made.point(1, "0.5", 1, 1);
        made.connect(lower, 0, a, FLIP);
        made.connect(lower, 1, b);
        long upper = made.point(1, "0.6", 0, 0);
        made.connect(upper, 0, b);
        made.connect(upper, 1, lower, SWAP);
        TransitionNetwork network = TransitionNetwork.of(made.done());

        List<TransitionNetwork.Edge> above =
                network.edges().stream().filter(e -> e.saddle().id() == upper).toList();
        assertThat(above).hasSize(2);
        // The end below the lower saddle's copy: first FLIP (2, 1) = (−2, 1), then SWAP.
        assertThat(above.get(0).second().theta()).containsExactly(1, -2);
        assertThat(network.unconnected()).isEmpty();
    }

    @Test
    void saddleWithOneDescentJoinsNothing() {
        Landscapes made = new Landscapes();
        long a = made.minimum("0.1");
        made.connect(made.point(1, "0.5", 0, 0), 0, a);
        TransitionNetwork network = TransitionNetwork.of(made.done());

        assertThat(network.edges()).isEmpty();
        assertThat(network.unconnected()).extracting(LandscapePoint::id).containsExactly(2L);
    }

    @Test
    void stopsOfAWayAreTheEndsOfTheSameDescents() {
        Landscapes made = new Landscapes();
        long a = made.point(0, "0.1", 2, 1);
        long b = made.point(0, "0.2", 5, 4);
        long c = made.point(0, "0.3", 7, 9);
        long first = made.point(1, "0.5", 3, 2);
        made.connect(first, 0, b, SWAP);
        made.connect(first, 1, a, FLIP);
        long second = made.point(1, "0.6", 6, 6);
        made.connect(second, 0, b, FLIP);
        made.connect(second, 1, c, SWAP);
        Pathway way = TransitionNetwork.of(made.done()).pathway(a, c).orElseThrow();

        assertThat(way.stops()).extracting(stop -> stop.point().id()).containsExactly(a, first, b, second, c);
        // The saddle (3, 2) has a's copy (−2, 1) below it; flipped, it has a itself, and b's copy (4, 5) becomes (−4,
        // 5).
        assertThat(way.stops().get(1).theta()).containsExactly(-3, 2);
        assertThat(way.stops().get(2).theta()).containsExactly(-4, 5);
        // The second saddle (6, 6) has (−5, 4) below it; the map from there to (−4, 5) exchanges and flips both.
        assertThat(way.stops().get(3).theta()).containsExactly(-6, -6);
        assertThat(way.stops().get(4).theta()).containsExactly(-7, -9);
        assertThat(way.stops().get(1).distance()).isEqualTo(Math.sqrt(26));
        assertThat(way.barrier()).isEqualByComparingTo("0.5");
        assertThat(way.reverseBarrier()).isEqualByComparingTo("0.3");
    }
}
