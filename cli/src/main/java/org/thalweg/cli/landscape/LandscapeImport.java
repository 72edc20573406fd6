package org.thalweg.cli.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapeMerge;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.landscape.LandscapeStore;
import org.thalweg.analysis.landscape.SearchAttempt;
import org.thalweg.analysis.landscape.verification.PointCandidate;

/**
 * The outcome of an import: what came into the store, and what did not.
 *
 * @param merge what came in
 * @param refused a sentence for each candidate that is no certain stationary point
 * @param differing a sentence for each saddle that does not join the minima that the file says it does
 */
public record LandscapeImport(LandscapeMerge merge, List<String> refused, List<String> differing) {

    /** Polishes and certifies every candidate, and adds those that stand the test. */
    public static LandscapeImport into(
            LandscapeStore store, Exchange exchange, LandscapeProblem problem, String source) {
        List<String> refused = new ArrayList<>();
        Map<Long, LandscapePoint> confirmed = new HashMap<>();
        for (Exchange.Candidate candidate : exchange.candidates()) {
            PointCandidate tested =
                    PointCandidate.of(problem, candidate.theta(), "point " + candidate.id() + " of " + source);
            tested.point()
                    .ifPresentOrElse(
                            point -> confirmed.put(candidate.id(), point.withId(candidate.id())),
                            () -> refused.add("Point " + candidate.id() + " is left out: " + tested.sentence() + "."));
        }
        PairedSaddles paired = PairedSaddles.of(exchange.pairs(), confirmed, problem);
        Landscape landscape = new Landscape(
                List.copyOf(confirmed.values()),
                Stream.concat(exchange.connections().stream(), paired.connections().stream())
                        .filter(path -> leadsDown(path, confirmed, problem))
                        .toList(),
                exchange.attempts().stream()
                        .map(attempt -> withoutRefused(attempt, confirmed))
                        .toList(),
                exchange.links().stream()
                        .filter(link -> leadsDown(link, confirmed, problem))
                        .filter(link -> confirmed.get(link.from()).morseIndex()
                                == confirmed.get(link.to()).morseIndex() + 1)
                        .toList());
        LandscapeMerge merge = LandscapeMerge.into(store, landscape, problem.symmetry());
        return new LandscapeImport(merge, refused, paired.differing());
    }

    private static boolean leadsDown(Connection path, Map<Long, LandscapePoint> points, LandscapeProblem problem) {
        LandscapePoint from = points.get(path.from());
        LandscapePoint to = points.get(path.to());
        return from != null
                && to != null
                && path.element().dimension() == problem.objective().dimension()
                && path.direction() >= 0
                && path.direction() < 2 * from.morseIndex()
                && to.loss().compareTo(from.loss()) < 0;
    }

    private static SearchAttempt withoutRefused(SearchAttempt attempt, Map<Long, LandscapePoint> points) {
        boolean refused = attempt.point().isPresent()
                && !points.containsKey(attempt.point().getAsLong());
        return refused
                ? new SearchAttempt(
                        attempt.number(), attempt.method(), OptionalLong.empty(), false, attempt.evaluations())
                : attempt;
    }
}
