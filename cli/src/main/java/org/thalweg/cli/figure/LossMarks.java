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
 */
record LossMarks(String title, List<Mark> marks) {

    /** Range over loss below which marks show differences. */
    private static final double SHOWS_DIFFERENCES = 1e-4;

    private static final int BASE_DIGITS = 15;

    /** Least distance of two marks in pixels. */
    private static final double LEAST_DISTANCE = 14;

    /**
     * A mark.
     *
     * @param height 0 at the bottom of the scale, 1 at its top
     */
    record Mark(double height, String label) {}

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
            case LINEAR -> linear(scale, low, high);
        };
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
        svg.line("scale", plot.left() - 10, plot.top(), plot.left() - 10, plot.bottom());
        for (Mark mark : marks) {
            double y = plot.bottom() - mark.height() * plot.height();
            svg.line("mark", plot.left() - 10, y, plot.right(), y);
            svg.line("scale", plot.left() - 14, y, plot.left() - 10, y);
            svg.text(plot.left() - 18, y + 4, "end", mark.label());
        }
        svg.uprightText(16, plot.middleY(), title);
    }
}
