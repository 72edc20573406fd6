package org.thalweg.cli.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thalweg.analysis.embedding.EmbeddedPoint;
import org.thalweg.analysis.embedding.Embedding;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.cli.figure.PointFacts;

/** What is said of disconnected neurons. */
final class ConnectionClaims {

    private ConnectionClaims() {}

    static List<Claim> of(Landscapes all) {
        List<Claim> claims = new ArrayList<>();
        List<XorLandscape> figures = all.regularizations();
        XorLandscape second = figures.get(0);
        claims.add(Claim.shown(
                "Sec. IV.B",
                "at λ = 1e-2 one minimum is fully connected, the other has exactly three neurons connected (N_h = 6)",
                "6 and 3 connected",
                counts(second),
                new TreeSet<>(connected(second)).equals(Set.of(3, 6))
                        && second.networks().size() == 2,
                second.trust()));
        for (XorLandscape landscape : figures.subList(1, figures.size() - 1)) {
            claims.add(disconnected(landscape));
        }
        claims.add(fullyConnected(figures.get(figures.size() - 1)));
        claims.add(alwaysThree(all));
        claims.add(smallest(all));
        claims.add(single(second));
        claims.add(vanishing(all.regularizations()));
        claims.add(exactlyZero(figures));
        return claims;
    }

    private static List<Integer> connected(XorLandscape landscape) {
        return landscape.networks().stream().map(PointFacts::connected).toList();
    }

