package org.thalweg.analysis.landscape.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a broken scale is cut, and the heights that follow.
 *
 * <p>The largest gap between neighboring losses is cut as long as it is more than four fifths of what is left to show and what
 * then remains can still be told apart by four digits.
 *
 * @param knots the ends of the scale and of the gaps, ascending
 * @param heights height of each knot, from 0 to 1
 * @param gaps the gaps, ascending
 */
record ScaleGaps(List<BigDecimal> knots, double[] heights, List<LossScale.Gap> gaps) {

    /** Part of the range from which on a gap is cut. */
    private static final double LARGE = 0.8;

    /** Height of a gap once cut. */
    private static final double CUT = 0.07;

    private static final int MOST = 4;

    /** Range of losses beside their size that axis labels of four digits can show. */
    private static final double TOLD_APART = 1e-4;

    /** The cuts for two losses or more, ascending. */
    static ScaleGaps of(List<BigDecimal> losses) {
        List<Integer> cuts = new ArrayList<>();
        double range = LossScale.difference(losses.get(losses.size() - 1), losses.get(0));
        while (cuts.size() < MOST) {
            int largest = largest(losses, cuts);
            double gap = largest == 0 ? 0 : gap(losses, largest);
            if (gap <= LARGE * range) {
                break;
            }
            cuts.add(largest);
            if (!canBeToldApart(losses, cuts)) {
                cuts.remove(cuts.size() - 1);
                break;
            }
            range -= gap;
        }
        return laidOut(losses, cuts);
    }

    /** Number of the loss above the largest gap not cut yet, 0 if all are cut. */
    private static int largest(List<BigDecimal> losses, List<Integer> cuts) {
        int largest = 0;
        for (int i = 1; i < losses.size(); i++) {
            if (!cuts.contains(i) && (largest == 0 || gap(losses, i) > gap(losses, largest))) {
                largest = i;
            }
        }
        return largest;
    }

    private static double gap(List<BigDecimal> losses, int i) {
        return LossScale.difference(losses.get(i), losses.get(i - 1));
    }

    /** Whether some piece between cuts differs in its first digits. */
    private static boolean canBeToldApart(List<BigDecimal> losses, List<Integer> cuts) {
        int from = 0;
        for (int i = 1; i <= losses.size(); i++) {
            if (i == losses.size() || cuts.contains(i)) {
                BigDecimal top = losses.get(i - 1);
                double size = top.abs().max(losses.get(from).abs()).doubleValue();
                if (LossScale.difference(top, losses.get(from)) > TOLD_APART * size) {
                    return true;
                }
                from = i;
            }
        }
        return false;
    }

    private static ScaleGaps laidOut(List<BigDecimal> losses, List<Integer> cuts) {
        TreeSet<BigDecimal> ends = new TreeSet<>(List.of(losses.get(0), losses.get(losses.size() - 1)));
        List<LossScale.Gap> gaps = cuts.stream()
                .sorted()
                .map(i -> new LossScale.Gap(losses.get(i - 1), losses.get(i)))
                .toList();
        gaps.forEach(gap -> ends.addAll(List.of(gap.below(), gap.above())));
        List<BigDecimal> knots = List.copyOf(ends);
        double whole = 0;
        for (int k = 1; k < knots.size(); k++) {
            whole += isCut(gaps, knots.get(k)) ? 0 : LossScale.difference(knots.get(k), knots.get(k - 1));
        }
        double[] heights = new double[knots.size()];
        for (int k = 1; k < heights.length; k++) {
            double part = LossScale.difference(knots.get(k), knots.get(k - 1)) / whole * (1 - CUT * gaps.size());
            heights[k] = heights[k - 1] + (isCut(gaps, knots.get(k)) ? CUT : part);
        }
        heights[heights.length - 1] = 1;
        return new ScaleGaps(knots, heights, gaps);
    }

    private static boolean isCut(List<LossScale.Gap> gaps, BigDecimal above) {
        return gaps.stream().anyMatch(gap -> gap.above().equals(above));
    }
}
