package org.thalweg.cli.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.data.DataNames;
import org.thalweg.core.network.Layer;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/** A network with its weights, layer by layer, for drawing. */
final class NetworkModel {

    /** Most weights that a drawing shows; beyond it is a blot, and its data most of the page. */
    private static final int MOST_WEIGHTS = 2000;

    private NetworkModel() {}

    /** The network; without weights if they are too many to draw. */
    static Map<String, Object> of(Mlp network, double[] theta, DataNames names) {
        ParameterLayout layout = network.layout();
        boolean drawn = layout.size() <= MOST_WEIGHTS;
        List<Object> layers = new ArrayList<>();
        for (int l = 1; l <= layout.layerCount(); l++) {
            Layer layer = network.layers().get(l - 1);
            layers.add(Named.of(
                    "width",
                    layer.width(),
                    "text",
                    layer.text(),
                    "weights",
                    drawn ? weights(layout, l, theta) : null,
                    "biases",
                    drawn && layout.hasBias(l) ? biases(layout, l, theta) : null));
        }
        return Named.of(
                "text", network.text(),
                "inputs", network.inputWidth(),
                "names", names.tree().orElse(null),
                "parameters", layout.size(),
                "drawn", drawn,
                "layers", layers,
                "blocks", blocks(layout, theta));
    }

    /** The network without its weights, with the places that they have in θ. */
    static Map<String, Object> frame(Mlp network) {
        ParameterLayout layout = network.layout();
        List<Object> layers = new ArrayList<>();
        for (int l = 1; l <= layout.layerCount(); l++) {
            Layer layer = network.layers().get(l - 1);
            layers.add(Named.of(
                    "width",
                    layer.width(),
                    "text",
                    layer.text(),
                    "weightOffset",
                    layout.weightOffset(l),
                    "biasOffset",
                    layout.hasBias(l) ? layout.biasOffset(l) : null));
        }
        List<Object> blocks = layout.blocks().stream()
                .map(block -> (Object) Named.of(
                        "name", block.name(),
                        "rows", block.rows(),
                        "columns", block.columns(),
                        "offset", block.offset()))
                .toList();
        return Named.of(
                "text",
                network.text(),
                "inputs",
                network.inputWidth(),
                "parameters",
                layout.size(),
                "drawn",
                layout.size() <= MOST_WEIGHTS,
                "layers",
                layers,
                "blocks",
                blocks);
    }

    private static List<Object> weights(ParameterLayout layout, int layer, double[] theta) {
        List<Object> rows = new ArrayList<>();
        int columns = layout.width(layer - 1);
        for (int i = 0; i < layout.width(layer); i++) {
            int first = layout.weight(layer, i, 0);
            rows.add(Arrays.copyOfRange(theta, first, first + columns));
        }
        return rows;
    }

    private static double[] biases(ParameterLayout layout, int layer, double[] theta) {
        int first = layout.biasOffset(layer);
        return Arrays.copyOfRange(theta, first, first + layout.width(layer));
    }

    private static List<Object> blocks(ParameterLayout layout, double[] theta) {
        List<Object> blocks = new ArrayList<>();
        for (ParameterLayout.Block block : layout.blocks()) {
            double largest = 0;
            double squares = 0;
            for (int i = 0; i < block.size(); i++) {
                double value = theta[block.offset() + i];
                largest = Math.max(largest, Math.abs(value));
                squares = Math.fma(value, value, squares);
            }
            blocks.add(Named.of(
                    "name", block.name(),
                    "rows", block.rows(),
                    "columns", block.columns(),
                    "offset", block.offset(),
                    "largest", largest,
                    "norm", Math.sqrt(squares)));
        }
        return blocks;
    }
}
