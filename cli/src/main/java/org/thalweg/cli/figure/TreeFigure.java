package org.thalweg.cli.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.thalweg.analysis.landscape.Landscape;
import org.thalweg.analysis.landscape.LandscapePoint;
import org.thalweg.analysis.landscape.graph.DisconnectivityTree;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.analysis.landscape.graph.TransitionNetwork;
import org.thalweg.analysis.quality.DecisionMap;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.report.Svg;
import org.thalweg.core.objective.NetworkObjective;

/** A disconnectivity graph as SVG: branches colored, labels, a card for each branch, and drawings of chosen minima below. */
public final class TreeFigure {

    private static final int LEAST_WIDTH = 800;
    private static final double LEFT = 112;
    private static final double RIGHT = 16;
    private static final double TOP = 60;
    private static final double CAPTION = 40;
    private static final double INSET = 112;

    /** Radius of the dot at the end of a branch. */
    private static final double END = 2.4;

    private final NetworkObjective objective;
    private final Choices choices;
    private final Map<Long, PointFacts> facts;
    private final DisconnectivityTree tree;
    private final LossScale scale;
    private final List<Coloring.Entry> colors;
    private final ColorLegend legend;
    private final TreeLayout layout;
    private final List<TreeLayout.Label> labels;
    private final Box plot;
    private final int width;

    /** What stands below the ends of branches. */
    public enum Labels {
        /** Nothing. */
        NONE,

        /** The number in the store, by which commands, lists and other figures name the point too. */
        POINT,

        /** The place by loss, 1 for the lowest. */
        RANK,

        /** The loss with seven digits. */
        LOSS
    }

    /**
     * What a graph shows and how.
     *
     * @param scale scale of the losses
     * @param levels number of levels at which basins are told apart; empty for the exact ones
     * @param withoutZero whether the point without weights is left out
     * @param coloring meaning of the colors
     * @param groups number of the group of a point, for that coloring
     * @param labels texts below the branches
     * @param only numbers of the minima to show; empty for all
     * @param insets numbers of the minima that are drawn below the graph, at most seven
     * @param height height of the graph itself in pixels
     */
    public record Choices(
            LossScale.Kind scale,
            OptionalInt levels,
            boolean withoutZero,
            Coloring coloring,
            Map<Long, Integer> groups,
            Labels labels,
            Set<Long> only,
            List<Long> insets,
            double height) {

        /** Linear but for large gaps, exact, with everything, uncolored, numbers of the store as labels. */
        public static Choices defaults() {
            return new Choices(
                    LossScale.Kind.BROKEN,
                    OptionalInt.empty(),
                    false,
                    Coloring.NONE,
                    Map.of(),
                    Labels.POINT,
                    Set.of(),
                    List.of(),
                    420);
        }

        /** These choices with another scale. */
        public Choices withScale(LossScale.Kind newScale) {
            return new Choices(newScale, levels, withoutZero, coloring, groups, labels, only, insets, height);
        }

        /** These choices without the zero point or with it. */
        public Choices withoutZero(boolean without) {
            return new Choices(scale, levels, without, coloring, groups, labels, only, insets, height);
        }

        /** These choices with another coloring. */
        public Choices withColoring(Coloring newColoring) {
            return new Choices(scale, levels, withoutZero, newColoring, groups, labels, only, insets, height);
        }

        /** These choices with other insets. */
        public Choices withInsets(List<Long> newInsets) {
            return new Choices(scale, levels, withoutZero, coloring, groups, labels, only, newInsets, height);
        }

        /** These choices with other labels. */
        public Choices withLabels(Labels newLabels) {
            return new Choices(scale, levels, withoutZero, coloring, groups, newLabels, only, insets, height);
        }
    }

