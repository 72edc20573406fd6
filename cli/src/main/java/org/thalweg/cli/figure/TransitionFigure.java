package org.thalweg.cli.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.report.Svg;
import org.thalweg.core.objective.NetworkObjective;

/**
 * A transition network as SVG: minima as dots at their losses, in the order of the disconnectivity graph, and for each
 * saddle an arch from one minimum to the other whose top is at the loss of the saddle. An arch dashed is a saddle between
 * two copies of one minimum.
 */
public final class TransitionFigure {

    private static final double LEFT = 112;
    private static final double RIGHT = 24;
    private static final double TOP = 72;
    private static final double HEIGHT = 460;
    private static final double SPACING = 22;
    private static final double SAME = 1e-6;

    private final List<LandscapePoint> minima;
    private final List<TransitionNetwork.Edge> edges;
    private final Map<Long, PointFacts> facts;
    private final LossScale scale;
    private final Map<Long, Double> places = new HashMap<>();
    private final Box plot;
    private final int width;

    private TransitionFigure(
            NetworkObjective objective, Landscape landscape, LossScale.Kind kind, boolean withoutZero) {
        TransitionNetwork network = TransitionNetwork.of(landscape);
        this.facts = PointFacts.of(objective, landscape);
        DisconnectivityTree tree = DisconnectivityTree.of(network).only(m -> !(withoutZero && PointFacts.isZero(m)));
        this.minima = tree.minima();
        if (minima.isEmpty()) {
            throw new InputException("There is no minimum to draw a network of.");
        }
        this.edges = network.edges().stream()
                .filter(e -> minima.contains(e.first().minimum())
                        && minima.contains(e.second().minimum()))
                .toList();
        List<BigDecimal> losses = new ArrayList<>(tree.losses());
        edges.forEach(e -> losses.add(e.saddle().loss()));
        this.scale = LossScale.of(kind, losses);
        this.width = (int) Math.max(800, LEFT + RIGHT + SPACING * minima.size());
        this.plot = new Box(LEFT, TOP, width - RIGHT, TOP + HEIGHT);
        TreeLayout layout = TreeLayout.of(tree, scale, plot);
        layout.ends().forEach(end -> places.put(end.basin().point().id(), end.x()));
    }

    /**
     * The figure as a document.
     *
     * @param withoutZero whether the point without weights and its saddles are left out
     * @throws InputException if there is no minimum to show
     * @throws IllegalArgumentException if losses do not fit the scale
     */
    public static String document(
            NetworkObjective objective, Landscape landscape, LossScale.Kind scale, boolean withoutZero, String title) {
        return new TransitionFigure(objective, landscape, scale, withoutZero).document(title);
    }

    private String document(String title) {
        long loops = edges.stream().filter(TransitionNetwork.Edge::isLoop).count();
        String caption = minima.size() + " minima, " + edges.size() + " connections over saddles, " + loops
                + " of them from a minimum to itself or a copy (dashed)";
        Svg svg = Figure.blank(width, (int) (plot.bottom() + 28), title, title + ": " + caption + ".");
        svg.text(LEFT, 40, "start", caption);
        svg.text(LEFT, 56, "start", "numbers are those of the store");
        LossMarks.of(scale, plot.height()).draw(svg, plot);
        edges.forEach(edge -> arch(svg, edge));
        for (LandscapePoint minimum : minima) {
            dot(svg, minimum);
        }
        return svg.document();
    }

    private double y(LandscapePoint point) {
        return plot.bottom() - scale.height(point.loss()) * plot.height();
    }

    private void arch(Svg svg, TransitionNetwork.Edge edge) {
        double x1 = places.get(edge.first().minimum().id());
        double x2 = places.get(edge.second().minimum().id());
        double top = y(edge.saddle());
        double reach = edge.isLoop() ? 0.35 * SPACING : 0;
        double middle = (x1 + x2) / 2;
        String path = String.format(
                Locale.ROOT,
                "M%.2f %.2fC%.2f %.2f %.2f %.2f %.2f %.2fC%.2f %.2f %.2f %.2f %.2f %.2f",
                x1,
                y(edge.first().minimum()),
                x1 - reach,
                (y(edge.first().minimum()) + top) / 2,
                (x1 + middle) / 2 - reach,
                top,
                middle,
                top,
                (x2 + middle) / 2 + reach,
                top,
                x2 + reach,
                (y(edge.second().minimum()) + top) / 2,
                x2,
                y(edge.second().minimum()));
        svg.open("g", "class", "saddle");
        svg.textElement(
                "title",
                "point " + edge.saddle().id() + ", saddle\nloss "
                        + LossMarks.text(edge.saddle().loss(), 16) + "\nfrom point "
                        + edge.first().minimum().id() + " to "
                        + (edge.joinsCopies(SAME)
                                ? "another copy of it"
                                : "point " + edge.second().minimum().id()));
        svg.element(
                "path",
                "class",
                "arch",
                "fill",
                "none",
                "stroke",
                edge.isLoop() ? "#D55E00" : "#0072B2",
                "stroke-opacity",
                0.55,
                "stroke-dasharray",
                edge.isLoop() ? "4 2" : "none",
                "d",
                path);
        svg.close("g");
    }

    private void dot(Svg svg, LandscapePoint minimum) {
        double x = places.get(minimum.id());
        double y = y(minimum);
        svg.open("g", "class", "point", "data-point", minimum.id());
        svg.textElement("title", String.join("\n", PointCard.lines(facts.get(minimum.id()))));
        svg.element("circle", "cx", x, "cy", y, "r", 4.0, "fill", Coloring.INK);
        svg.close("g");
        svg.text(x, y + 18, "middle", Long.toString(minimum.id()));
    }
}
