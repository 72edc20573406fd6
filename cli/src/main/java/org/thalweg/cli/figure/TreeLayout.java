package org.thalweg.cli.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.Basin;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.LossScale;

/**
 * Where the lines and labels of a disconnectivity graph lie.
 *
 * <p>Minima stand at equal distances, and each basin's node above the lowest of them. A branch leaves its basin's node on a short
 * slope and goes straight down to its end, whose height is that of its loss to the last bit of the scale. No two branches
 * meet but in their node, and labels, which stand below the ends, touch neither each other nor a branch.
 */
public final class TreeLayout {

    /** Least distance of neighboring minima: a line of text turned upright. */
    static final double LEAST_SPACING = 14;

    private static final double LONGEST_SLOPE = 12;
    private static final double LABEL_GAP = 4;

    /** How far a root rises above the plot. */
    private static final double TRUNK = 6;

    private final Box plot;
    private final LossScale scale;
    private final double spacing;
    private final List<Branch> branches = new ArrayList<>();
    private int placed;

    private TreeLayout(Box plot, LossScale scale, int minima) {
        this.plot = plot;
        this.scale = scale;
        this.spacing = plot.width() / Math.max(1, minima);
    }

    /**
     * A branch: from (joinX, joinY) on a slope to (x, elbowY), then down to (x, endY).
     *
     * @param basin the minimum at its end, or the basins that part there
     * @param depth number of nodes above
     */
    public record Branch(Basin basin, int depth, double x, double joinX, double joinY, double elbowY, double endY) {}

    /**
     * A text below the end of a branch.
     *
     * @param upright whether it reads from bottom to top
     * @param box all that it covers
     */
    public record Label(LandscapePoint minimum, String text, boolean upright, double x, Box box) {}

    /**
     * Lays a tree out.
     *
     * @param plot where branches may be; labels may reach below it
     * @param scale heights of losses: 0 at the bottom, 1 at the top
     */
    public static TreeLayout of(DisconnectivityTree tree, LossScale scale, Box plot) {
        TreeLayout layout = new TreeLayout(plot, scale, tree.minima().size());
        for (Basin root : tree.roots()) {
            double x = layout.place(root, 0);
            layout.branches.add(new Branch(root, 0, x, x, plot.top() - TRUNK, plot.top() - TRUNK, layout.y(root)));
        }
        return layout;
    }

    /** Places all below a basin and returns where it stands: above its lowest minimum. */
    private double place(Basin basin, int depth) {
        if (basin.isMinimum()) {
            return plot.left() + spacing * (0.5 + placed++);
        }
        List<Basin> children = arranged(basin.children(), depth);
        double slope = LONGEST_SLOPE;
        double above = 0;
        double[] x = new double[children.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = place(children.get(i), depth + 1);
            above = children.get(i) == basin.children().get(0) ? x[i] : above;
            slope = Math.min(slope, (y(children.get(i)) - y(basin)) / 2);
        }
        for (int i = 0; i < x.length; i++) {
            Basin child = children.get(i);
            branches.add(new Branch(child, depth + 1, x[i], above, y(basin), y(basin) + slope, y(child)));
        }
        return above;
    }

    /** The lowest in the middle, the others by turns on its sides. */
    private static List<Basin> arranged(List<Basin> byLoss, int depth) {
        List<Basin> arranged = new ArrayList<>();
        boolean left = depth % 2 == 0;
        for (Basin basin : byLoss) {
            arranged.add(left ? 0 : arranged.size(), basin);
            left = !left;
        }
        return arranged;
    }

    private double y(Basin basin) {
        return plot.bottom() - scale.height(basin.level()) * plot.height();
    }

    /** The branches, each node's children before it. */
    public List<Branch> branches() {
        return List.copyOf(branches);
    }

    /** The branches that end at minima, from left to right. */
    public List<Branch> ends() {
        return branches.stream()
                .filter(b -> b.basin().isMinimum())
                .sorted((a, b) -> Double.compare(a.x(), b.x()))
                .toList();
    }

    /** Distance of neighboring minima in pixels. */
    public double spacing() {
        return spacing;
    }

    /**
     * Labels below the ends, level if all fit side by side, upright otherwise.
     *
     * @param text the label of a minimum; empty for none
     */
    public List<Label> labels(Function<LandscapePoint, Optional<String>> text, double fontSize) {
        double widest = 0;
        for (Branch end : ends()) {
            widest = Math.max(
                    widest,
                    text.apply(end.basin().point())
                            .map(t -> Box.textWidth(t, fontSize))
                            .orElse(0.0));
        }
        boolean upright = widest + 3 > spacing;
        List<Label> labels = new ArrayList<>();
        for (Branch end : ends()) {
            text.apply(end.basin().point()).ifPresent(t -> labels.add(label(end, t, upright, fontSize)));
        }
        return labels;
    }

    private static Label label(Branch end, String text, boolean upright, double fontSize) {
        double length = Box.textWidth(text, fontSize);
        double width = upright ? fontSize : length;
        double height = upright ? length : fontSize;
        Box box = Box.sized(end.x() - width / 2, end.endY() + LABEL_GAP, width, height);
        return new Label(end.basin().point(), text, upright, end.x(), box);
    }
}
