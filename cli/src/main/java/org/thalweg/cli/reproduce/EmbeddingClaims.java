package org.thalweg.cli.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.analysis.embedding.EmbeddedPoint;
import org.thalweg.analysis.embedding.Embedding;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.stationary.Certificate;
import org.thalweg.analysis.stationary.Certifier;
import org.thalweg.cli.figure.PointFacts;

/** What is said of points of a network within wider ones. */
final class EmbeddingClaims {

    /** The widest network whose points are all embedded and certified. */
    private static final int WIDEST_SOURCE = 3;

    private EmbeddingClaims() {}

    static List<Claim> of(Landscapes all) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(appendix(all));
        claims.add(conserved(all));
        claims.addAll(twoNeurons(all));
        claims.add(fits(all));
        return claims;
    }

    private static List<Claim> appendix(Landscapes all) {
        int points = 0;
        int proved = 0;
        int minimaToMinima = 0;
        int minima = 0;
        double change = 0;
        List<XorLandscape> used = new ArrayList<>();
        for (int hidden = 1; hidden <= WIDEST_SOURCE; hidden++) {
            XorLandscape landscape = all.of(hidden, Landscapes.LARGEST_EXPONENT);
            used.add(landscape);
            for (LandscapePoint point : landscape.landscape().points()) {
                EmbeddedPoint wide = Embedding.zeroNeurons(landscape.objective(), point.theta(), 1, hidden + 1);
                Optional<Certificate> proof =
                        Certifier.certify(wide.objective(), wide.theta()).certificate();
                points++;
                proved += proof.filter(c -> c.morseIndex() == wide.predictedMorseIndex())
                                .isPresent()
                        ? 1
                        : 0;
                boolean minimum = point.morseIndex() == 0;
                minima += minimum ? 1 : 0;
                minimaToMinima +=
                        minimum && proof.filter(c -> c.morseIndex() == 0).isPresent() ? 1 : 0;
                double loss =
                        wide.objective().value(wide.theta(), wide.objective().newWorkspace());
                change = Math.max(change, Math.abs(loss - point.loss().doubleValue()));
            }
        }
        String proof = "Krawczyk certificate of each embedded point";
        return List.of(
                Claim.shown(
                        "Sec. II, App. A",
                        "a stationary point for N_h nodes with zero weights added is one for N_h + 1, of equal loss"
                                + " (λ = 1e-6, N_h = 1 … 3)",
                        "always",
                        proved + " of " + points + " certified with the predicted index"
                                + String.format(Locale.ROOT, ", loss changed by at most %.1e", change),
                        proved == points && change < 1e-15,
                        proof),
                Claim.shown(
                        "Sec. II",
                        "such a point of a minimum can be a minimum or a saddle",
                        "both",
                        minimaToMinima + " of " + minima + " embedded minima stay minima (λ = 1e-6, N_h = 1 … 3)",
                        minimaToMinima > 0 && minimaToMinima < minima,
                        proof));
    }

    /** Compares every pair of λ: more likely means that the part is larger at the larger λ for most pairs. */
    private static Claim conserved(Landscapes all) {
        StringBuilder ours = new StringBuilder();
        List<Double> parts = new ArrayList<>();
        int agreeing = 0;
        int pairs = 0;
        for (int exponent = Landscapes.LARGEST_EXPONENT; exponent >= 1; exponent--) {
            XorLandscape landscape = all.of(3, exponent);
            List<LandscapePoint> points = landscape.landscape().points();
            long kept = points.stream()
                    .filter(p -> Embedding.zeroNeurons(landscape.objective(), p.theta(), 1, 4)
                                    .addedMorseIndex()
                            == 0)
                    .count();
            double part = kept / (double) points.size();
            agreeing += (int) parts.stream().filter(smaller -> smaller < part).count();
            pairs += parts.size();
            parts.add(part);
            ours.append(ours.length() == 0 ? "" : "; ")
                    .append(landscape.lambda())
                    .append(": ")
                    .append(kept)
                    .append(" of ")
                    .append(points.size());
        }
        return Claim.shown(
                "Sec. II",
                "larger λ are more likely to conserve the index of a point when a zero node is added",
                "part grows with λ",
                ours + " points of N_h = 3 keep their index in N_h = 4; larger λ, larger part in " + agreeing + " of "
                        + pairs + " pairs",
                4 * agreeing >= 3 * pairs,
                "index predicted from the singular values of the mean error signal, one for each above 2λ");
    }

    private static List<Claim> twoNeurons(Landscapes all) {
        StringBuilder ours = new StringBuilder();
        int asked = 0;
        int right = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int exponent = 1; exponent <= Landscapes.LARGEST_EXPONENT; exponent++) {
            XorLandscape two = all.of(2, exponent);
            List<PointFacts> fitting = two.networks().stream()
                    .filter(m -> m.connected() == 2 && m.areaUnderRoc().orElseThrow() == 1)
                    .toList();
            ours.append(ours.length() == 0 ? "" : "; ").append(two.lambda()).append(": ");
            ours.append(fitting.isEmpty() ? "no such configuration" : fitting.size() + " of index");
            for (int width = 3; width <= Landscapes.WIDEST && !fitting.isEmpty(); width++) {
                for (PointFacts minimum : fitting) {
                    EmbeddedPoint wide = Embedding.zeroNeurons(
                            two.objective(), minimum.point().theta(), 1, width);
                    Optional<Certificate> proof =
                            Certifier.certify(wide.objective(), wide.theta()).certificate();
                    int index = proof.map(Certificate::morseIndex).orElse(-1);
                    asked++;
                    right += index == width - 2 ? 1 : 0;
                    smallest = Math.min(
                            smallest, proof.map(Certificate::smallestCurvature).orElse(0.0));
                    ours.append(' ').append(index < 0 ? "undecided" : Integer.toString(index));
                }
            }
        }
        String proof = "Krawczyk certificate of each embedded minimum of N_h = 2";
        return List.of(
                Claim.shown(
                        "Sec. IV.C, V",
                        "the configuration of two connected neurons is not a minimum but a saddle of index N_h − 2 for"
                                + " N_h > 2",
                        "index N_h − 2",
                        right + " of " + asked + " (" + ours + " in N_h = 3 … 6)",
                        right == asked && asked > 0,
                        proof),
                Claim.shown(
                        "Sec. IV.C",
                        "that saddle is not degenerate",
                        "no zero eigenvalue",
                        String.format(Locale.ROOT, "smallest |eigenvalue| of them proved above %.3g", smallest),
                        smallest > 0 && asked > 0,
                        proof));
    }

    private static Claim fits(Landscapes all) {
        XorLandscape two = all.of(2, Landscapes.LARGEST_EXPONENT);
        long fitting = two.networks().stream()
                .filter(m -> m.classification().orElseThrow().accuracy() == 1)
                .count();
        return Claim.shown(
                "Sec. IV.C",
                "the XOR data can be fitted with two hidden nodes",
                "yes",
                fitting + " of " + two.networks().size() + " minima besides zero classify all four points (λ = 1e-6)",
                fitting > 0,
                two.trust());
    }
}
