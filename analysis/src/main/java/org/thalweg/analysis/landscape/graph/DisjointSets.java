package org.thalweg.analysis.landscape.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.LandscapePoint;

/** Sets of points that are united one after another (union–find with path halving). */
final class DisjointSets {

    private final Map<Long, Long> parent = new HashMap<>();

    /** Each point in a set of its own. */
    DisjointSets(List<LandscapePoint> points) {
        points.forEach(p -> parent.put(p.id(), p.id()));
    }

    /** The number that stands for the set of a point. */
    long find(long id) {
        long at = id;
        while (parent.get(at) != at) {
            long above = parent.get(parent.get(at));
            parent.put(at, above);
            at = above;
        }
        return at;
    }

    /** Unites the sets of two points; the first one's number stands for both. */
    void unite(long first, long second) {
        parent.put(find(second), find(first));
    }
}
