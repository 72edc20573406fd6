package org.thalweg.cli.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thalweg.analysis.landscape.graph.LossScale;
import org.thalweg.cli.report.Axis;
import org.thalweg.cli.report.Svg;

/**
 * The marks of a vertical axis of losses.
 *
 * <p>Where losses differ by less than their leading digits can show, the axis tells the loss less a base. On a barrier scale
 * the marks stand at the losses of the graph itself.
 *
 * @param title what the axis shows
 * @param marks the marks from the bottom up
 * @param gaps pieces of the axis that are cut short
 */
record LossMarks(String title, List<Mark> marks, List<Gap> gaps) {

    /** Range over loss below which marks show differences. */
    private static final double SHOWS_DIFFERENCES = 1e-4;

    private static final int BASE_DIGITS = 15;
    private static final int BROKEN_DIGITS = 7;

    /** Least distance of two marks in pixels. */
    private static final double LEAST_DISTANCE = 14;

    /**
     * A mark.
     *
     * @param height 0 at the bottom of the scale, 1 at its top
     */
    record Mark(double height, String label) {}

    /**
     * A piece that is cut short.
     *
     * @param from height of its lower end
     * @param to height of its upper end
     */
    record Gap(double from, double to) {}

    private LossMarks(String title, List<Mark> marks) {
        this(title, marks, List.of());
    }

    static LossMarks of(LossScale scale, double pixels) {
        BigDecimal low = scale.knots().get(0);
        BigDecimal high = scale.knots().get(scale.knots().size() - 1);
        if (scale.knots().size() == 1) {
            return new LossMarks("loss", List.of(new Mark(0.5, text(low, 7))));
        }
        return switch (scale.kind()) {
            case BARRIER ->
                new LossMarks("loss; + means above the mark below; spaced by barriers", knots(scale, pixels));
            case LOG -> new LossMarks("loss, logarithmic", logarithmic(scale, low, high));
            case BROKEN -> scale.gaps().isEmpty() ? linear(scale, low, high) : broken(scale, pixels);
            case LINEAR -> linear(scale, low, high);
        };
    }

    /** The marks of the pieces between gaps; a piece of no height has one. */
    private static LossMarks broken(LossScale scale, double pixels) {
        List<BigDecimal> ends = new ArrayList<>();
        ends.add(scale.knots().get(0));
        List<Gap> gaps = new ArrayList<>();
        for (LossScale.Gap gap : scale.gaps()) {
            ends.addAll(List.of(gap.below(), gap.above()));
            gaps.add(new Gap(scale.height(gap.below()), scale.height(gap.above())));
        }
        ends.add(scale.knots().get(scale.knots().size() - 1));
        List<Mark> marks = new ArrayList<>();
        for (int piece = 0; piece < ends.size(); piece += 2) {
            marks.addAll(piece(scale, ends.get(piece), ends.get(piece + 1), pixels));
        }
        return new LossMarks("loss; the axis is cut where nothing is", marks, gaps);
    }

    private static List<Mark> piece(LossScale scale, BigDecimal low, BigDecimal high, double pixels) {
        double height = (scale.height(high) - scale.height(low)) * pixels;
        boolean told = high.subtract(low).doubleValue()
                >= SHOWS_DIFFERENCES * high.abs().max(low.abs()).doubleValue();
        if (told && height > 3 * LEAST_DISTANCE) {
            return linear(scale, low, high).marks();
        }
        List<Mark> marks = new ArrayList<>(List.of(new Mark(scale.height(low), text(low, BROKEN_DIGITS))));
        if (height >= LEAST_DISTANCE) {
            marks.add(new Mark(scale.height(high), text(high, BROKEN_DIGITS)));
        }
        return marks;
    }

