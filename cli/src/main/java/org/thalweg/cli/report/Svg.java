package org.thalweg.cli.report;

import java.util.Locale;

/** Writes an SVG drawing element by element; lengths in pixels at 96 per inch, y downward. */
public final class Svg {

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
    private String paper = "";

    /** An empty drawing of a size in pixels; title and description are for readers who do not see it. */
    public Svg(int width, int height, String title, String description) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
    }

    /** Color number {@code index}, repeating. */
    public static String color(int index) {
        return COLORS[Math.floorMod(index, COLORS.length)];
    }

    /** A straight line. */
    public void line(String cssClass, double x1, double y1, double x2, double y2) {
        body.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"/>%n",
                cssClass,
                x1,
                y1,
                x2,
                y2));
    }

    /** A rectangle by its upper left corner and size. */
    public void rectangle(String cssClass, double x, double y, double w, double h) {
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
    public void polyline(String color, double[] x, double[] y) {
        polyline("line", color, x, y);
    }

    /** A dashed polyline through the points x[i], y[i]. */
    public void dashedPolyline(String color, double[] x, double[] y) {
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

    /** A filled circle. */
    public void dot(String color, double x, double y, double radius) {
        body.append(String.format(
                Locale.ROOT,
                "<circle class=\"dot\" fill=\"%s\" cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\"/>%n",
                color,
                x,
                y,
                radius));
    }

    /** A text whose {@code anchor} is start, middle or end. */
    public void text(double x, double y, String anchor, String text) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escape(text)));
    }

    /** A text in a color. */
    public void coloredText(double x, double y, String color, String text) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%.2f\" y=\"%.2f\" style=\"fill: %s\">%s</text>%n", x, y, color, escape(text)));
    }

    /** A text turned a quarter to the left around its middle. */
    public void uprightText(double x, double y, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(%.2f %.2f) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                x,
                y,
                escape(text)));
    }

    /** Paints the sheet, below everything else. */
    public void paper(String color) {
        paper = "<rect width=\"100%\" height=\"100%\" fill=\"" + color + "\"/>\n";
    }

    /** Adds rules to the style sheet. */
    public void style(String rules) {
        textElement("style", rules);
    }

    /**
     * Adds an element without content.
     *
     * @param attributes name, value, name, value, …; numbers are written with two decimals
     */
    public void element(String name, Object... attributes) {
        begin(name, attributes);
        body.append("/>\n");
    }

    /** Adds an element that holds a text, and attributes as in {@link #element(String, Object...)}. */
    public void textElement(String name, String content, Object... attributes) {
        begin(name, attributes);
        body.append('>').append(escape(content)).append("</").append(name).append(">\n");
    }

    /** Opens an element for what follows, with attributes as in {@link #element(String, Object...)}. */
    public void open(String name, Object... attributes) {
        begin(name, attributes);
        body.append(">\n");
    }

    /** Closes the element that was opened last. */
    public void close(String name) {
        body.append("</").append(name).append(">\n");
    }

    private void begin(String name, Object... attributes) {
        body.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Double number
                    ? String.format(Locale.ROOT, "%.2f", number)
                    : escape(value.toString());
            body.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
        }
    }

    /** The drawing as a document. */
    public String document() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                                + " role=\"img\" aria-labelledby=\"title description\">%n",
                        width,
                        height,
                        width,
                        height)
                + "<title id=\"title\">" + escape(title) + "</title>\n<desc id=\"description\">" + escape(description)
                + "</desc>\n" + STYLE + paper
                + String.format(
                        Locale.ROOT,
                        "<text class=\"title\" x=\"%.2f\" y=\"20\" text-anchor=\"middle\">%s</text>%n",
                        width / 2.0,
                        escape(title))
                + body + "</svg>\n";
    }

    /** Text as it stands in a document. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
