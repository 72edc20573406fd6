package org.thalweg.cli.reproduce;

import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Completeness;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.SearchCoverage;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.cli.figure.PointFacts;
import org.thalweg.core.objective.NetworkObjective;

/**
 * The landscape of one width and one λ.
 *
 * @param hidden number of hidden neurons
 * @param exponent k of λ = 10<sup>−k</sup>
 * @param objective the loss
 * @param landscape what is known
 * @param completeness what its audit says
 * @param facts of the minima, by number
 */
record XorLandscape(
        int hidden,
        int exponent,
        NetworkObjective objective,
        Landscape landscape,
        Completeness completeness,
        Map<Long, PointFacts> facts) {

    /** All minima but the zero point, with their facts, by loss. */
    List<PointFacts> networks() {
        return landscape.minima().stream()
                .filter(m -> !PointFacts.isZero(m))
                .map(m -> facts.get(m.id()))
                .toList();
    }

    /** Minima and index-1 saddles. */
    List<LandscapePoint> minimaAndSaddles() {
        return landscape.points().stream().filter(p -> p.morseIndex() <= 1).toList();
    }

    /** λ as text. */
    String lambda() {
        return "1e-" + exponent;
    }

    /** Which landscape this is. */
    String name() {
        return "N_h = " + hidden + ", λ = " + lambda();
    }

    /**
     * Whether minima and index-1 saddles are well covered: the audit finds nothing missing, or the search met each of them
     * at least twice and they join all minima.
     */
    boolean isSettled() {
        TransitionNetwork network = TransitionNetwork.of(landscape);
        boolean repeated = SearchCoverage.of(landscape).entrySet().stream()
                .filter(e -> e.getKey() <= 1)
                .allMatch(e -> e.getValue().metOnce() == 0);
        return completeness != Completeness.OPEN
                || repeated
                        && network.unconnected().isEmpty()
                        && DisconnectivityTree.of(network).roots().size() == 1;
    }

    private long certified() {
        return landscape.points().stream()
                .filter(p -> p.certificate().isPresent())
                .count();
    }

    /** How far its list of points can be trusted. */
    String trust() {
        return name() + ": " + certified() + " of " + landscape.points().size() + " points certified, "
                + landscape.minima().size() + " minima and "
                + landscape.ofIndex(1).size() + " index-1 saddles "
                + (isSettled() ? "each met repeatedly" : "not all met repeatedly") + ", the list of all indices "
                + switch (completeness) {
                    case PROVED -> "proved complete";
                    case LIKELY -> "likely complete";
                    case OPEN -> "open";
                };
    }

    /** How far several lists can be trusted, in brief. */
    static String trust(List<XorLandscape> all) {
        long points = all.stream().mapToLong(l -> l.landscape().points().size()).sum();
        long certified = all.stream().mapToLong(XorLandscape::certified).sum();
        List<String> open =
                all.stream().filter(l -> !l.isSettled()).map(XorLandscape::name).toList();
        return certified + " of " + points + " points of " + all.size()
                + " landscapes certified; minima and index-1 saddles each met repeatedly"
                + (open.isEmpty() ? "" : ", but for " + String.join("; ", open));
    }
}
