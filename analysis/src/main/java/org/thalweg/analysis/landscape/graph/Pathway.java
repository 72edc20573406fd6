package org.thalweg.analysis.landscape.graph;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.symmetry.SignedPermutation;

/**
 * A way from one minimum to another over saddles: minimum, saddle, minimum, …, minimum. Immutable.
 *
 * <p>Each stop is one definite point of its orbit, so that neighbors are really the two ends of one descent. The last stop
 * is therefore some copy of the minimum that was asked for, not always its representative.
 */
public final class Pathway {

    private final List<Stop> stops;

    private Pathway(List<Stop> stops) {
        this.stops = stops;
    }

    /**
     * A stationary point on the way.
     *
     * @param point the orbit
     * @param element g with g(representative) = the point on the way
     * @param distance length of the straight pieces from the start, Euclidean in θ
     */
    public record Stop(LandscapePoint point, SignedPermutation element, double distance) {

        /** {@return a copy of the point on the way, θ[n]} */
        public double[] theta() {
            return element.apply(point.theta());
        }
    }

    /** Breadth first in a forest, where the way is unique. */
    static Optional<Pathway> find(List<TransitionNetwork.Edge> forest, LandscapePoint from, long to) {
        Map<Long, TransitionNetwork.Edge> arrivals = new HashMap<>();
        Deque<Long> queue = new ArrayDeque<>(List.of(from.id()));
        arrivals.put(from.id(), null);
        while (!queue.isEmpty() && !arrivals.containsKey(to)) {
            long at = queue.remove();
            for (TransitionNetwork.Edge edge : forest) {
                long first = edge.first().minimum().id();
                long second = edge.second().minimum().id();
                if (first == at || second == at) {
                    long next = first == at ? second : first;
                    if (!arrivals.containsKey(next)) {
                        arrivals.put(next, edge);
                        queue.add(next);
                    }
                }
            }
        }
        return arrivals.containsKey(to) ? Optional.of(backwards(arrivals, from, to)) : Optional.empty();
    }

    private static Pathway backwards(Map<Long, TransitionNetwork.Edge> arrivals, LandscapePoint from, long to) {
        List<TransitionNetwork.Edge> edges = new ArrayList<>();
        for (long at = to; at != from.id(); ) {
            TransitionNetwork.Edge edge = arrivals.get(at);
            edges.add(edge);
            at = edge.first().minimum().id() == at
                    ? edge.second().minimum().id()
                    : edge.first().minimum().id();
        }
        Collections.reverse(edges);
        return along(from, edges);
    }

    /** Moves each saddle by the element that makes its descent end where the way has come to. */
    private static Pathway along(LandscapePoint from, List<TransitionNetwork.Edge> edges) {
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop(from, SignedPermutation.identity(from.theta().length), 0));
        for (TransitionNetwork.Edge edge : edges) {
            Stop here = stops.get(stops.size() - 1);
            boolean forward = edge.first().minimum().id() == here.point().id();
            TransitionNetwork.End near = forward ? edge.first() : edge.second();
            TransitionNetwork.End far = forward ? edge.second() : edge.first();
            SignedPermutation move = near.element().inverse().then(here.element());
            stops.add(after(here, edge.saddle(), move));
            stops.add(after(
                    stops.get(stops.size() - 1), far.minimum(), far.element().then(move)));
        }
        return new Pathway(List.copyOf(stops));
    }

    private static Stop after(Stop last, LandscapePoint point, SignedPermutation element) {
        double[] a = last.theta();
        double[] b = element.apply(point.theta());
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i] - b[i], a[i] - b[i], sum);
        }
        return new Stop(point, element, last.distance() + Math.sqrt(sum));
    }

    /** {@return the stationary points on the way, minima at even places and saddles at odd ones} */
    public List<Stop> stops() {
        return stops;
    }

    /** {@return the highest saddle on the way; empty for a way from a minimum to itself} */
    public Optional<LandscapePoint> highest() {
        return stops.stream()
                .map(Stop::point)
                .filter(p -> p.morseIndex() > 0)
                .max((a, b) -> a.loss().compareTo(b.loss()));
    }

    /** {@return loss of the highest saddle less that of the start, exact; 0 for a way from a minimum to itself} */
    public BigDecimal barrier() {
        BigDecimal start = stops.get(0).point().loss();
        return highest().map(s -> s.loss().subtract(start)).orElse(BigDecimal.ZERO);
    }

    /** {@return loss of the highest saddle less that of the end, exact} */
    public BigDecimal reverseBarrier() {
        BigDecimal end = stops.get(stops.size() - 1).point().loss();
        return highest().map(s -> s.loss().subtract(end)).orElse(BigDecimal.ZERO);
    }
}
