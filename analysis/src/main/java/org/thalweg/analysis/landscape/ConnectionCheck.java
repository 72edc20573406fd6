package org.thalweg.analysis.landscape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wrong with the connections of a landscape.
 *
 * <p>A path down from an index-1 saddle ends at a minimum unless it stays in a subspace that a symmetry leaves fixed; then it
 * may end at a lower saddle, whose paths lead on.
 *
 * @param dangling numbers that connections name and no point has
 * @param unfinished index-1 saddles without a connection in direction 0 or 1
 * @param rising points with a connection to one that is not lower
 * @param isolated minima that no index-1 saddle leads to, if there is more than one copy of minima
 * @param groups number of sets of minima that index-1 saddles join
 */
record ConnectionCheck(List<Long> dangling, List<Long> unfinished, List<Long> rising, List<Long> isolated, int groups) {

    static ConnectionCheck of(Landscape landscape) {
        Map<Long, LandscapePoint> points = landscape.byId();
        Set<Long> dangling = new TreeSet<>();
        Set<Long> rising = new TreeSet<>();
        Map<Long, Map<Integer, Long>> ends = new HashMap<>();
        for (Connection connection : landscape.connections()) {
            LandscapePoint from = points.get(connection.from());
            LandscapePoint to = points.get(connection.to());
            if (from == null || to == null) {
                dangling.add(from == null ? connection.from() : connection.to());
                continue;
            }
            if (to.loss().compareTo(from.loss()) >= 0) {
                rising.add(from.id());
            }
            if (from.morseIndex() == 1) {
                ends.computeIfAbsent(from.id(), id -> new HashMap<>()).put(connection.direction(), to.id());
            }
        }
        List<Long> unfinished = landscape.ofIndex(1).stream()
                .map(LandscapePoint::id)
                .filter(id -> !ends.getOrDefault(id, Map.of()).keySet().containsAll(Set.of(0, 1)))
                .toList();
        return new ConnectionCheck(
                List.copyOf(dangling),
                unfinished,
                List.copyOf(rising),
                isolated(landscape, ends),
                groups(landscape, ends));
    }

    private static List<Long> isolated(Landscape landscape, Map<Long, Map<Integer, Long>> ends) {
        Set<Long> reached = new HashSet<>();
        ends.values().forEach(pair -> reached.addAll(pair.values()));
        List<LandscapePoint> minima = landscape.minima();
        boolean alone = minima.size() == 1 && minima.get(0).orbitSize().bitLength() <= 1;
        return alone
                ? List.of()
                : minima.stream()
                        .map(LandscapePoint::id)
                        .filter(id -> !reached.contains(id))
                        .toList();
    }

    /** Number of components, with a minimum in them, of the graph of orbits joined by paths from index-1 saddles. */
    private static int groups(Landscape landscape, Map<Long, Map<Integer, Long>> ends) {
        Map<Long, Long> leaders = new HashMap<>();
        landscape.points().forEach(point -> leaders.put(point.id(), point.id()));
        ends.forEach((saddle, pair) -> {
            for (long end : pair.values()) {
                leaders.put(leader(leaders, end), leader(leaders, saddle));
            }
        });
        return (int) landscape.minima().stream()
                .map(point -> leader(leaders, point.id()))
                .distinct()
                .count();
    }

    private static long leader(Map<Long, Long> leaders, long id) {
        long top = id;
        while (leaders.get(top) != top) {
            top = leaders.get(top);
        }
        return top;
    }

    boolean holds() {
        return dangling.isEmpty() && unfinished.isEmpty() && rising.isEmpty() && isolated.isEmpty() && groups <= 1;
    }
}
