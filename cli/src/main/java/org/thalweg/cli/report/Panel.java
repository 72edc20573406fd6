package org.thalweg.cli.report;

/**
 * A rectangle of a picture with two axes.
 *
 * @param svg the picture
 * @param left pixel of the left edge
 * @param top pixel of the upper edge
 * @param width width in pixels
 * @param height height in pixels
 * @param x horizontal axis
 * @param y vertical axis
 */
record Panel(Svg svg, double left, double top, double width, double height, Axis x, Axis y) {

    /** Draws frame, grid, ticks and labels. */
    void drawAxes() {
        for (double tick : x.ticks()) {
            double px = left + width * x.fraction(tick);
            svg.line("grid", px, top, px, top + height);
            svg.text(px, top + height + 16, "middle", x.tickLabel(tick));
        }
        for (double tick : y.ticks()) {
            double py = top + height * (1 - y.fraction(tick));
            svg.line("grid", left, py, left + width, py);
            svg.text(left - 6, py + 4, "end", y.tickLabel(tick));
        }
        svg.rectangle("axis", left, top, width, height);
        svg.text(left + width / 2, top + height + 36, "middle", x.label());
        svg.uprightText(left - 64, top + height / 2, y.label());
    }

    /** Draws a line through the points that both axes can show. */
    void drawLine(String color, double[] xs, double[] ys) {
        drawLine(color, xs, ys, svg::polyline);
    }

    /** Draws a dashed line through the points that both axes can show. */
    void drawDashedLine(String color, double[] xs, double[] ys) {
        drawLine(color, xs, ys, svg::dashedPolyline);
    }

    private interface Stroke {
        void draw(String color, double[] x, double[] y);
    }

    private void drawLine(String color, double[] xs, double[] ys, Stroke stroke) {
        int count = 0;
        double[] px = new double[xs.length];
        double[] py = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            if (x.shows(xs[i]) && y.shows(ys[i])) {
                px[count] = left + width * x.fraction(xs[i]);
                py[count] = top + height * (1 - y.fraction(ys[i]));
                count++;
            }
        }
        if (count == 1) {
            svg.dot(color, px[0], py[0], 3);
        } else if (count > 1) {
            stroke.draw(color, java.util.Arrays.copyOf(px, count), java.util.Arrays.copyOf(py, count));
        }
    }

    /** Draws points. */
    void drawDots(String color, double[] xs, double[] ys, double radius) {
        for (int i = 0; i < xs.length; i++) {
            if (x.shows(xs[i]) && y.shows(ys[i])) {
                svg.dot(color, left + width * x.fraction(xs[i]), top + height * (1 - y.fraction(ys[i])), radius);
            }
        }
    }

    /** Writes a legend entry in a color, number {@code row} from the top right. */
    void drawLegend(int row, String color, String label) {
        svg.coloredText(left + 10, top + height - 10 - 16 * row, color, label);
    }
}
