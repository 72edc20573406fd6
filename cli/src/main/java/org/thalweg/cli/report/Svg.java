package org.thalweg.cli.report;

import java.util.Locale;

/** Writes an SVG drawing element by element; lengths in pixels at 96 per inch, y downward. */
final class Svg {

    /** Lines, areas and texts take their color from the viewer's scheme, light or dark; no background is painted. */
    private static final String STYLE = """
            <style>
              text { font-family: sans-serif; font-size: 12px; fill: #333333; }
              .title { font-size: 14px; }
              .axis { stroke: #555555; stroke-width: 1; fill: none; }
              .grid { stroke: #888888; stroke-width: 0.5; stroke-opacity: 0.35; fill: none; }
              .line { stroke-width: 1.75; fill: none; stroke-linejoin: round; }
              .dashed { stroke-dasharray: 5 4; }
              .dot { stroke: none; fill-opacity: 0.75; }
              @media (prefers-color-scheme: dark) { text { fill: #dddddd; } .axis { stroke: #aaaaaa; } }
            </style>
            """;

    /** Colors told apart by people with color-vision deficiency (M. Okabe, K. Ito, 2008), readable on white and black. */
    private static final String[] COLORS = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"};

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;
    private final String description;

    Svg(int width, int height, String title, String description) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
    }

    /** Color number {@code index}, repeating. */
    static String color(int index) {
        return COLORS[Math.floorMod(index, COLORS.length)];
    }

    void line(String cssClass, double x1, double y1, double x2, double y2) {
        body.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"/>%n",
                cssClass,
                x1,
                y1,
                x2,
                y2));
    }

    void rectangle(String cssClass, double x, double y, double w, double h) {
        body.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>%n",
                cssClass,
                x,
                y,
                w,
                h));
    }

    /** A polyline through the points x[i], y[i]. */
    void polyline(String color, double[] x, double[] y) {
        polyline("line", color, x, y);
    }

    /** A dashed polyline through the points x[i], y[i]. */
    void dashedPolyline(String color, double[] x, double[] y) {
        polyline("line dashed", color, x, y);
    }

    private void polyline(String cssClass, String color, double[] x, double[] y) {
        body.append("<polyline class=\"")
                .append(cssClass)
                .append("\" stroke=\"")
                .append(color)
                .append("\" points=\"");
        for (int i = 0; i < x.length; i++) {
            body.append(String.format(Locale.ROOT, i == 0 ? "%.2f,%.2f" : " %.2f,%.2f", x[i], y[i]));
        }
        body.append("\"/>\n");
    }

    void dot(String color, double x, double y, double radius) {
        body.append(String.format(
                Locale.ROOT,
                "<circle class=\"dot\" fill=\"%s\" cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\"/>%n",
                color,
                x,
                y,
                radius));
    }

    /** A text whose {@code anchor} is start, middle or end. */
    void text(double x, double y, String anchor, String text) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escape(text)));
    }

    void coloredText(double x, double y, String color, String text) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%.2f\" y=\"%.2f\" style=\"fill: %s\">%s</text>%n", x, y, color, escape(text)));
    }

    /** A text turned a quarter to the left around its middle. */
    void uprightText(double x, double y, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(%.2f %.2f) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                x,
                y,
                escape(text)));
    }

    /** The drawing as a document. */
    String document() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                                + " role=\"img\" aria-labelledby=\"title description\">%n",
                        width,
                        height,
                        width,
                        height)
                + "<title id=\"title\">" + escape(title) + "</title>\n<desc id=\"description\">" + escape(description)
                + "</desc>\n" + STYLE
                + String.format(
                        Locale.ROOT,
                        "<text class=\"title\" x=\"%.2f\" y=\"20\" text-anchor=\"middle\">%s</text>%n",
                        width / 2.0,
                        escape(title))
                + body + "</svg>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