    private TreeFigure(NetworkObjective objective, Landscape landscape, Choices choices) {
        this.objective = objective;
        this.choices = choices;
        this.facts = PointFacts.of(objective, landscape);
        DisconnectivityTree exact =
                DisconnectivityTree.of(TransitionNetwork.of(landscape)).only(this::shown);
        if (exact.minima().isEmpty()) {
            throw new InputException("There is no minimum to draw a graph of.");
        }
        this.scale = LossScale.of(choices.scale(), exact.losses());
        this.tree = choices.levels().isPresent()
                ? exact.atLevels(scale.levels(choices.levels().getAsInt()))
                : exact;
        List<PointFacts> drawn =
                tree.minima().stream().map(m -> facts.get(m.id())).toList();
        this.colors = choices.coloring().entries(drawn, choices.groups());
        double least = LEFT + RIGHT + TreeLayout.LEAST_SPACING * drawn.size();
        this.width = (int) Math.ceil(Math.max(LEAST_WIDTH, least));
        this.legend = ColorLegend.of(choices.coloring(), colors, width - LEFT - RIGHT);
        double top = TOP + legend.height();
        this.plot = new Box(LEFT, top, width - RIGHT, top + choices.height());
        this.layout = TreeLayout.of(tree, scale, plot.inset(0));
        this.labels = layout.labels(this::label, Figure.FONT);
    }

    private boolean shown(LandscapePoint minimum) {
        boolean wanted = choices.only().isEmpty() || choices.only().contains(minimum.id());
        return wanted && !(choices.withoutZero() && PointFacts.isZero(minimum));
    }

    private Optional<String> label(LandscapePoint minimum) {
        return switch (choices.labels()) {
            case NONE -> choices.insets().contains(minimum.id()) ? number(minimum) : Optional.empty();
            case RANK -> Optional.of(Integer.toString(facts.get(minimum.id()).rank()));
            case POINT -> number(minimum);
            case LOSS -> Optional.of(LossMarks.text(minimum.loss(), 7));
        };
    }

    private static Optional<String> number(LandscapePoint minimum) {
        return Optional.of(Long.toString(minimum.id()));
    }

    /**
     * Lays a graph out.
     *
     * @throws InputException if there is no minimum to show
     * @throws IllegalArgumentException if losses do not fit the scale or a connection contradicts the losses
     */
    public static TreeFigure of(NetworkObjective objective, Landscape landscape, Choices choices) {
        return new TreeFigure(objective, landscape, choices);
    }

    /** The graph as it is drawn. */
    public DisconnectivityTree tree() {
        return tree;
    }

    /** The scale of losses; height 0 is {@link #plot}'s bottom, 1 its top. */
    public LossScale scale() {
        return scale;
    }

    /** Where the branches are. */
    public TreeLayout layout() {
        return layout;
    }

    /** The area of the branches. */
    public Box plot() {
        return plot;
    }

    /** The texts below branches. */
    public List<TreeLayout.Label> labels() {
        return labels;
    }

    /** What is told of the minima, by number. */
    public Map<Long, PointFacts> facts() {
        return facts;
    }

    /** Number of shown minima and more, in a sentence. */
    public String caption() {
        int hidden = facts.size() - tree.minima().size();
        return tree.minima().size()
                + (tree.minima().size() == 1 ? " minimum" : " minima")
                + (hidden > 0 ? " (" + hidden + " not shown)" : "")
                + (tree.roots().size() > 1 ? ", in " + tree.roots().size() + " parts not known to be joined" : "")
                + switch (choices.labels()) {
                    case POINT -> "; numbers are those of the store";
                    case RANK -> "; numbers are places by loss";
                    case LOSS, NONE -> "";
                };
    }

    /** The figure as a document. */
    public String document(String title) {
        double bottom = plot.bottom() + 12;
        for (TreeLayout.Label label : labels) {
            bottom = Math.max(bottom, label.box().bottom() + 8);
        }
        boolean insets = !choices.insets().isEmpty();
        double cards = 240 + (insets ? 0 : Math.max(0, plot.top() + 240 - bottom));
        double end = insets ? bottom + 24 + insetHeight() : Math.max(bottom, plot.top() + cards);
        Svg svg = Figure.blank(width, (int) Math.ceil(end + 8), title, title + ": " + caption() + ".");
        LossMarks.of(scale, plot.height()).draw(svg, plot);
        drawBranches(svg);
        drawLabels(svg);
        drawLegend(svg);
        if (insets) {
            drawInsets(svg, bottom + 24);
        }
        drawCards(svg);
        return svg.document();
    }

