package org.thalweg.analysis.landscape.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.symmetry.SignedPermutation;

/**
 * The minima of a landscape joined over its index-1 saddles, up to symmetry.
 *
 * <p>A node stands for an orbit of minima, an edge for an orbit of saddles with the two minima that its descents reach. A
 * descent that ends at a lower saddle, which happens inside a subspace fixed by a symmetry, is followed to the minima below
 * that one. Immutable.
 */
public final class TransitionNetwork {

    private final List<LandscapePoint> minima;
    private final List<Edge> edges;
    private final List<LandscapePoint> unconnected;

    private TransitionNetwork(List<LandscapePoint> minima, List<Edge> edges, List<LandscapePoint> unconnected) {
        this.minima = minima;
        this.edges = edges;
        this.unconnected = unconnected;
    }

    /**
     * Where a descent ends.
     *
     * @param minimum the orbit
     * @param element g with g(representative of the minimum) = end of the descent from the saddle's representative
     */
    public record End(LandscapePoint minimum, SignedPermutation element) {

        /** {@return a copy of the point, θ[n]} */
        public double[] theta() {
            return element.apply(minimum.theta());
        }
    }

    /**
     * Two minima joined over a saddle.
     *
     * @param saddle the saddle
     * @param first where one descent ends
     * @param second where another ends
     */
    public record Edge(LandscapePoint saddle, End first, End second) {

        /** {@return whether both ends are of one orbit: the same minimum, or two copies of it} */
        public boolean isLoop() {
            return first.minimum().id() == second.minimum().id();
        }

        /**
         * {@return whether the edge joins two different copies of one minimum}
         *
         * @param tolerance largest absolute difference of an entry of θ between equal points
         */
        public boolean joinsCopies(double tolerance) {
            return isLoop() && distanceInf(first.theta(), second.theta()) > tolerance;
        }

        private static double distanceInf(double[] a, double[] b) {
            double largest = 0;
            for (int i = 0; i < a.length; i++) {
                largest = Math.max(largest, Math.abs(a[i] - b[i]));
            }
            return largest;
        }
    }

    /**
     * Builds the network.
     *
     * @param landscape points and connections; those of index 0 and 1 are used
     * @return the minima with the index-1 saddles that join them
     * @throws IllegalArgumentException if a connection of a saddle leads to a point that is not lower or not there
     */
    public static TransitionNetwork of(Landscape landscape) {
        Descents descents = new Descents(landscape);
        List<Edge> edges = new ArrayList<>();
        List<LandscapePoint> unconnected = new ArrayList<>();
        for (LandscapePoint saddle : landscape.ofIndex(1)) {
            List<End> ends = descents.ends(saddle);
            if (ends.size() < 2) {
                unconnected.add(saddle);
            }
            for (int i = 1; i < ends.size(); i++) {
                edges.add(new Edge(saddle, ends.get(i - 1), ends.get(i)));
            }
        }
        edges.sort(Comparator.comparing((Edge e) -> e.saddle().loss())
                .thenComparingLong(e -> e.saddle().id()));
        return new TransitionNetwork(landscape.minima(), List.copyOf(edges), List.copyOf(unconnected));
    }

    /** {@return the minima by loss} */
    public List<LandscapePoint> minima() {
        return minima;
    }

    /** {@return the edges by loss of their saddles; one for each saddle unless a descent of it ends at a saddle} */
    public List<Edge> edges() {
        return edges;
    }

    /** {@return the index-1 saddles with fewer than two known descents, by loss; they join nothing} */
    public List<LandscapePoint> unconnected() {
        return unconnected;
    }

    /** {@return the lowest minimum; empty if there is none} */
    public Optional<LandscapePoint> globalMinimum() {
        return minima.stream().findFirst();
    }

    /**
     * The edges of a spanning forest of smallest saddles: the only ones that a lowest path needs.
     *
     * @return edges by loss of their saddles
     */
    List<Edge> spanningForest() {
        List<Edge> forest = new ArrayList<>();
        unite(forest, (edge, sets) -> {});
        return forest;
    }

    /** Visits the edges that unite two sets of minima, from the lowest saddle up, with the sets as they are before. */
    void unite(List<Edge> forest, BiConsumer<Edge, DisjointSets> visitor) {
        DisjointSets sets = new DisjointSets(minima);
        for (Edge edge : edges) {
            if (sets.find(edge.first().minimum().id())
                    != sets.find(edge.second().minimum().id())) {
                visitor.accept(edge, sets);
                forest.add(edge);
                sets.unite(edge.first().minimum().id(), edge.second().minimum().id());
            }
        }
    }

    /**
     * The way between two minima whose highest saddle is as low as possible, and so on along its parts.
     *
     * @param from number of a minimum
     * @param to number of a minimum
     * @return the way; empty if the minima are not joined
     * @throws IllegalArgumentException if there is no minimum of one of the numbers
     */
    public Optional<Pathway> pathway(long from, long to) {
        LandscapePoint start = minimum(from);
        minimum(to);
        return Pathway.find(spanningForest(), start, to);
    }

    private LandscapePoint minimum(long id) {
        return minima.stream().filter(m -> m.id() == id).findFirst().orElseThrow(() -> {
            String known = minima.isEmpty()
                    ? "there are no minima"
                    : "the minima are "
                            + minima.stream()
                                    .map(m -> Long.toString(m.id()))
                                    .reduce((a, b) -> a + ", " + b)
                                    .orElseThrow();
            return new IllegalArgumentException("Point " + id + " is not a minimum: " + known + ".");
        });
    }

    /** Follows connections down to minima. */
    private static final class Descents {

        private final Map<Long, LandscapePoint> points;
        private final Map<Long, List<Connection>> connections = new HashMap<>();
        private final Map<Long, List<End>> ends = new HashMap<>();

        Descents(Landscape landscape) {
            points = landscape.byId();
            for (Connection connection : landscape.connections()) {
                connections
                        .computeIfAbsent(connection.from(), id -> new ArrayList<>())
                        .add(connection);
            }
        }

        /** Recursion ends because each step goes to a lower loss. */
        List<End> ends(LandscapePoint point) {
            List<End> known = ends.get(point.id());
            if (known == null) {
                known = new ArrayList<>();
                for (Connection connection : connections.getOrDefault(point.id(), List.of())) {
                    known.addAll(ends(point, connection));
                }
                ends.put(point.id(), known);
            }
            return known;
        }

        private List<End> ends(LandscapePoint from, Connection connection) {
            LandscapePoint to = points.get(connection.to());
            if (to == null) {
                throw new IllegalArgumentException("The connection from point " + from.id() + " leads to point "
                        + connection.to() + ", which is not in the landscape.");
            }
            if (to.loss().compareTo(from.loss()) >= 0) {
                throw new IllegalArgumentException("The connection from point " + from.id() + " (loss " + from.loss()
                        + ") to point " + to.id() + " (loss " + to.loss() + ") does not lead down.");
            }
            if (to.morseIndex() == 0) {
                return List.of(new End(to, connection.element()));
            }
            return ends(to).stream()
                    .map(end -> new End(end.minimum(), end.element().then(connection.element())))
                    .toList();
        }
    }
}
