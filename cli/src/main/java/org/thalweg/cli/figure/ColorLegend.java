package org.thalweg.cli.figure;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.cli.report.Svg;

/** What the colors of a graph mean, in as many lines as they need. */
final class ColorLegend {

    /** Height of a line. */
    private static final double LINE = 16;

    private static final double FIRST_BASELINE = 12;
    private static final double STROKE = 14;
    private static final double GAP = 12;

    private final String title;
    private final List<Item> items = new ArrayList<>();
    private final int lines;

    /** An entry with its place: x from the left end, line from 0. */
    private record Item(Coloring.Entry entry, double x, int line) {}

    private ColorLegend(Coloring coloring, List<Coloring.Entry> entries, double width) {
        this.title = coloring.title() + ":";
        double first = Box.textWidth(title, Figure.FONT) + GAP / 2;
        double x = first;
        int line = 0;
        for (Coloring.Entry entry : entries) {
            double length = STROKE + 4 + Box.textWidth(entry.text(), Figure.FONT);
            if (x + length > width && x > first) {
                x = first;
                line++;
            }
            items.add(new Item(entry, x, line));
            x += length + GAP;
        }
        this.lines = line + 1;
    }

    /**
     * The legend of some colors.
     *
     * @param entries the colors; their meaning is not told if there is none
     * @param width where the next line begins at the latest
     */
    static ColorLegend of(Coloring coloring, List<Coloring.Entry> entries, double width) {
        return new ColorLegend(coloring, coloring == Coloring.NONE ? List.of() : entries, width);
    }

    double height() {
        return items.isEmpty() ? 0 : LINE * lines;
    }

    /** Draws it with its upper left corner at a point. */
    void draw(Svg svg, double left, double top) {
        if (items.isEmpty()) {
            return;
        }
        svg.text(left, top + FIRST_BASELINE, "start", title);
        for (Item item : items) {
            double baseline = top + FIRST_BASELINE + LINE * item.line();
            double x = left + item.x();
            svg.element(
                    "line",
                    "class",
                    "branch",
                    "stroke",
                    item.entry().color(),
                    "stroke-width",
                    3,
                    "x1",
                    x,
                    "y1",
                    baseline - 4,
                    "x2",
                    x + STROKE,
                    "y2",
                    baseline - 4);
            svg.text(x + STROKE + 4, baseline, "start", item.entry().text());
        }
    }
}
