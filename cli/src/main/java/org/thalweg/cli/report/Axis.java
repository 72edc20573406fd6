package org.thalweg.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One axis of a picture: a range, linear or logarithmic, and its ticks.
 *
 * @param label what it shows
 * @param low lower end
 * @param high upper end, above {@code low}
 * @param logarithmic whether equal lengths are equal factors; needs {@code low} above 0
 */
public record Axis(String label, double low, double high, boolean logarithmic) {

    private static final int MOST_TICKS = 7;

    /** Up to so many decades, ticks stand at 2 and 5 as well. */
    private static final int FEW_DECADES = 2;

    /** Values that span less than this factor are shown on a linear axis, where they can be read. */
    private static final double LOGARITHMIC_FACTOR = 4;

    /** An axis around values, logarithmic where they are positive and span a large factor. */
    public static Axis around(String label, double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return new Axis(label, 0, 1, false);
        }
        if (low > 0 && high / low >= LOGARITHMIC_FACTOR) {
            return new Axis(label, low / 1.2, high * 1.2, true);
        }
        double margin = high > low ? 0.04 * (high - low) : Math.max(Math.abs(high) * 0.1, Double.MIN_NORMAL);
        return new Axis(label, low - margin, high + margin, false);
    }

    /** Where a value lies between the ends: 0 at the lower, 1 at the upper. */
    public double fraction(double value) {
        return logarithmic
                ? (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))
                : (value - low) / (high - low);
    }

    /** Whether a value can be shown. */
    public boolean shows(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    /** Values to mark, inside the range. */
    public List<Double> ticks() {
        return logarithmic ? decades() : steps();
    }

    private List<Double> decades() {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        int inside = last - first - 1;
        int stride = Math.max(1, (int) Math.ceil((inside + 1) / (double) MOST_TICKS));
        int[] leading = inside > FEW_DECADES ? new int[] {1} : new int[] {1, 2, 5};
        List<Double> ticks = new ArrayList<>();
        for (int exponent = Math.floorDiv(first, stride) * stride; exponent <= last; exponent += stride) {
            for (int digit : leading) {
                double tick = digit * Math.pow(10, exponent);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private List<Double> steps() {
        double step = stepLength();
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of 10. */
    private double stepLength() {
        double raw = (high - low) / (MOST_TICKS - 1);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double leading = raw / power;
        return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }

    /** A tick's label with no more digits than neighbors need to differ. */
    public String tickLabel(double tick) {
        double size = Math.abs(tick);
        if (logarithmic) {
            return logarithmicLabel(size);
        }
        if (tick == 0 || Math.abs(tick) < 1e-9 * (high - low)) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(size) + 1e-9);
        int digits = exponent - (int) Math.floor(Math.log10(stepLength()) + 1e-9);
        return exponent < -4 || exponent > 5
                ? String.format(Locale.ROOT, "%." + Math.max(0, digits) + "e", tick)
                : String.format(Locale.ROOT, "%." + Math.max(0, digits - exponent) + "f", tick);
    }

    /** A leading digit times a power of 10. */
    private static String logarithmicLabel(double size) {
        int exponent = (int) Math.floor(Math.log10(size) + 1e-9);
        long digit = Math.round(size / Math.pow(10, exponent));
        return exponent >= -3 && exponent <= 4
                ? BigDecimal.valueOf(digit)
                        .scaleByPowerOfTen(exponent)
                        .stripTrailingZeros()
                        .toPlainString()
                : digit + "e" + exponent;
    }
}
