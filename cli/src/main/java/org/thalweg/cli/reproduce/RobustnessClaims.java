package org.thalweg.cli.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.thalweg.analysis.quality.DecisionMap;
import org.thalweg.analysis.quality.PerturbationRobustness;
import org.thalweg.cli.figure.PointFacts;

/** What is said of answers to perturbed inputs, measured on the paper's grid. */
final class RobustnessClaims {

    private RobustnessClaims() {}

    /** Part of the inputs |x − y| ≤ 0.5 that are answered 0, of one minimum with so many connected neurons. */
    private record Measured(int connected, double alike) {}

    static List<Claim> of(Landscapes all) {
        StringBuilder ours = new StringBuilder();
        boolean sparserBetter = true;
        int compared = 0;
        int asGoodAsSparsest = 0;
        double least = 1;
        for (XorLandscape landscape : all.regularizations()) {
            TreeMap<Integer, List<Double>> byConnected = new TreeMap<>();
            for (PointFacts minimum : landscape.networks()) {
                Measured measured = measure(landscape, minimum);
                byConnected
                        .computeIfAbsent(measured.connected(), c -> new ArrayList<>())
                        .add(measured.alike());
                least = Math.min(least, measured.alike());
            }
            if (byConnected.size() > 1) {
                compared++;
                double sparsest = mean(byConnected.firstEntry().getValue());
                double densest = mean(byConnected.lastEntry().getValue());
                sparserBetter &= sparsest > densest;
                asGoodAsSparsest += (int) byConnected.lastEntry().getValue().stream()
                        .filter(a -> a >= sparsest)
                        .count();
            }
            ours.append(ours.length() == 0 ? "" : "; ")
                    .append(landscape.lambda())
                    .append(": ")
                    .append(means(byConnected));
        }
        String proof =
                "grid of step 0.015 on [-0.5, 1.5]² at each minimum; " + XorLandscape.trust(all.regularizations());
        return List.of(
                Claim.shown(
                        "Sec. IV.D",
                        "sparser networks are more robust: more of the inputs |x − y| <= 0.5 are answered 0 (Figs 2–6)",
                        "sparser better",
                        "mean part by connected neurons " + ours,
                        sparserBetter && compared > 0,
                        proof),
                Claim.shown(
                        "Sec. IV.D",
                        "the converse is not always true: some fully connected minima are as robust",
                        "some",
                        asGoodAsSparsest + " minima of the largest count reach the mean of the sparsest",
                        asGoodAsSparsest > 0,
                        proof),
                Claim.shown(
                        "Sec. V",
                        "at other minima undesired regions answered 1 occur where |x − y| <= 0.5",
                        "occur",
                        String.format(Locale.ROOT, "up to %.1f %% of those inputs are answered 1", 100 * (1 - least)),
                        least < 1,
                        proof));
    }

    private static Measured measure(XorLandscape landscape, PointFacts minimum) {
        DecisionMap map =
                DecisionMap.of(landscape.objective().network(), minimum.point().theta(), DecisionMap.Grid.EXCLUSIVE_OR);
        return new Measured(minimum.connected(), PerturbationRobustness.of(map).alike());
    }

    private static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    private static String means(Map<Integer, List<Double>> byConnected) {
        StringBuilder text = new StringBuilder();
        byConnected.forEach((connected, values) -> text.append(text.length() == 0 ? "" : ", ")
                .append(String.format(Locale.ROOT, "%d: %.4f", connected, mean(values))));
        return text.toString();
    }
}
