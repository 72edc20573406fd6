package org.thalweg.cli.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.SolutionLandscape;
import org.thalweg.cli.report.Svg;

/**
 * A solution landscape as SVG: a row for each index, the highest above, points by loss from left to right, and a line for
 * each pair of points with a descent between them.
 */
public final class SolutionFigure {

    private static final double LEFT = 80;
    private static final double RIGHT = 24;
    private static final double TOP = 64;
    private static final double ROW = 90;
    private static final double SPACING = 18;

    private SolutionFigure() {}

    /** The figure as a document. */
    public static String document(Landscape landscape, String title) {
        SolutionLandscape solution = SolutionLandscape.of(landscape);
        int widest =
                solution.levels().values().stream().mapToInt(List::size).max().orElse(1);
        int width = (int) Math.max(800, LEFT + RIGHT + SPACING * widest);
        List<Integer> indices = solution.indices();
        int height = (int) (TOP + ROW * Math.max(0, indices.size() - 1) + 40);
        String caption =
                landscape.points().size() + " points, " + solution.arrows().size() + " pairs with descents";
        Svg svg = Figure.blank(width, height, title, title + ": " + caption + ".");
        svg.text(LEFT, 40, "start", caption);
        Map<Long, double[]> places = new HashMap<>();
        for (int row = 0; row < indices.size(); row++) {
            List<LandscapePoint> points = solution.levels().get(indices.get(row));
            svg.text(LEFT - 12, TOP + ROW * row + 4, "end", "index " + indices.get(row));
            for (int k = 0; k < points.size(); k++) {
                double x = LEFT + (width - LEFT - RIGHT) * (k + 0.5) / points.size();
                places.put(points.get(k).id(), new double[] {x, TOP + ROW * row});
            }
        }
        for (SolutionLandscape.Arrow arrow : solution.arrows()) {
            double[] from = places.get(arrow.from().id());
            double[] to = places.get(arrow.to().id());
            svg.element(
                    "line",
                    "stroke",
                    "#0072B2",
                    "stroke-opacity",
                    0.3,
                    "x1",
                    from[0],
                    "y1",
                    from[1],
                    "x2",
                    to[0],
                    "y2",
                    to[1]);
        }
        for (LandscapePoint point : landscape.points()) {
            double[] at = places.get(point.id());
            svg.open("g", "class", "point", "data-point", point.id());
            svg.textElement(
                    "title",
                    "point " + point.id() + "\nindex " + point.morseIndex() + "\nloss "
                            + LossMarks.text(point.loss(), 16) + "\n" + point.orbitSize() + " copies");
            svg.element("circle", "cx", at[0], "cy", at[1], "r", 4.0, "fill", Coloring.shade(point.morseIndex(), 8));
            svg.close("g");
        }
        return svg.document();
    }
}
