package org.thalweg.analysis.landscape.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.analysis.landscape.LandscapePoint;

/**
 * How rugged a landscape is.
 *
 * <p>The escape barrier of a minimum is what must be climbed from it to reach any lower minimum. A landscape with one
 * bottom for all monotonic descents and escape barriers small against its range is a funnel.
 *
 * @param minima number of minima up to symmetry
 * @param saddles number of index-1 saddles that are connected
 * @param range loss of the highest minimum less that of the lowest
 * @param meanEscapeBarrier mean over all minima but the lowest that have a way to a lower one; NaN if there is none
 * @param largestEscapeBarrier the largest of them; NaN if there is none
 * @param meanUphillBarrier mean over the edges between different minima of saddle less lower minimum; NaN without edges
 * @param meanDownhillBarrier the same of saddle less higher minimum
 * @param monotonicBasins number of monotonic basins
 * @param monotonicFraction part of the minima from which steps to lower minima can reach the lowest one
 */
public record Roughness(
        int minima,
        int saddles,
        double range,
        double meanEscapeBarrier,
        double largestEscapeBarrier,
        double meanUphillBarrier,
        double meanDownhillBarrier,
        int monotonicBasins,
        double monotonicFraction) {

    /**
     * Measures a network.
     *
     * @param network minima with the index-1 saddles that join them
     * @return the barriers, the range and the monotonic basins of the network
     * @throws IllegalArgumentException if it has no minimum
     */
    public static Roughness of(TransitionNetwork network) {
        LandscapePoint lowest = network.globalMinimum()
                .orElseThrow(() -> new IllegalArgumentException("A landscape without minima has no roughness."));
        List<LandscapePoint> minima = network.minima();
        List<Double> escapes = new ArrayList<>();
        DisconnectivityTree tree = DisconnectivityTree.of(network);
        for (LandscapePoint minimum : minima) {
            escapeBarrier(tree, minima, minimum).ifPresent(b -> escapes.add(b.doubleValue()));
        }
        List<Double> uphill = new ArrayList<>();
        List<Double> downhill = new ArrayList<>();
        for (TransitionNetwork.Edge edge : network.edges()) {
            BigDecimal first =
                    edge.saddle().loss().subtract(edge.first().minimum().loss());
            BigDecimal second =
                    edge.saddle().loss().subtract(edge.second().minimum().loss());
            if (!edge.isLoop()) {
                uphill.add(first.max(second).doubleValue());
                downhill.add(first.min(second).doubleValue());
            }
        }
        List<MonotonicBasin> basins = MonotonicBasin.of(network);
        return new Roughness(
                minima.size(),
                (int) network.edges().stream()
                        .map(e -> e.saddle().id())
                        .distinct()
                        .count(),
                minima.get(minima.size() - 1).loss().subtract(lowest.loss()).doubleValue(),
                mean(escapes),
                escapes.stream().mapToDouble(b -> b).max().orElse(Double.NaN),
                mean(uphill),
                mean(downhill),
                basins.size(),
                basins.get(0).members().size() / (double) minima.size());
    }

    private static Optional<BigDecimal> escapeBarrier(
            DisconnectivityTree tree, List<LandscapePoint> minima, LandscapePoint from) {
        return minima.stream()
                .filter(other -> other.loss().compareTo(from.loss()) < 0)
                .flatMap(lower -> tree.mergeLevel(from.id(), lower.id()).stream())
                .min(BigDecimal::compareTo)
                .map(level -> level.subtract(from.loss()));
    }

    private static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }
}
