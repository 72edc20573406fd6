package org.thalweg.cli.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.analysis.landscape.graph.Pathway;
import org.thalweg.cli.report.Svg;

/**
 * The profile of a pathway as SVG: the loss at its minima and saddles, joined by curves that are level at each of them.
 *
 * <p>Across, stops are as far apart as in parameter space where that leaves room for their labels.
 */
public final class PathFigure {

    private static final double LEFT = 112;
    private static final double RIGHT = 32;
    private static final double TOP = 104;
    private static final double HEIGHT = 340;

    /** A line of text turned upright. */
    private static final double LEAST_SPACING = 16;

    private final Pathway way;
    private final Map<Long, PointFacts> facts;
    private final LossScale scale;
    private final Box plot;
    private final double[] x;

    private PathFigure(Pathway way, Map<Long, PointFacts> facts, LossScale.Kind kind) {
        this.way = way;
        this.facts = facts;
        List<BigDecimal> losses =
                way.stops().stream().map(s -> s.point().loss()).toList();
        this.scale = LossScale.of(kind, losses);
        int count = way.stops().size();
        double width = Math.max(800 - LEFT - RIGHT, LEAST_SPACING * count);
        this.plot = Box.sized(LEFT, TOP, width, HEIGHT);
        this.x = new double[count];
        double whole = way.stops().get(count - 1).distance();
        double free = width - 40 - LEAST_SPACING * (count - 1);
        for (int i = 0; i < count; i++) {
            double part = whole > 0 ? way.stops().get(i).distance() / whole : 0;
            x[i] = plot.left() + 20 + LEAST_SPACING * i + free * part;
        }
    }

    /** The figure as a document. */
    public static String document(Pathway way, Map<Long, PointFacts> facts, LossScale.Kind scale, String title) {
        return new PathFigure(way, facts, scale).document(title);
    }

    private String document(String title) {
        String caption = "barrier " + LossMarks.text(way.barrier(), 6) + ", back "
                + LossMarks.text(way.reverseBarrier(), 6) + ", over "
                + (way.stops().size() / 2) + (way.stops().size() == 3 ? " saddle" : " saddles");
        int width = (int) Math.ceil(plot.right() + RIGHT);
        Svg svg = Figure.blank(width, (int) plot.bottom() + 96, title, title + ": " + caption + ".");
        svg.text(LEFT, 40, "start", caption);
        LossMarks.of(scale, plot.height()).draw(svg, plot);
        svg.element("path", "class", "branch", "stroke", "#0072B2", "d", curve());
        for (int i = 0; i < x.length; i++) {
            stop(svg, i);
        }
        return svg.document();
    }

    private double y(int stop) {
        return plot.bottom() - scale.height(way.stops().get(stop).point().loss()) * plot.height();
    }

    /** Level at each stop. */
    private String curve() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "M%.2f %.2f", x[0], y(0)));
        for (int i = 1; i < x.length; i++) {
            double middle = (x[i - 1] + x[i]) / 2;
            path.append(String.format(
                    Locale.ROOT, "C%.2f %.2f %.2f %.2f %.2f %.2f", middle, y(i - 1), middle, y(i), x[i], y(i)));
        }
        return path.toString();
    }

    private void stop(Svg svg, int i) {
        Pathway.Stop stop = way.stops().get(i);
        PointFacts minimum = facts.get(stop.point().id());
        boolean below = minimum != null;
        svg.open("g", "class", "point", "data-point", stop.point().id());
        svg.textElement(
                "title",
                below
                        ? String.join("\n", PointCard.lines(minimum))
                        : "point " + stop.point().id() + ", saddle\nloss "
                                + LossMarks.text(stop.point().loss(), 16) + "\nindex "
                                + stop.point().morseIndex());
        svg.element("circle", "cx", x[i], "cy", y(i), "r", 4.0, "fill", below ? Coloring.INK : "#D55E00");
        svg.close("g");
        String text = (below ? "minimum " : "saddle ") + stop.point().id();
        double length = Box.textWidth(text, Figure.FONT);
        svg.textElement(
                "text",
                text,
                "text-anchor",
                below ? "end" : "start",
                "transform",
                String.format(
                        Locale.ROOT,
                        "translate(%.2f %.2f) rotate(-90)",
                        x[i] + 4,
                        below ? y(i) + 8 : Math.max(y(i) - 8, length + 2)));
    }
}