    /** Numbers of minima by connected neurons. */
    private static String counts(XorLandscape landscape) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        connected(landscape).forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " connected: " + e.getValue() + (e.getValue() == 1 ? " minimum" : " minima"))
                .collect(Collectors.joining(", "));
    }

    private static Claim disconnected(XorLandscape landscape) {
        Set<Integer> missing = landscape.networks().stream()
                .map(m -> m.hidden() - m.connected())
                .collect(Collectors.toCollection(TreeSet::new));
        return Claim.shown(
                "Sec. IV.B",
                "at λ = " + landscape.lambda() + " zero, one or two neurons are disconnected at the minima (N_h = 6)",
                "0, 1, 2",
                missing.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " (" + counts(landscape)
                        + ")",
                Set.of(0, 1, 2).containsAll(missing),
                landscape.trust());
    }

    private static Claim fullyConnected(XorLandscape landscape) {
        String sparse = landscape.networks().stream()
                .filter(m -> m.connected() < m.hidden())
                .map(m -> String.format(
                        Locale.ROOT,
                        "loss %.14g with %d connected%s",
                        m.point().loss(),
                        m.connected(),
                        m.point().certificate().isPresent() ? ", certified" : ""))
                .collect(Collectors.joining("; "));
        return Claim.shown(
                "Sec. IV.B",
                "all minima for λ = 1e-6 are fully connected networks (N_h = 6)",
                "all",
                sparse.isEmpty() ? "all " + landscape.networks().size() : "not: " + sparse,
                sparse.isEmpty(),
                landscape.trust());
    }

    /**
     * A minimum with three neurons connected is one of N_h = 3 with zero neurons added, since the Hessian of the narrow
     * network is a principal block of that of the wide one; so those are embedded and certified.
     */
    private static Claim alwaysThree(Landscapes all) {
        StringBuilder ours = new StringBuilder();
        boolean always = true;
        for (int exponent = 2; exponent <= Landscapes.LARGEST_EXPONENT; exponent++) {
            XorLandscape three = all.of(3, exponent);
            List<PointFacts> candidates =
                    three.networks().stream().filter(m -> m.connected() == 3).toList();
            long kept = candidates.stream()
                    .filter(m -> staysMinimum(three, m, Landscapes.WIDEST))
                    .count();
            int least = connected(all.of(Landscapes.WIDEST, exponent)).stream()
                    .min(Integer::compare)
                    .orElse(0);
            always &= kept > 0;
            ours.append(ours.length() == 0 ? "" : "; ")
                    .append(three.lambda())
                    .append(kept > 0 ? ": yes" : ": no")
                    .append(", smallest count ")
                    .append(least);
        }
        return Claim.shown(
                "Sec. V",
                "for any N_h > 3 there is always a minimum with exactly three neurons connected",
                "always",
                ours + " (N_h = 6)",
                always,
                "the minima of N_h = 3 embedded in N_h = 6, index of each certified");
    }

    private static boolean staysMinimum(XorLandscape narrow, PointFacts minimum, int width) {
        EmbeddedPoint wide =
                Embedding.zeroNeurons(narrow.objective(), minimum.point().theta(), 1, width);
        return Certifier.certify(wide.objective(), wide.theta())
                .certificate()
                .map(Certificate::morseIndex)
                .filter(index -> index == 0)
                .isPresent();
    }

    private static Claim smallest(Landscapes all) {
        StringBuilder ours = new StringBuilder();
        boolean three = true;
        List<XorLandscape> used = new ArrayList<>();
        for (int hidden = 3; hidden <= Landscapes.WIDEST; hidden++) {
            XorLandscape landscape = all.of(hidden, Landscapes.LARGEST_EXPONENT);
            int least = connected(landscape).stream().min(Integer::compare).orElse(0);
            three &= least == 3;
            used.add(landscape);
            ours.append(ours.length() == 0 ? "" : ", ").append(least);
        }
        return Claim.shown(
                "Sec. IV.C",
                "for any N_h > 2 the smallest network at a minimum has three connected neurons (λ = 1e-6)",
                "3",
                ours + " for N_h = 3 … 6",
                three,
                XorLandscape.trust(used));
    }

    private static Claim single(XorLandscape landscape) {
        long three =
                landscape.networks().stream().filter(m -> m.connected() == 3).count();
        return Claim.shown(
                "Sec. IV.B",
                "at λ = 1e-2 exactly one minimum, up to symmetry, is a fully connected network of three neurons (N_h = 6)",
                "1",
                Long.toString(three),
                three == 1,
                landscape.trust());
    }

    private static Claim vanishing(List<XorLandscape> figures) {
        String where = figures.stream()
                .filter(l -> l.networks().stream().anyMatch(m -> m.connected() < m.hidden()))
                .map(XorLandscape::lambda)
                .collect(Collectors.joining(", "));
        return Claim.shown(
                "Sec. I (4)",
                "an overspecified network (N_h = 6) has a minimum where all weights of some neurons vanish",
                "for the λ considered",
                "at λ = " + where,
                figures.stream().allMatch(l -> l.networks().stream().anyMatch(m -> m.connected() < m.hidden())),
                XorLandscape.trust(figures));
    }

    /** Whether a cutoff of 1e-10 separates weights that are zero from others. */
    private static Claim exactlyZero(List<XorLandscape> figures) {
        double largestZero = 0;
        double smallestWeight = Double.POSITIVE_INFINITY;
        for (XorLandscape landscape : figures) {
            for (PointFacts minimum : landscape.networks()) {
                for (double parameter : minimum.point().theta()) {
                    double size = Math.abs(parameter);
                    largestZero = size <= PointFacts.ZERO_WEIGHT ? Math.max(largestZero, size) : largestZero;
                    smallestWeight = size > PointFacts.ZERO_WEIGHT ? Math.min(smallestWeight, size) : smallestWeight;
                }
            }
        }
        return Claim.shown(
                "Sec. IV.B, V",
                "weights of minima are numerically zero (1e-10 or smaller) or clearly not",
                "cutoff 1e-10",
                String.format(
                        Locale.ROOT,
                        "largest size below the cutoff %.2g, smallest above %.3g",
                        largestZero,
                        smallestWeight),
                largestZero < 1e-12 && smallestWeight > 1e-6,
                XorLandscape.trust(figures));
    }
}
