package org.thalweg.cli.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.SolutionLandscape;
import org.thalweg.cli.report.Svg;

/**
 * A solution landscape as SVG: a row for each index, the highest above, points by loss from left to right, and a line for each
 * link between points of neighboring rows. Where no downward search was made, lines are the descents to minima. Pointing at
 * a point, or moving to it by keyboard, shows what leads to it and away from it.
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
        boolean linked = !landscape.links().isEmpty();
        List<SolutionLandscape.Arrow> arrows = linked ? solution.links() : solution.arrows();
        String caption = caption(solution, landscape, linked);
        Svg svg = Figure.blank(width, height, title, title + ": " + caption + ".");
        svg.style(".point .own{visibility:hidden}.point:hover .own,.point:focus .own{visibility:visible}");
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
        for (SolutionLandscape.Arrow arrow : arrows) {
            line(svg, linked ? "link" : "descent", places, arrow, "#0072B2", linked ? 0.35 : 0.3);
        }
        for (LandscapePoint point : landscape.points()) {
            draw(svg, point, places, arrows);
        }
        return svg.document();
    }

    private static String caption(SolutionLandscape solution, Landscape landscape, boolean linked) {
        String points = landscape.points().size() + " points, ";
        return linked
                ? points + solution.links().size() + " pairs linked one index down, "
                        + solution.unlinked().size() + " saddles of index 2 and more without a link"
                : points + solution.arrows().size() + " pairs with descents; 'thalweg landscape link' searches the"
                        + " links between indices";
    }

    private static void line(
            Svg svg,
            String cssClass,
            Map<Long, double[]> places,
            SolutionLandscape.Arrow arrow,
            String color,
            double opacity) {
        double[] from = places.get(arrow.from().id());
        double[] to = places.get(arrow.to().id());
        svg.element(
                "line",
                "class",
                cssClass,
                "stroke",
                color,
                "stroke-opacity",
                opacity,
                "x1",
                from[0],
                "y1",
                from[1],
                "x2",
                to[0],
                "y2",
                to[1]);
    }

    private static void draw(
            Svg svg, LandscapePoint point, Map<Long, double[]> places, List<SolutionLandscape.Arrow> arrows) {
        double[] at = places.get(point.id());
        svg.open("g", "class", "point", "tabindex", 0, "data-point", point.id());
        svg.textElement(
                "title",
                "point " + point.id() + "\nindex " + point.morseIndex() + "\nloss " + LossMarks.text(point.loss(), 16)
                        + "\n" + point.orbitSize() + " copies");
        for (SolutionLandscape.Arrow arrow : arrows) {
            if (arrow.from() == point || arrow.to() == point) {
                line(svg, "own", places, arrow, "#C8102E", 1);
            }
        }
        svg.element("circle", "cx", at[0], "cy", at[1], "r", 4.0, "fill", Coloring.shade(point.morseIndex(), 8));
        svg.close("g");
    }
}
