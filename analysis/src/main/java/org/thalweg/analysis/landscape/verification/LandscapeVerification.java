package org.thalweg.analysis.landscape.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.thalweg.analysis.internal.landscape.PointFinisher;
import org.thalweg.analysis.landscape.Connection;
import org.thalweg.analysis.landscape.Copies;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.LandscapeProblem;
import org.thalweg.analysis.stationary.Certifier;

/**
 * Proves again what a landscape says of its points, from their parameters alone.
 *
 * @param certified number of points whose certificate holds
 * @param faults what does not hold, in sentences
 */
public record LandscapeVerification(int certified, List<String> faults) {

    /** Relative error allowed of a loss, as losses have 30 digits. */
    private static final BigDecimal LOSS = new BigDecimal("1e-29");

    /** Copies the list. */
    public LandscapeVerification {
        faults = List.copyOf(faults);
    }

    /**
     * Verifies certificates, losses, orbit sizes and gradients, that no two points are of one orbit, and that connections
     * lead down between points that are there. One certification per point.
     *
     * @param landscape what is claimed
     * @param problem the objective with its symmetries, to compute everything anew
     * @return the number of certificates that hold, and every fault that was found
     */
    public static LandscapeVerification of(Landscape landscape, LandscapeProblem problem) {
        List<String> faults = new ArrayList<>();
        PointFinisher finisher = new PointFinisher(problem);
        int certified = 0;
        for (LandscapePoint point : landscape.points()) {
            if (point.theta().length != problem.objective().dimension()) {
                faults.add("Point " + point.id() + " has " + point.theta().length + " parameters, but the problem has "
                        + problem.objective().dimension() + ".");
                continue;
            }
            boolean proved = isProved(point, problem);
            certified += proved ? 1 : 0;
            if (point.certificate().isPresent() && !proved) {
                faults.add("The certificate of point " + point.id() + " does not hold.");
            }
            faults.addAll(values(point, finisher.finish(point.theta(), point.origin())));
        }
        faults.addAll(repeated(landscape, problem));
        faults.addAll(connections(landscape));
        return new LandscapeVerification(certified, faults);
    }

    private static List<String> connections(Landscape landscape) {
        Map<Long, LandscapePoint> points = landscape.byId();
        List<String> faults = new ArrayList<>();
        for (Connection link : landscape.links()) {
            LandscapePoint from = points.get(link.from());
            LandscapePoint to = points.get(link.to());
            if (from != null && to != null && from.morseIndex() != to.morseIndex() + 1) {
                faults.add("The link from point " + link.from() + " to point " + link.to() + " leads from index "
                        + from.morseIndex() + " to " + to.morseIndex() + ", but must lead one down.");
            }
        }
        List<Connection> ways = new ArrayList<>(landscape.connections());
        ways.addAll(landscape.links());
        for (Connection path : ways) {
            LandscapePoint from = points.get(path.from());
            LandscapePoint to = points.get(path.to());
            if (from == null || to == null) {
                faults.add("The connection from point " + path.from() + " to point " + path.to()
                        + " names a point that is not there.");
            } else if (to.loss().compareTo(from.loss()) >= 0) {
                faults.add("The connection from point " + path.from() + " to point " + path.to() + " leads up.");
            }
        }
        return faults;
    }

    private static boolean isProved(LandscapePoint point, LandscapeProblem problem) {
        return point.certificate().isPresent()
                && point.certificate().get().morseIndex() == point.morseIndex()
                && Certifier.verify(
                        problem.objective(), point.theta(), point.certificate().get());
    }

    private static List<String> values(LandscapePoint stated, Optional<LandscapePoint> computed) {
        if (computed.isEmpty()) {
            return List.of("Point " + stated.id() + " cannot be confirmed to be a nondegenerate stationary point.");
        }
        LandscapePoint right = computed.get();
        List<String> faults = new ArrayList<>();
        String point = "Point " + stated.id() + " is said to have ";
        BigDecimal margin = LOSS.multiply(right.loss().abs().max(BigDecimal.valueOf(1e-3)));
        if (stated.loss().subtract(right.loss()).abs().compareTo(margin) > 0
                && right.certificate().isPresent()) {
            faults.add(point + "loss " + stated.loss() + ", but has " + right.loss() + ".");
        }
        if (stated.morseIndex() != right.morseIndex()) {
            faults.add(point + "index " + stated.morseIndex() + ", but has " + right.morseIndex() + ".");
        }
        if (!stated.orbitSize().equals(right.orbitSize())) {
            faults.add(point + "an orbit of " + stated.orbitSize() + ", but has one of " + right.orbitSize() + ".");
        }
        return faults;
    }

    private static List<String> repeated(Landscape landscape, LandscapeProblem problem) {
        List<String> faults = new ArrayList<>();
        int n = problem.objective().dimension();
        List<LandscapePoint> points = landscape.points();
        Predicate<LandscapePoint> whole = point -> point.theta().length == n;
        for (int i = 0; i < points.size(); i++) {
            LandscapePoint a = points.get(i);
            for (int j = 0; j < i && whole.test(a); j++) {
                LandscapePoint b = points.get(j);
                if (whole.test(b) && Copies.match(b, a, problem.symmetry()).isPresent()) {
                    faults.add("Points " + b.id() + " and " + a.id() + " are copies of one point.");
                }
            }
        }
        return faults;
    }
}
