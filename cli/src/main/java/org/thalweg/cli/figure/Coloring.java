package org.thalweg.cli.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.thalweg.cli.message.InputException;
import org.thalweg.cli.report.Svg;

/** By what the branches of a graph are colored. */
public enum Coloring {
    /** All alike. */
    NONE("") {
        @Override
        double value(PointFacts facts, Map<Long, Integer> groups) {
            return 0;
        }
    },

    /** Area under the ROC curve at thresholds in steps of 0.01: 1 black, 0.75 red, 0.5 blue, as D. Mehta et al. do. */
    AUC("area under the ROC curve") {
        @Override
        double value(PointFacts facts, Map<Long, Integer> groups) {
            return Math.round(1e3 * facts.steppedAreaUnderRoc().orElse(Double.NaN)) / 1e3;
        }

        @Override
        String color(double value, int place, int count) {
            return value == 1 ? INK : value == 0.75 ? "#C8102E" : value == 0.5 ? "#1F4FD8" : shade(place, count);
        }
    },

    /** Number of hidden neurons that take part. */
    CONNECTED("connected neurons") {
        @Override
        double value(PointFacts facts, Map<Long, Integer> groups) {
            return facts.connected();
        }
    },

    /** Highest index of a saddle that leads down to the minimum. */
    ORIGIN("index of the highest saddle above") {
        @Override
        double value(PointFacts facts, Map<Long, Integer> groups) {
            return facts.origin();
        }
    },

    /** Monotonic basin. */
    BASIN("monotonic basin") {
        @Override
        double value(PointFacts facts, Map<Long, Integer> groups) {
            return facts.basin();
        }
    },

    /** Number of copies of the minimum. */
    ORBIT("copies") {
        @Override
        double value(PointFacts facts, Map<Long, Integer> groups) {
            return facts.point().orbitSize().doubleValue();
        }
    },

    /** Groups given by their members. */
    GROUP("group") {
        @Override
        double value(PointFacts facts, Map<Long, Integer> groups) {
            return groups.getOrDefault(facts.point().id(), 0);
        }
    };

    /** Color of lines without meaning. */
    static final String INK = "#222222";

    /** From dark to light (a few stops of the viridis map of S. van der Walt and N. Smith, 2015, without its yellow end). */
    private static final int[][] SHADES = {
        {0x44, 0x01, 0x54}, {0x3B, 0x52, 0x8B}, {0x21, 0x91, 0x8C}, {0x5E, 0xC9, 0x62}, {0xD0, 0x8A, 0x00}
    };

    private static final int PALETTE = 6;

    private final String title;

    Coloring(String title) {
        this.title = title;
    }

    /** What the colors mean, for the legend. */
    String title() {
        return title;
    }

    abstract double value(PointFacts facts, Map<Long, Integer> groups);

    String color(double value, int place, int count) {
        return this == NONE || this == GROUP && value == 0
                ? INK
                : count <= PALETTE ? Svg.color(place) : shade(place, count);
    }

    static String shade(int place, int count) {
        double position = count < 2 ? 0 : (SHADES.length - 1.0) * place / (count - 1);
        int stop = Math.min((int) position, SHADES.length - 2);
        int[] rgb = new int[3];
        for (int c = 0; c < 3; c++) {
            rgb[c] = (int) Math.round(SHADES[stop][c] + (position - stop) * (SHADES[stop + 1][c] - SHADES[stop][c]));
        }
        return String.format(Locale.ROOT, "#%02X%02X%02X", rgb[0], rgb[1], rgb[2]);
    }

    /**
     * One color and what has it.
     *
     * @param value the number that the color stands for
     * @param color as SVG writes it
     */
    record Entry(double value, String color) {

        /** The number as a legend shows it. */
        String text() {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /** The colors of some minima, by value. */
    List<Entry> entries(Collection<PointFacts> facts, Map<Long, Integer> groups) {
        TreeSet<Double> values = new TreeSet<>();
        facts.forEach(f -> values.add(value(f, groups)));
        List<Entry> entries = new ArrayList<>();
        for (double value : values) {
            entries.add(new Entry(value, color(value, entries.size(), values.size())));
        }
        return entries;
    }

    /**
     * Reads a name.
     *
     * @throws InputException if it is none of {@code auc}, {@code connected}, …
     */
    public static Coloring parse(String text) {
        List<String> known = new ArrayList<>();
        for (Coloring coloring : values()) {
            String name = coloring.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return coloring;
            }
            known.add(name);
        }
        throw InputException.unknownName(
                "Branches cannot be colored by '" + text + "': expected one of " + String.join(", ", known) + ".",
                text,
                known);
    }
}
