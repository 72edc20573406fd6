package org.thalweg.analysis.landscape.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A strictly increasing map of losses to heights from 0 to 1, by which a graph is drawn. Immutable.
 *
 * <p>Differences are taken of the exact decimals before anything is rounded.
 */
public final class LossScale {

    /** Kinds of scales. */
    public enum Kind {
        /** Height grows with the loss. */
        LINEAR,

        /** Height grows with the logarithm of the loss, which must be positive. */
        LOG,

        /**
         * From one loss of the graph to the next, the height grows with the logarithm of the difference: a barrier of
         * 1e-12 is seen beside one of 0.1.
         */
        BARRIER,

        /**
         * Height grows with the loss, but a gap without losses that would squeeze the rest together is cut to a short piece;
         * linear where there is no such gap. See {@link #gaps}.
         */
        BROKEN
    }

    /**
     * A gap that the scale cuts short.
     *
     * @param below the loss at its lower end
     * @param above the loss at its upper end, the next one
     */
    public record Gap(BigDecimal below, BigDecimal above) {}

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /** Height of the smallest gap on the barrier scale, in decades of the others. */
    private static final double SMALLEST_GAP = 1;

    private final Kind kind;
    private final List<BigDecimal> knots;
    private final double[] heights;
    private final List<Gap> gaps;

    private LossScale(Kind kind, List<BigDecimal> knots, double[] heights, List<Gap> gaps) {
        this.kind = kind;
        this.knots = List.copyOf(knots);
        this.heights = heights;
        this.gaps = List.copyOf(gaps);
    }

    /**
     * {@return a scale from the smallest to the largest of some losses}
     *
     * @param kind how losses become heights
     * @param losses those to be told apart; at least one
     * @throws IllegalArgumentException if there is none, or one is not positive on a logarithmic scale
     */
    public static LossScale of(Kind kind, List<BigDecimal> losses) {
        if (losses.isEmpty()) {
            throw new IllegalArgumentException("A scale needs at least one loss.");
        }
        TreeSet<BigDecimal> sorted = new TreeSet<>(losses);
        if (kind == Kind.LOG && sorted.first().signum() <= 0) {
            throw new IllegalArgumentException("A logarithmic scale needs positive losses, but there is "
                    + sorted.first().round(new MathContext(6)) + ".\nUse the linear or the barrier scale.");
        }
        if (sorted.size() > 1 && kind == Kind.BARRIER) {
            return spacedByGaps(new ArrayList<>(sorted));
        }
        if (sorted.size() > 1 && kind == Kind.BROKEN) {
            ScaleGaps cut = ScaleGaps.of(new ArrayList<>(sorted));
            return new LossScale(kind, cut.knots(), cut.heights(), cut.gaps());
        }
        List<BigDecimal> ends = sorted.size() == 1 ? List.copyOf(sorted) : List.of(sorted.first(), sorted.last());
        return new LossScale(kind, ends, new double[] {0, 1}, List.of());
    }

    private static LossScale spacedByGaps(List<BigDecimal> knots) {
        double[] heights = new double[knots.size()];
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < heights.length; i++) {
            smallest = Math.min(smallest, difference(knots.get(i), knots.get(i - 1)));
        }
        for (int i = 1; i < heights.length; i++) {
            double gap = difference(knots.get(i), knots.get(i - 1));
            heights[i] = heights[i - 1] + SMALLEST_GAP + StrictMath.log10(gap / smallest);
        }
        double whole = heights[heights.length - 1];
        for (int i = 1; i < heights.length; i++) {
            heights[i] /= whole;
        }
        return new LossScale(Kind.BARRIER, knots, heights, List.of());
    }

    static double difference(BigDecimal a, BigDecimal b) {
        return a.subtract(b).doubleValue();
    }

    /** ln(a / b) without the cancellation of a quotient near 1. */
    private static double logarithm(BigDecimal a, BigDecimal b) {
        return StrictMath.log1p(a.subtract(b).divide(b, DIGITS).doubleValue());
    }

    /** {@return the kind} */
    public Kind kind() {
        return kind;
    }

    /** {@return the gaps that a broken scale cuts short, ascending; empty on the others} */
    public List<Gap> gaps() {
        return gaps;
    }

    /**
     * {@return the losses between which the scale is smooth, ascending: both ends, on a barrier scale all losses
     * given, on a broken one also the ends of its gaps}
     */
    public List<BigDecimal> knots() {
        return knots;
    }

    /**
     * {@return the height of a loss: 0 at the lowest knot, 1 at the highest, continued beyond; 0.5 if there is one knot
     * only}
     *
     * @param loss any loss; for a logarithmic scale positive
     */
    public double height(BigDecimal loss) {
        if (knots.size() == 1) {
            return 0.5;
        }
        if (kind == Kind.LOG) {
            return logarithm(loss, knots.get(0)) / logarithm(knots.get(1), knots.get(0));
        }
        int i = 1;
        while (i < knots.size() - 1 && loss.compareTo(knots.get(i)) > 0) {
            i++;
        }
        double part = difference(loss, knots.get(i - 1)) / difference(knots.get(i), knots.get(i - 1));
        return heights[i - 1] + part * (heights[i] - heights[i - 1]);
    }

    /**
     * {@return losses at equal steps of height, from the lowest knot (left out) to the highest, on which a tree can be
     * cut}
     *
     * @param count number of levels, at least 1
     */
    public List<BigDecimal> levels(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A graph needs at least one level, but " + count + " were asked for.");
        }
        List<BigDecimal> levels = new ArrayList<>();
        for (int k = 1; k < count; k++) {
            levels.add(loss(k / (double) count));
        }
        levels.add(knots.get(knots.size() - 1));
        return levels;
    }

    /**
     * {@return the loss at a height between 0 and 1}
     *
     * @param height from 0 to 1
     */
    public BigDecimal loss(double height) {
        if (knots.size() == 1) {
            return knots.get(0);
        }
        if (kind == Kind.LOG) {
            double growth = StrictMath.expm1(height * logarithm(knots.get(1), knots.get(0)));
            return knots.get(0).add(knots.get(0).multiply(new BigDecimal(growth)));
        }
        int i = 1;
        while (i < knots.size() - 1 && height > heights[i]) {
            i++;
        }
        double part = (height - heights[i - 1]) / (heights[i] - heights[i - 1]);
        return knots.get(i - 1).add(knots.get(i).subtract(knots.get(i - 1)).multiply(new BigDecimal(part)));
    }
}
