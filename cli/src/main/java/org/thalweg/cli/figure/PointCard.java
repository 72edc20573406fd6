package org.thalweg.cli.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thalweg.analysis.quality.DecisionMap;
import org.thalweg.cli.report.Svg;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.objective.NetworkObjective;

/** What a pointer over a branch shows: the numbers of its minimum, its network and its decision map. */
final class PointCard {

    /** Step of the map on a card, twice that of the figures, because a card is small. */
    private static final DecisionMap.Grid COARSE = new DecisionMap.Grid(-0.5, 1.5, -0.5, 1.5, 0.03);

    private static final double WIDTH = 286;
    private static final double LINE = 15;
    private static final double PICTURE = 110;
    private static final int SHOWN_EIGENVALUES = 3;

    private PointCard() {}

    /** The numbers, line by line. */
    static List<String> lines(PointFacts facts) {
        List<String> lines = new ArrayList<>();
        lines.add("point " + facts.point().id() + ", minimum, place " + facts.rank() + " by loss");
        lines.add("loss " + LossMarks.text(facts.point().loss(), 16));
        lines.add("index " + facts.point().morseIndex() + ", "
                + (facts.point().certificate().isPresent() ? "certified" : "not certified") + ", "
                + facts.point().orbitSize() + (facts.point().orbitSize().bitLength() == 1 ? " copy" : " copies"));
        facts.areaUnderRoc()
                .ifPresent(area -> lines.add(String.format(
                        Locale.ROOT,
                        "AUC %.3g, right class %.4f to %.4f",
                        area,
                        facts.probabilities().orElseThrow()[0],
                        facts.probabilities().orElseThrow()[1])));
        lines.add(facts.connected() + " of " + facts.hidden() + " neurons connected");
        if (facts.spectrum().length > 0) {
            lines.add("spectrum " + spectrum(facts.spectrum()));
        }
        return lines;
    }

    private static String spectrum(double[] values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN_EIGENVALUES, values.length); i++) {
            text.append(String.format(Locale.ROOT, i == 0 ? "%.1e" : ", %.1e", values[i]));
        }
        return text + String.format(Locale.ROOT, " … %.1e", values[values.length - 1]);
    }

    /** Draws the card with its upper left corner at a point. */
    static void draw(Svg svg, NetworkObjective objective, PointFacts facts, double left, double top) {
        List<String> lines = lines(facts);
        Mlp network = objective.network();
        double pictures = top + 10 + LINE * lines.size() + 6;
        svg.open("g", "class", "card");
        svg.element(
                "rect", "class", "paper", "x", left, "y", top, "width", WIDTH, "height", pictures - top + PICTURE + 8);
        for (int i = 0; i < lines.size(); i++) {
            svg.textElement("text", lines.get(i), "class", "small", "x", left + 8, "y", top + 4 + LINE * (i + 1));
        }
        boolean plane = network.inputWidth() == 2;
        double width = plane ? WIDTH - PICTURE - 24 : WIDTH - 16;
        NetworkSketch.draw(svg, network, facts.point().theta(), Box.sized(left + 8, pictures, width, PICTURE));
        if (plane) {
            DecisionMap map = DecisionMap.of(network, facts.point().theta(), COARSE);
            MapSketch.draw(
                    svg, map, objective.data(), Box.sized(left + WIDTH - PICTURE - 8, pictures, PICTURE, PICTURE));
        }
        svg.close("g");
    }

    /** Width of a card. */
    static double width() {
        return WIDTH;
    }
}
