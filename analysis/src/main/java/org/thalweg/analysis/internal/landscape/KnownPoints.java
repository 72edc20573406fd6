package org.thalweg.analysis.internal.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thalweg.analysis.landscape.Copies;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.symmetry.SignedPermutation;
import org.thalweg.analysis.symmetry.SymmetryGroup;
import org.thalweg.core.objective.Norms;

/** The points found so far, looked up by loss and then by symmetry. Read by any number of threads while none adds. */
public final class KnownPoints {

    /** How near to a known point a polished candidate must lie to be it without a further look. */
    private static final double SURE = 1e-8;

    private static final double LOSS = 1e-9;

    /** A known point and the element that carries its representative to the point asked for. */
    public record Found(LandscapePoint point, SignedPermutation element) {}

    private final SymmetryGroup group;
    private final List<LandscapePoint> points = new ArrayList<>();
    private final List<double[]> thetas = new ArrayList<>();
    private final TreeMap<Double, List<Integer>> byLoss = new TreeMap<>();
    private final Map<Long, Integer> byId = new HashMap<>();
    private final List<Integer> low = new ArrayList<>();
    private final List<Integer> minima = new ArrayList<>();
    private int[] meetings = new int[64];
    private double largestParameter;

    KnownPoints(SymmetryGroup group) {
        this.group = group;
    }

    void add(LandscapePoint point) {
        byId.put(point.id(), points.size());
        byLoss.computeIfAbsent(point.loss().doubleValue(), v -> new ArrayList<>())
                .add(points.size());
        if (points.size() == meetings.length) {
            meetings = java.util.Arrays.copyOf(meetings, 2 * meetings.length);
        }
        if (point.morseIndex() <= 2) {
            low.add(points.size());
        }
        if (point.morseIndex() == 0) {
            minima.add(points.size());
        }
        largestParameter = Math.max(largestParameter, Norms.inf(point.theta()));
        points.add(point);
        thetas.add(point.theta());
    }

    /** Counts an attempt that ended at a point; returns how many did. */
    int meet(long id) {
        return ++meetings[byId.get(id)];
    }

    /** How many attempts ended at point i. */
    int meetings(int i) {
        return meetings[i];
    }

    /** How many points have index 0, 1 or 2. */
    int lowCount() {
        return low.size();
    }

    /** The number i of such a point. */
    int low(int k) {
        return low.get(k);
    }

    int minimaCount() {
        return minima.size();
    }

    /** The number i of a minimum. */
    int minimum(int k) {
        return minima.get(k);
    }

    int size() {
        return points.size();
    }

    /** Largest absolute parameter of any point. */
    double largestParameter() {
        return largestParameter;
    }

    LandscapePoint point(int i) {
        return points.get(i);
    }

    /** The representative of point i, not a copy. */
    double[] theta(int i) {
        return thetas.get(i);
    }

    LandscapePoint byId(long id) {
        return points.get(byId.get(id));
    }

    /**
     * The known point of whose orbit this one seems to be.
     *
     * @param value E(θ)
     */
    Optional<Found> find(double[] theta, double value) {
        return find(theta, value, Copies.MATCH);
    }

    /** The same with a tolerance so narrow that a candidate beyond it must be certified before it is told what it is. */
    Optional<Found> findSurely(double[] theta, double value) {
        return find(theta, value, SURE);
    }

    private Optional<Found> find(double[] theta, double value, double match) {
        double margin = LOSS * Math.max(1e-3, Math.abs(value));
        double tolerance = match * (1 + Norms.inf(theta));
        for (List<Integer> level :
                byLoss.subMap(value - margin, true, value + margin, true).values()) {
            for (int i : level) {
                Optional<SignedPermutation> element = group.match(thetas.get(i), theta, tolerance);
                if (element.isPresent()) {
                    return Optional.of(new Found(points.get(i), element.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The known point that a confirmed one is a copy of, by their certificates. */
    Optional<Found> findCopy(LandscapePoint point) {
        double value = point.loss().doubleValue();
        double margin = LOSS * Math.max(1e-3, Math.abs(value));
        for (List<Integer> level :
                byLoss.subMap(value - margin, true, value + margin, true).values()) {
            for (int i : level) {
                Optional<SignedPermutation> element = Copies.match(points.get(i), point, group);
                if (element.isPresent()) {
                    return Optional.of(new Found(points.get(i), element.get()));
                }
            }
        }
        return Optional.empty();
    }
}
