package org.thalweg.cli.figure;

import java.util.Locale;
import org.thalweg.cli.data.DataNames;
import org.thalweg.cli.report.Svg;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * A network as nodes and edges: layers from left to right, bias nodes red below them, an edge for each weight that is not
 * numerically zero, as wide as the weight is large; negative weights dashed.
 */
public final class NetworkSketch {

    private static final String NODE = "#F4F4F4";
    private static final String BIAS = "#D7263D";
    private static final double THINNEST = 0.5;

    /** Longest name that fits beside a node. */
    private static final int MOST_LETTERS = 9;

    private final Mlp network;
    private final double[] theta;
    private final Box area;
    private final ParameterLayout layout;
    private final double radius;

    private NetworkSketch(Mlp network, double[] theta, Box area) {
        this.network = network;
        this.theta = theta;
        this.area = area;
        this.layout = network.layout();
        int tallest = 0;
        for (int l = 0; l <= layout.layerCount(); l++) {
            tallest = Math.max(tallest, layout.width(l) + bias(l));
        }
        this.radius = Math.max(2, Math.min(9, 0.33 * area.height() / tallest));
    }

    /** Draws a network of parameters θ[n] into an area of a figure. */
    public static void draw(Svg svg, Mlp network, double[] theta, Box area) {
        NetworkSketch sketch = new NetworkSketch(network, theta, area);
        svg.open("g", "class", "network");
        sketch.edges(svg);
        sketch.nodes(svg);
        svg.close("g");
    }

    /** A figure of its own. */
    public static String document(Mlp network, double[] theta, DataNames names, String description) {
        Svg svg = Figure.blank(480, 400, "Network " + network.text(), description);
        NetworkSketch sketch = new NetworkSketch(network, theta, new Box(70, 40, 410, 350));
        sketch.edges(svg);
        sketch.nodes(svg);
        sketch.names(svg, names);
        return svg.document();
    }

    /** 1 if a layer has a bias node that feeds the next one. */
    private int bias(int layer) {
        return layer < layout.layerCount() && layout.hasBias(layer + 1) ? 1 : 0;
    }

    private double x(int layer) {
        double left = area.left() + radius;
        return left + (area.width() - 2 * radius) * layer / layout.layerCount();
    }

    /** Nodes are spread over the height; the bias node comes last. */
    private double y(int layer, int node) {
        int count = layout.width(layer) + bias(layer);
        return area.top() + area.height() * (node + 0.5) / count;
    }

    private void edges(Svg svg) {
        double largest = 0;
        for (double value : theta) {
            largest = Math.max(largest, Math.abs(value));
        }
        double widest = 0.75 * radius;
        for (int l = 1; l <= layout.layerCount(); l++) {
            for (int i = 0; i < layout.width(l); i++) {
                for (int p = 0; p < layout.width(l - 1) + bias(l - 1); p++) {
                    boolean fromBias = p == layout.width(l - 1);
                    double weight = theta[fromBias ? layout.bias(l, i) : layout.weight(l, i, p)];
                    if (Math.abs(weight) > PointFacts.ZERO_WEIGHT) {
                        double width = THINNEST + (widest - THINNEST) * Math.abs(weight) / largest;
                        edge(svg, l, i, p, weight, width);
                    }
                }
            }
        }
    }

    private void edge(Svg svg, int layer, int to, int from, double weight, double width) {
        svg.element(
                "line",
                "class",
                weight < 0 ? "edge negative" : "edge",
                "x1",
                x(layer - 1),
                "y1",
                y(layer - 1, from),
                "x2",
                x(layer),
                "y2",
                y(layer, to),
                "stroke-width",
                width,
                "data-weight",
                String.format(Locale.ROOT, "%.6g", weight));
    }

    private void nodes(Svg svg) {
        for (int l = 0; l <= layout.layerCount(); l++) {
            for (int node = 0; node < layout.width(l) + bias(l); node++) {
                boolean isBias = node == layout.width(l);
                svg.element(
                        "circle",
                        "class",
                        isBias ? "bias" : "node",
                        "cx",
                        x(l),
                        "cy",
                        y(l, node),
                        "r",
                        radius,
                        "fill",
                        isBias ? BIAS : NODE);
            }
        }
    }

    private void names(Svg svg, DataNames names) {
        for (int p = 0; p < layout.width(0); p++) {
            String name = names.input(p, i -> "x" + (i + 1));
            svg.text(x(0) - radius - 6, y(0, p) + 4, "end", Figure.shortened(name, MOST_LETTERS));
        }
        int last = layout.layerCount();
        boolean softmax = network.layers().get(last - 1).softmax();
        for (int k = 0; k < layout.width(last); k++) {
            String name = names.output(k, j -> softmax ? "class " + j : "y" + (j + 1));
            svg.text(x(last) + radius + 6, y(last, k) + 4, "start", Figure.shortened(name, MOST_LETTERS));
        }
        svg.text(
                area.middleX(),
                area.bottom() + 28,
                "middle",
                "width of an edge: size of the weight; dashed: negative; red: bias");
    }
}
