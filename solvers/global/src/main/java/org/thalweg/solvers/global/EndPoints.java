package org.thalweg.solvers.global;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * End points of many runs without duplicates, in the order in which they were found.
 *
 * <p>Two end points are one if their losses differ by at most {@code lossTolerance}·(1 + |loss|) and their parameters by
 * at most {@code pointTolerance}·(1 + ‖θ‖<sub>∞</sub>) in every entry, both measured from the first found. Loss alone
 * would merge different saddles. Points that differ by an exchange or a change of sign of hidden neurons that the
 * objective does not notice are one.
 *
 * <p>Cost of adding: O(log m) for m distinct points, and O(n) for each of them with about the same loss.
 */
final class EndPoints {

    /** A distinct end point. */
    private static final class Group {
        private final EndPoint representative;
        private final long first;
        private long count = 1;

        Group(EndPoint representative, long first) {
            this.representative = representative;
            this.first = first;
        }
    }

    private final double lossTolerance;
    private final double pointTolerance;
    private final String firstKey;
    private final NeuronSymmetry symmetry;
    private final TreeMap<Double, List<Group>> byLoss = new TreeMap<>();
    private int distinct;

    /**
     * An empty collection.
     *
     * @param firstKey name under which the number of the run that found a point first is reported
     * @param symmetry what copies of a point there are
     */
    EndPoints(double lossTolerance, double pointTolerance, String firstKey, NeuronSymmetry symmetry) {
        this.symmetry = symmetry;
        this.lossTolerance = lossTolerance;
        this.pointTolerance = pointTolerance;
        this.firstKey = firstKey;
    }

    /** Adds the end point of a run; one without a finite value is not kept. */
    void add(EndPoint endPoint, long run) {
        if (!endPoint.isFinite()) {
            return;
        }
        Group group = nearest(endPoint);
        if (group == null) {
            byLoss.computeIfAbsent(endPoint.value(), loss -> new ArrayList<>()).add(new Group(endPoint, run));
            distinct++;
        } else {
            group.count++;
        }
    }

    int distinct() {
        return distinct;
    }

    /** How many runs ended at the point that this run found or joined, given its end point. */
    long count(EndPoint endPoint) {
        Group group = nearest(endPoint);
        return group == null ? 0 : group.count;
    }

    /** The earliest group that the point belongs to. */
    private Group nearest(EndPoint endPoint) {
        double margin = margin(endPoint.value());
        Group earliest = null;
        // The margin is that of the group's loss; twice the margin of this loss is sure to contain it.
        for (List<Group> groups : byLoss.subMap(
                        endPoint.value() - 2 * margin, true, endPoint.value() + 2 * margin, true)
                .values()) {
            for (Group group : groups) {
                if ((earliest == null || group.first < earliest.first) && isSame(group.representative, endPoint)) {
                    earliest = group;
                }
            }
        }
        return earliest;
    }

    private double margin(double loss) {
        return lossTolerance * (1 + Math.abs(loss));
    }

    private boolean isSame(EndPoint known, EndPoint other) {
        if (Math.abs(known.value() - other.value()) > margin(known.value())) {
            return false;
        }
        double largest = 0;
        for (double entry : known.point()) {
            largest = Math.max(largest, Math.abs(entry));
        }
        double allowed = pointTolerance * (1 + largest);
        return isNear(known.point(), other.point(), allowed)
                || isNear(known.point(), symmetry.aligned(known.point(), other.point()), allowed);
    }

    private static boolean isNear(double[] known, double[] other, double allowed) {
        for (int i = 0; i < known.length; i++) {
            if (Math.abs(known[i] - other[i]) > allowed) {
                return false;
            }
        }
        return true;
    }

    /** One map for each distinct end point, by loss. */
    List<Map<String, Object>> report() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (List<Group> groups : byLoss.values()) {
            for (Group group : groups) {
                list.add(describe(group));
            }
        }
        return list;
    }

    private Map<String, Object> describe(Group group) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("loss", group.representative.value());
        if (group.representative.hasGradient()) {
            map.put("gradientNormInf", group.representative.gradientNormInf());
        }
        map.put("count", group.count);
        map.put(firstKey, group.first);
        map.put("status", group.representative.status().text());
        if (!group.representative.escape().isEmpty()) {
            map.put("escape", group.representative.escape());
        }
        return map;
    }

    /**
     * The losses, each with the number of runs and of distinct end points that have it within the tolerance. Says
     * nothing about identity: different saddles may share a loss, and equivalent minima do.
     */
    List<Map<String, Object>> lossLevels() {
        List<Map<String, Object>> levels = new ArrayList<>();
        double level = Double.NaN;
        long runs = 0;
        long points = 0;
        for (Map.Entry<Double, List<Group>> entry : byLoss.entrySet()) {
            if (points > 0 && entry.getKey() - level > margin(level)) {
                levels.add(level(level, runs, points));
                points = 0;
                runs = 0;
            }
            level = points == 0 ? entry.getKey() : level;
            points += entry.getValue().size();
            runs += entry.getValue().stream().mapToLong(g -> g.count).sum();
        }
        if (points > 0) {
            levels.add(level(level, runs, points));
        }
        return levels;
    }

    private static Map<String, Object> level(double loss, long runs, long points) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("loss", loss);
        map.put("count", runs);
        map.put("distinct", points);
        return map;
    }
}