    private static LossMarks linear(LossScale scale, BigDecimal low, BigDecimal high) {
        double range = high.subtract(low).doubleValue();
        boolean differences =
                range < SHOWS_DIFFERENCES * high.abs().max(low.abs()).doubleValue();
        BigDecimal base = differences ? low.round(new MathContext(BASE_DIGITS)) : BigDecimal.ZERO;
        Axis axis = new Axis(
                "", low.subtract(base).doubleValue(), high.subtract(base).doubleValue(), false);
        List<Mark> marks = new ArrayList<>();
        for (double tick : axis.ticks()) {
            marks.add(new Mark(scale.height(base.add(new BigDecimal(tick))), axis.tickLabel(tick)));
        }
        return new LossMarks(differences ? "loss − " + text(base, BASE_DIGITS) : "loss", marks);
    }

    private static List<Mark> logarithmic(LossScale scale, BigDecimal low, BigDecimal high) {
        Axis axis = new Axis("", low.doubleValue(), high.doubleValue(), true);
        if (axis.ticks().size() < 2) {
            axis = new Axis("", low.doubleValue(), high.doubleValue(), false);
        }
        List<Mark> marks = new ArrayList<>();
        for (double tick : axis.ticks()) {
            marks.add(new Mark(scale.height(new BigDecimal(tick)), axis.tickLabel(tick)));
        }
        return marks;
    }

    private static List<Mark> knots(LossScale scale, double pixels) {
        List<Mark> marks = new ArrayList<>();
        BigDecimal last = null;
        double lastHeight = Double.NEGATIVE_INFINITY;
        for (BigDecimal knot : scale.knots()) {
            double height = scale.height(knot);
            if ((height - lastHeight) * pixels >= LEAST_DISTANCE) {
                boolean near = last != null
                        && knot.subtract(last).doubleValue()
                                < SHOWS_DIFFERENCES * knot.abs().doubleValue();
                marks.add(new Mark(height, near ? "+" + text(knot.subtract(last), 3) : text(knot, 5)));
                last = knot;
                lastHeight = height;
            }
        }
        return marks;
    }

    /** A decimal with so many significant digits. */
    static String text(BigDecimal value, int digits) {
        BigDecimal rounded = value.round(new MathContext(digits));
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < -3 || exponent > 5
                ? String.format(Locale.ROOT, "%." + (digits - 1) + "e", rounded).replace("e-0", "e-")
                : rounded.stripTrailingZeros().toPlainString();
    }

    /** Draws the axis at the left of an area, with marks across it. */
    void draw(Svg svg, Box plot) {
        double from = plot.bottom();
        for (Gap gap : gaps) {
            double to = plot.bottom() - gap.from() * plot.height();
            svg.line("scale", plot.left() - 10, to, plot.left() - 10, from);
            from = plot.bottom() - gap.to() * plot.height();
            drawGap(svg, plot, from, to);
        }
        svg.line("scale", plot.left() - 10, plot.top(), plot.left() - 10, from);
        for (Mark mark : marks) {
            double y = plot.bottom() - mark.height() * plot.height();
            svg.line("mark", plot.left() - 10, y, plot.right(), y);
            svg.line("scale", plot.left() - 14, y, plot.left() - 10, y);
            svg.text(plot.left() - 18, y + 4, "end", mark.label());
        }
        svg.uprightText(16, plot.middleY(), title);
    }

    /** A zigzag in the axis and a shade across the plot. */
    private static void drawGap(Svg svg, Box plot, double top, double bottom) {
        svg.element(
                "rect",
                "class",
                "gap",
                "x",
                plot.left() - 10,
                "y",
                top,
                "width",
                plot.width() + 10,
                "height",
                bottom - top);
        double x = plot.left() - 10;
        double step = (bottom - top) / 4;
        svg.element(
                "path",
                "class",
                "scale",
                "d",
                String.format(
                        Locale.ROOT,
                        "M%.2f %.2fL%.2f %.2fL%.2f %.2fL%.2f %.2f",
                        x,
                        bottom,
                        x - 5,
                        bottom - step,
                        x + 5,
                        top + step,
                        x,
                        top));
    }
}
