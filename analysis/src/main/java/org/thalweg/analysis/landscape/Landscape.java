package org.thalweg.analysis.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of a landscape at one time: points, connections and how they were found. Immutable.
 *
 * @param points by number
 * @param connections by saddle and direction
 * @param attempts the journal
 * @param links ways from a saddle of index k to one of index k − 1, k ≥ 2, found by downward searches; direction d is along
 *     unstable mode ⌊d / 2⌋, forward if d is even
 */
public record Landscape(
        List<LandscapePoint> points,
        List<Connection> connections,
        List<SearchAttempt> attempts,
        List<Connection> links) {

    private static final Comparator<Connection> ORDER =
            Comparator.comparingLong(Connection::from).thenComparingInt(Connection::direction);

    /** Copies and sorts the lists. */
    public Landscape {
        points = points.stream()
                .sorted(Comparator.comparingLong(LandscapePoint::id))
                .toList();
        connections = connections.stream().sorted(ORDER).toList();
        attempts = List.copyOf(attempts);
        links = links.stream().sorted(ORDER).toList();
    }

    /**
     * A landscape without links.
     *
     * @param points the stationary points, in any order
     * @param connections descents between them
     * @param attempts the journal of the search, in its order
     */
    public Landscape(List<LandscapePoint> points, List<Connection> connections, List<SearchAttempt> attempts) {
        this(points, connections, attempts, List.of());
    }

    /**
     * {@return the points of one Morse index, by loss}
     *
     * @param morseIndex number of negative eigenvalues, at least 0
     */
    public List<LandscapePoint> ofIndex(int morseIndex) {
        return points.stream()
                .filter(p -> p.morseIndex() == morseIndex)
                .sorted(Comparator.comparing(LandscapePoint::loss).thenComparingLong(LandscapePoint::id))
                .toList();
    }

    /** {@return the minima by loss} */
    public List<LandscapePoint> minima() {
        return ofIndex(0);
    }

    /** {@return the points by number} */
    public Map<Long, LandscapePoint> byId() {
        return points.stream().collect(Collectors.toMap(LandscapePoint::id, Function.identity()));
    }

    /**
     * {@return the connections that leave a saddle}
     *
     * @param saddle number of a point in the store
     */
    public List<Connection> from(long saddle) {
        return connections.stream().filter(c -> c.from() == saddle).toList();
    }
}
