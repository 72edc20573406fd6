package org.thalweg.cli.figure;

import org.thalweg.cli.report.Svg;

/** What all figures of this package have in common: white paper, dark ink, styles of lines. */
final class Figure {

    /** Size of texts in pixels. */
    static final double FONT = 12;

    private static final String STYLE = """

              text { fill: #222222; }
              .small { font-size: 11px; }
              .branch { fill: none; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
              .dot { fill-opacity: 1; }
              .edge { stroke: #3A3A3A; }
              .negative { stroke-dasharray: 3 2; }
              .node, .bias { stroke: #3A3A3A; stroke-width: 0.8; }
              .sample { fill: #FFFFFF; stroke: #222222; stroke-width: 0.6; }
              .scale { stroke: #555555; stroke-width: 1; fill: none; }
              .gap { fill: #000000; fill-opacity: 0.05; }
              .mark { stroke: #888888; stroke-width: 0.5; stroke-opacity: 0.35; }
              .hit { stroke: #000000; stroke-opacity: 0; fill: none; pointer-events: stroke; }
              .card { visibility: hidden; pointer-events: none; }
              .point:hover .card, .point:focus .card { visibility: visible; }
              .point:hover .hit, .point:focus .hit { stroke-opacity: 0.12; }
              .paper { fill: #FFFFFF; stroke: #888888; stroke-width: 1; }
            """;

    private Figure() {}

    /** A text that is cut where it is too long, with an ellipsis as its last letter. */
    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    /** A white sheet with a title. */
    static Svg blank(int width, int height, String title, String description) {
        Svg svg = new Svg(width, height, title, description);
        svg.style(STYLE);
        svg.paper("#FFFFFF");
        return svg;
    }
}