    private String color(LandscapePoint minimum) {
        double value = choices.coloring().value(facts.get(minimum.id()), choices.groups());
        return colors.stream()
                .filter(e -> Double.compare(e.value(), value) == 0)
                .findFirst()
                .orElseThrow()
                .color();
    }

    /** A basin has the color that all its minima have, if they have one. */
    private String color(TreeLayout.Branch branch) {
        Set<String> inside = branch.basin().minima().stream().map(this::color).collect(Collectors.toSet());
        return inside.size() == 1 ? inside.iterator().next() : Coloring.INK;
    }

    private static String path(TreeLayout.Branch b) {
        return String.format(
                Locale.ROOT, "M%.2f %.2fL%.2f %.2fV%.2f", b.joinX(), b.joinY(), b.x(), b.elbowY(), b.endY());
    }

    /** Ends come last, so that their colors are seen where branches lie on each other. */
    private void drawBranches(Svg svg) {
        for (boolean ends : new boolean[] {false, true}) {
            for (TreeLayout.Branch branch : layout.branches()) {
                if (branch.basin().isMinimum() == ends) {
                    svg.element("path", "class", "branch", "stroke", color(branch), "d", path(branch));
                }
            }
        }
        for (TreeLayout.Branch end : layout.ends()) {
            svg.dot(color(end), end.x(), end.endY(), END);
        }
    }

    private void drawLabels(Svg svg) {
        for (TreeLayout.Label label : labels) {
            if (label.upright()) {
                svg.textElement(
                        "text",
                        label.text(),
                        "text-anchor",
                        "end",
                        "transform",
                        String.format(
                                Locale.ROOT,
                                "translate(%.2f %.2f) rotate(-90)",
                                label.x() + 0.36 * Figure.FONT,
                                label.box().top()));
            } else {
                svg.text(label.x(), label.box().bottom() - 2, "middle", label.text());
            }
        }
    }

    private void drawLegend(Svg svg) {
        svg.text(LEFT, CAPTION, "start", caption());
        legend.draw(svg, LEFT, CAPTION + 4);
    }

    private double insetWidth() {
        return Math.min(150, (width - 2 * RIGHT) / choices.insets().size());
    }

    private double insetHeight() {
        double picture = Math.min(INSET, insetWidth() - 16);
        boolean plane = objective.network().inputWidth() == 2;
        return 20 + INSET + (plane ? picture + 10 : 0);
    }

    private void drawInsets(Svg svg, double top) {
        double each = insetWidth();
        double left = (width - each * choices.insets().size()) / 2;
        for (long id : choices.insets()) {
            PointFacts point = facts.get(id);
            double picture = Math.min(INSET, each - 16);
            double[] theta = point.point().theta();
            svg.text(left + each / 2, top + 8, "middle", name(point));
            NetworkSketch.draw(
                    svg, objective.network(), theta, Box.sized(left + (each - picture) / 2, top + 16, picture, INSET));
            if (objective.network().inputWidth() == 2) {
                DecisionMap map = DecisionMap.of(objective.network(), theta, DecisionMap.Grid.EXCLUSIVE_OR);
                Box area = Box.sized(left + (each - picture) / 2, top + 24 + INSET, picture, picture);
                MapSketch.draw(svg, map, objective.data(), area);
            }
            left += each;
        }
    }

    /** What a label calls a point, and if not the number of the store, that too. */
    private String name(PointFacts point) {
        String number = "point " + point.point().id();
        return choices.labels() == Labels.RANK ? "minimum " + point.rank() + " (" + number + ")" : number;
    }

    /** After everything else, so that a card covers what is below it. */
    private void drawCards(Svg svg) {
        for (TreeLayout.Branch end : layout.ends()) {
            PointFacts point = facts.get(end.basin().point().id());
            svg.open(
                    "g",
                    "class",
                    "point",
                    "tabindex",
                    0,
                    "data-point",
                    point.point().id());
            svg.textElement("title", String.join("\n", PointCard.lines(point)));
            svg.element("path", "class", "hit", "stroke-width", Math.min(14, layout.spacing()), "d", path(end));
            boolean onLeft = end.x() > plot.middleX();
            double left = onLeft ? plot.left() : plot.right() - PointCard.width();
            PointCard.draw(svg, objective, point, left, plot.top());
            svg.close("g");
        }
    }
}
