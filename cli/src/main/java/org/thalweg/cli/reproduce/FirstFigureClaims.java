package org.thalweg.cli.reproduce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.cli.figure.PointFacts;

/** What is said of Fig. 1: λ = 1e-6, one to six hidden nodes. */
final class FirstFigureClaims {

    /** Relative gap of losses that a graph cannot show. */
    private static final double SEEMS_EQUAL = 1e-2;

    /** Spread of losses, over ln 2, that counts as slight. */
    private static final double SLIGHT = 1e-3;

    private FirstFigureClaims() {}

    static List<Claim> of(Landscapes all) {
        List<XorLandscape> widths = all.widths();
        List<Claim> claims = new ArrayList<>();
        claims.add(firstPanel(widths.get(0)));
        claims.add(secondPanel(widths.get(1)));
        claims.add(fit(widths.subList(2, widths.size())));
        claims.add(degenerate(widths.subList(0, 2)));
        claims.add(slightlyDifferent(widths.subList(2, widths.size())));
        claims.add(contraction(widths.get(1), widths.get(2)));
        return claims;
    }

    private static String areas(List<PointFacts> minima, Function<PointFacts, Optional<Double>> area) {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        minima.forEach(m -> counts.merge(area.apply(m).orElseThrow(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The printed areas are those of curves drawn through thresholds; what the exact order gives is told too. */
    private static String bothAreas(List<PointFacts> minima) {
        return areas(minima, PointFacts::steppedAreaUnderRoc) + " for ROC curves at thresholds in steps of 0.01, "
                + areas(minima, PointFacts::areaUnderRoc)
                + " by the exact order of the probabilities (number of minima in brackets)";
    }

    private static Claim firstPanel(XorLandscape landscape) {
        List<PointFacts> minima = landscape.landscape().minima().stream()
                .map(m -> landscape.facts().get(m.id()))
                .toList();
        return Claim.shown(
                "Fig. 1",
                "panel (a), N_h = 1: the blue branch has AUC 0.5, the red ones 0.75",
                "0.5 (1), 0.75 (others)",
                bothAreas(minima),
                minima.stream()
                        .allMatch(m ->
                                m.steppedAreaUnderRoc().orElseThrow() == (PointFacts.isZero(m.point()) ? 0.5 : 0.75)),
                landscape.trust());
    }

    private static Claim secondPanel(XorLandscape landscape) {
        List<PointFacts> minima = landscape.networks();
        return Claim.shown(
                "Fig. 1",
                "panel (b), N_h = 2: the red branches have AUC 0.75, all other minima practically 1 (zero point left"
                        + " out)",
                "0.75 and 1",
                bothAreas(minima),
                minima.stream()
                        .map(m -> m.steppedAreaUnderRoc().orElseThrow())
                        .collect(Collectors.toSet())
                        .equals(Set.of(0.75, 1.0)),
                landscape.trust());
    }

    private static Claim fit(List<XorLandscape> landscapes) {
        List<PointFacts> all =
                landscapes.stream().flatMap(l -> l.networks().stream()).toList();
        boolean holds = landscapes.stream()
                .flatMap(l -> l.networks().stream())
                .allMatch(m -> m.areaUnderRoc().orElseThrow() == 1
                        && m.classification().orElseThrow().accuracy() == 1);
        double worst = landscapes.stream()
                .flatMap(l -> l.networks().stream())
                .mapToDouble(m -> m.probabilities().orElseThrow()[0])
                .min()
                .orElseThrow();
        return Claim.shown(
                "Sec. IV.A",
                "for three hidden nodes and more, all minima of Fig. 1 fit the four points (AUC practically 1)",
                "all",
                "AUC " + areas(all, PointFacts::areaUnderRoc)
                        + String.format(Locale.ROOT, "; smallest probability of a right class %.6f", worst),
                holds,
                XorLandscape.trust(landscapes));
    }

    private static Claim degenerate(List<XorLandscape> landscapes) {
        double smallest = Double.POSITIVE_INFINITY;
        for (XorLandscape landscape : landscapes) {
            List<LandscapePoint> minima = landscape.landscape().minima();
            for (int i = 1; i < minima.size(); i++) {
                BigDecimal gap = minima.get(i).loss().subtract(minima.get(i - 1).loss());
                smallest = Math.min(
                        smallest, gap.doubleValue() / minima.get(i).loss().doubleValue());
            }
        }
        return Claim.counted(
                "Sec. IV.A",
                "branches that seem degenerate in Fig. 1 (a) and (b) have slightly different losses",
                "different",
                String.format(Locale.ROOT, "smallest relative gap of two minima %.3g", smallest),
                smallest > 0 && smallest < SEEMS_EQUAL,
                landscapes);
    }

    private static Claim slightlyDifferent(List<XorLandscape> landscapes) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        StringBuilder counts = new StringBuilder();
        for (XorLandscape landscape : landscapes) {
            for (PointFacts minimum : landscape.networks()) {
                lowest = Math.min(lowest, minimum.point().loss().doubleValue());
                highest = Math.max(highest, minimum.point().loss().doubleValue());
            }
            counts.append(counts.length() == 0 ? "" : ", ")
                    .append(landscape.networks().size());
        }
        return Claim.shown(
                "Sec. IV.A",
                "with enough nodes, more of them give more minima with only slightly different losses",
                "slightly different",
                String.format(
                        Locale.ROOT, "%s minima for N_h = 3 … 6, losses from %.4e to %.4e", counts, lowest, highest),
                (highest - lowest) / StrictMath.log(2) < SLIGHT,
                XorLandscape.trust(landscapes));
    }

    /** Printed to one digit and read off scale bars, so a factor of 2 is allowed either way. */
    private static Claim contraction(XorLandscape two, XorLandscape three) {
        double ratio = range(two) / range(three);
        return Claim.counted(
                "Fig. 1",
                "the scale contracts by a factor of 5000 from 2 to 3 hidden nodes",
                "5000",
                String.format(
                        Locale.ROOT,
                        "%.0f (heights of the graphs without the zero point, %.4g and %.4g)",
                        ratio,
                        range(two),
                        range(three)),
                ratio > 2500 && ratio < 10000,
                List.of(two, three));
    }

    private static double range(XorLandscape landscape) {
        List<BigDecimal> losses = DisconnectivityTree.of(TransitionNetwork.of(landscape.landscape()))
                .only(m -> !PointFacts.isZero(m))
                .losses();
        return losses.get(losses.size() - 1).subtract(losses.get(0)).doubleValue();
    }
}
