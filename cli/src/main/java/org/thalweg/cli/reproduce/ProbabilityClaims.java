package org.thalweg.cli.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thalweg.cli.figure.PointFacts;

/** What is said of the probabilities and errors at the minima. */
final class ProbabilityClaims {

    private ProbabilityClaims() {}

    static List<Claim> of(Landscapes all) {
        List<Claim> claims = new ArrayList<>();
        List<XorLandscape> figures = all.regularizations();
        claims.add(Claim.shown(
                "Sec. IV.A",
                "all minima of Figs 2–6 have AUC close to 1 (N_h = 6, zero point left out)",
                "all",
                figures.stream()
                        .map(l -> l.networks().stream()
                                        .filter(m -> m.areaUnderRoc().orElseThrow() == 1)
                                        .count()
                                + " of " + l.networks().size() + " at " + l.lambda())
                        .collect(Collectors.joining(", ")),
                figures.stream()
                        .allMatch(l -> l.networks().stream()
                                .allMatch(m -> m.areaUnderRoc().orElseThrow() == 1)),
                XorLandscape.trust(figures)));
        XorLandscape second = figures.get(0);
        claims.add(Claim.shown(
                "Sec. IV.A",
                "Fig. 2 (N_h = 6, λ = 1e-2) has two minima",
                "2",
                second.networks().size() + " besides the zero point",
                second.networks().size() == 2,
                second.trust()));
        claims.add(range(second));
        for (XorLandscape landscape : figures.subList(1, figures.size())) {
            claims.add(atLeast99(landscape));
        }
        claims.addAll(badMinima(all));
        return claims;
    }

    private static Claim range(XorLandscape landscape) {
        boolean holds = landscape.networks().stream()
                .map(m -> m.probabilities().orElseThrow())
                .allMatch(p -> rounded(p[0]) >= 0.85 && rounded(p[1]) <= 0.91);
        return Claim.shown(
                "Sec. IV.A",
                "the probabilities of the right output of the two minima of Fig. 2 lie between 0.85 and 0.91",
                "0.85–0.91",
                ranges(landscape),
                holds,
                landscape.trust());
    }

    /** To the two digits printed. */
    private static double rounded(double probability) {
        return Math.rint(100 * probability) / 100;
    }

    private static String ranges(XorLandscape landscape) {
        return landscape.networks().stream()
                .map(m -> String.format(
                        Locale.ROOT,
                        "%.4f–%.4f (loss %.6g, %d connected)",
                        m.probabilities().orElseThrow()[0],
                        m.probabilities().orElseThrow()[1],
                        m.point().loss().doubleValue(),
                        m.connected()))
                .collect(Collectors.joining("; "));
    }

    private static Claim atLeast99(XorLandscape landscape) {
        double smallest = landscape.networks().stream()
                .mapToDouble(m -> m.probabilities().orElseThrow()[0])
                .min()
                .orElse(Double.NaN);
        double largest = landscape.networks().stream()
                .mapToDouble(m -> m.probabilities().orElseThrow()[1])
                .max()
                .orElse(Double.NaN);
        return Claim.shown(
                "Sec. IV.A",
                "the probabilities of the right output are 0.99 or better at all minima for λ = " + landscape.lambda()
                        + " (N_h = 6)",
                ">= 0.99",
                String.format(
                        Locale.ROOT,
                        "%.6f to %.6f over %d minima",
                        smallest,
                        largest,
                        landscape.networks().size()),
                rounded(smallest) >= 0.99,
                landscape.trust());
    }

    private static List<Claim> badMinima(Landscapes all) {
        List<Claim> claims = new ArrayList<>();
        for (int exponent = 1; exponent <= Landscapes.LARGEST_EXPONENT; exponent++) {
            XorLandscape landscape = all.of(Landscapes.WIDEST, exponent);
            List<PointFacts> bad = landscape.landscape().minima().stream()
                    .map(m -> landscape.facts().get(m.id()))
                    .filter(m -> m.classification().orElseThrow().accuracy() < 1)
                    .toList();
            boolean onlyZero = bad.size() == 1 && PointFacts.isZero(bad.get(0).point());
            claims.add(Claim.shown(
                    "Sec. IV.B",
                    exponent <= 2
                            ? "at λ = " + landscape.lambda() + " there is at least one bad minimum (N_h = 6)"
                            : "at λ = " + landscape.lambda() + " the zero point is the only bad minimum (N_h = 6)",
                    exponent <= 2 ? ">= 1" : "only the zero point",
                    bad.size() + " of " + landscape.landscape().minima().size() + " minima"
                            + (onlyZero ? ": the zero point alone" : ""),
                    exponent <= 2 ? !bad.isEmpty() : onlyZero,
                    landscape.trust()));
        }
        return claims;
    }
}
