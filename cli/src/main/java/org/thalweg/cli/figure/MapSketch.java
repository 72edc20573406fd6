package org.thalweg.cli.figure;

import java.util.Locale;
import org.thalweg.analysis.quality.DecisionMap;
import org.thalweg.analysis.quality.PerturbationRobustness;
import org.thalweg.cli.data.DataNames;
import org.thalweg.cli.report.Axis;
import org.thalweg.cli.report.Svg;
import org.thalweg.core.data.Dataset;

/**
 * A decision map as an area of colors, blue for class 0 and red for class 1, with the training inputs on it: triangles for
 * class 0, squares for class 1, circles for others.
 */
public final class MapSketch {

    private static final String[] CLASSES = {"#2F6DB5", "#C8323C"};

    private MapSketch() {}

    /** Draws a map, and the samples of two inputs, into an area of a figure. */
    public static void draw(Svg svg, DecisionMap map, Dataset data, Box area) {
        DecisionMap.Grid grid = map.grid();
        int classes = Math.max(2, data.hasLabels() ? data.targetWidth() : 2);
        svg.open("g", "class", "map");
        svg.element(
                "rect",
                "x",
                area.left(),
                "y",
                area.top(),
                "width",
                area.width(),
                "height",
                area.height(),
                "fill",
                color(0));
        svg.open(
                "g",
                "transform",
                String.format(
                        Locale.ROOT,
                        "translate(%.2f %.2f) scale(%.5f %.5f)",
                        area.left(),
                        area.top(),
                        area.width() / grid.columns(),
                        area.height() / grid.rows()),
                "shape-rendering",
                "crispEdges");
        for (int k = 1; k < classes; k++) {
            svg.element("path", "fill", color(k), "d", runs(map, k));
        }
        svg.close("g");
        for (int n = 0; n < data.samples(); n++) {
            double x = area.left() + area.width() * part(data.input(n, 0), grid.lowX(), grid.step(), grid.columns());
            double y = area.bottom() - area.height() * part(data.input(n, 1), grid.lowY(), grid.step(), grid.rows());
            mark(svg, data, n, x, y, Math.max(2.5, area.width() / 28));
        }
        svg.close("g");
    }

    /** Grid points stand in the middle of their cells. */
    private static double part(double value, double low, double step, int count) {
        return ((value - low) / step + 0.5) / count;
    }

    /** One rectangle for each run of cells of a class in a row. */
    private static String runs(DecisionMap map, int wanted) {
        StringBuilder path = new StringBuilder();
        int columns = map.grid().columns();
        for (int row = 0; row < map.grid().rows(); row++) {
            for (int start = 0; start < columns; start++) {
                int end = start;
                while (end < columns && map.classAt(end, row) == wanted) {
                    end++;
                }
                if (end > start) {
                    int top = map.grid().rows() - 1 - row;
                    int length = end - start;
                    path.append('M').append(start).append(' ').append(top);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                    start = end;
                }
            }
        }
        return path.toString();
    }

    private static void mark(Svg svg, Dataset data, int sample, double x, double y, double r) {
        int label = data.hasLabels() ? data.label(sample) : data.target(sample, 0) >= 0.5 ? 1 : 0;
        if (label == 0) {
            String corners = String.format(
                    Locale.ROOT,
                    "%.2f,%.2f %.2f,%.2f %.2f,%.2f",
                    x,
                    y - 1.15 * r,
                    x - r,
                    y + 0.7 * r,
                    x + r,
                    y + 0.7 * r);
            svg.element("polygon", "class", "sample", "points", corners);
        } else if (label == 1) {
            svg.element(
                    "rect", "class", "sample", "x", x - 0.8 * r, "y", y - 0.8 * r, "width", 1.6 * r, "height", 1.6 * r);
        } else {
            svg.element("circle", "class", "sample", "cx", x, "cy", y, "r", 0.9 * r);
        }
    }

    private static String color(int label) {
        return label < CLASSES.length ? CLASSES[label] : Svg.color(label);
    }

    private static String answer(DataNames names, int label) {
        return names.outputs().size() < 2 ? "class " + label : names.outputs().get(label);
    }

    /** A figure of its own with axes. */
    public static String document(DecisionMap map, Dataset data, DataNames names, String title) {
        PerturbationRobustness robustness = PerturbationRobustness.of(map);
        String shares = String.format(
                Locale.ROOT,
                "|x1 − x2| ≤ 0.5 answered 0: %.1f %%; others answered 1: %.1f %%",
                100 * robustness.alike(),
                100 * robustness.different());
        Svg svg = Figure.blank(
                480, 500, title, "Blue: " + answer(names, 0) + ", red: " + answer(names, 1) + ". " + shares);
        Box area = new Box(64, 36, 454, 426);
        draw(svg, map, data, area);
        DecisionMap.Grid grid = map.grid();
        double half = grid.step() / 2;
        Axis across = new Axis("x1", grid.lowX() - half, grid.x(grid.columns() - 1) + half, false);
        Axis up = new Axis("x2", grid.lowY() - half, grid.y(grid.rows() - 1) + half, false);
        for (double tick : across.ticks()) {
            svg.text(
                    area.left() + area.width() * across.fraction(tick),
                    area.bottom() + 16,
                    "middle",
                    across.tickLabel(tick));
        }
        for (double tick : up.ticks()) {
            svg.text(area.left() - 6, area.bottom() - area.height() * up.fraction(tick) + 4, "end", up.tickLabel(tick));
        }
        svg.text(area.middleX(), area.bottom() + 34, "middle", names.input(0, i -> "x1"));
        svg.uprightText(area.left() - 44, area.middleY(), names.input(1, i -> "x2"));
        svg.text(area.middleX(), area.bottom() + 58, "middle", shares);
        return svg.document();
    }
}
