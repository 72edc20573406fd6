package org.thalweg.cli.reproduce;

import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Completeness;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
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

    /** How far its list of points can be trusted. */
    String trust() {
        long certified = landscape.points().stream()
                .filter(p -> p.certificate().isPresent())
                .count();
        return name() + ": " + certified + " of " + landscape.points().size() + " points certified, list "
                + switch (completeness) {
                    case PROVED -> "proved complete";
                    case LIKELY -> "likely complete";
                    case OPEN -> "not known to be complete";
                };
    }

    /** How far several lists can be trusted, in brief. */
    static String trust(List<XorLandscape> all) {
        long points = all.stream().mapToLong(l -> l.landscape().points().size()).sum();
        long certified = all.stream()
                .flatMap(l -> l.landscape().points().stream())
                .filter(p -> p.certificate().isPresent())
                .count();
        List<String> open = all.stream()
                .filter(l -> l.completeness() == Completeness.OPEN)
                .map(XorLandscape::name)
                .toList();
        return certified + " of " + points + " points of " + all.size() + " landscapes certified; lists "
                + (open.isEmpty()
                        ? "proved or likely complete"
                        : open.size() > 2
                                ? "proved or likely complete, " + open.size() + " of them not known to be"
                                : "proved or likely complete but for " + String.join("; ", open));
    }
}
