package org.thalweg.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.analysis.continuation.BifurcationDiagram;
import org.thalweg.analysis.continuation.BranchEvent;
import org.thalweg.analysis.continuation.BranchPoint;

/** A bifurcation diagram: loss against the continued scalar, minima as full lines and saddles as dashed ones. */
public final class BifurcationPicture {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 380;
    private static final int LEFT = 90;
    private static final int TOP = 36;
    private static final int BOTTOM = 52;
    private static final int RIGHT = 24;

    private BifurcationPicture() {}

    /** The picture. */
    public static String draw(BifurcationDiagram diagram, String name) {
        List<BranchPoint> all = diagram.arcs().stream()
                .flatMap(arc -> arc.branch().points().stream())
                .toList();
        Svg svg = new Svg(
                LEFT + WIDTH + RIGHT,
                TOP + HEIGHT + BOTTOM,
                "Stationary points over " + name,
                diagram.arcs().size() + " branches with " + diagram.events().size()
                        + " singular points; full lines are minima, dashed ones saddles.");
        Axis x = Axis.around(
                name, all.stream().mapToDouble(BranchPoint::parameter).toArray());
        Axis y =
                Axis.around("loss", all.stream().mapToDouble(BranchPoint::value).toArray());
        Panel panel = new Panel(svg, LEFT, TOP, WIDTH, HEIGHT, x, y);
        panel.drawAxes();
        int number = 0;
        for (BifurcationDiagram.Arc arc : diagram.arcs()) {
            // Both halves of the first branch have one color.
            number += arc.from().isPresent() ? 1 : 0;
            drawBranch(panel, Svg.color(number), arc.branch().points());
        }
        for (BranchEvent event : diagram.events()) {
            panel.drawDots(
                    "#555555",
                    new double[] {event.parameter()},
                    new double[] {event.point().value()},
                    4);
        }
        return svg.document();
    }

    /** Runs of points of one kind, each joined to the one before. */
    private static void drawBranch(Panel panel, String color, List<BranchPoint> points) {
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            boolean ends = i == points.size() || i > 1 && isMinimum(points, i) != isMinimum(points, i - 1);
            if (ends) {
                List<BranchPoint> run = new ArrayList<>(points.subList(from, i));
                double[] xs = run.stream().mapToDouble(BranchPoint::parameter).toArray();
                double[] ys = run.stream().mapToDouble(BranchPoint::value).toArray();
                if (isMinimum(points, i - 1)) {
                    panel.drawLine(color, xs, ys);
                } else {
                    panel.drawDashedLine(color, xs, ys);
                }
                from = i - 1;
            }
        }
    }

    private static boolean isMinimum(List<BranchPoint> points, int i) {
        return points.get(i).morseIndex() == 0;
    }
}
