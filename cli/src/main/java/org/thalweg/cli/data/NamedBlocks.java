package org.thalweg.cli.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.ParameterLayout;

/**
 * Parameters given block by block, under Thalweg's names ({@code layer1.weights}, {@code layer1.bias}) or as one matrix
 * per layer ({@code w1}, {@code w2}, …) whose last column is the bias where the layer has one, as MLPGradientFlow.jl
 * has them.
 */
final class NamedBlocks {

    private final Map<String, NumberGrid> grids;
    private final Path path;

    private NamedBlocks(Map<String, NumberGrid> grids, Path path) {
        this.grids = grids;
        this.path = path;
    }

    /** Blocks of a JSON object; entries that are no arrays, such as remarks, are passed over. */
    static NamedBlocks ofJson(Map<?, ?> object, Path path) {
        Map<String, NumberGrid> grids = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (value instanceof List<?>) {
                grids.put(key.toString(), NumberGrid.ofJson(value, path, key.toString()));
            }
        });
        return new NamedBlocks(grids, path);
    }

    /** Blocks of a NumPy archive. */
    static NamedBlocks ofArrays(Map<String, NpyArray> arrays, Path path) {
        Map<String, NumberGrid> grids = new LinkedHashMap<>();
        arrays.forEach((name, array) -> grids.put(name, NumberGrid.ofArray(array, path, name)));
        return new NamedBlocks(grids, path);
    }

    /** θ for a network; every block must be there with its shape, and no further layer. */
    double[] theta(Mlp network) {
        double[] theta = new double[network.parameterCount()];
        boolean perLayer = grids.containsKey("w1") && !grids.containsKey("layer1.weights");
        if (perLayer) {
            for (int layer = 1; layer <= network.layers().size(); layer++) {
                fillLayer(network.layout(), layer, theta);
            }
            refuseFurther(network, "w" + (network.layers().size() + 1));
        } else {
            for (ParameterLayout.Block block : network.layout().blocks()) {
                NumberGrid grid = require(block.name(), block.rows(), block.columns(), block.bias());
                copy(grid, 0, block, theta);
            }
            refuseFurther(network, "layer" + (network.layers().size() + 1) + ".weights");
        }
        return theta;
    }

    private void fillLayer(ParameterLayout layout, int layer, double[] theta) {
        ParameterLayout.Block weights = layout.block("layer" + layer + ".weights");
        boolean bias = layout.hasBias(layer);
        NumberGrid grid = require("w" + layer, weights.rows(), weights.columns() + (bias ? 1 : 0), false);
        copy(grid, 0, weights, theta);
        if (bias) {
            copy(grid, weights.columns(), layout.block("layer" + layer + ".bias"), theta);
        }
    }

    private static void copy(NumberGrid grid, int firstColumn, ParameterLayout.Block block, double[] theta) {
        for (int r = 0; r < block.rows(); r++) {
            System.arraycopy(grid.rows()[r], firstColumn, theta, block.offset() + r * block.columns(), block.columns());
        }
    }

    private NumberGrid require(String name, int rows, int columns, boolean vector) {
        NumberGrid grid = grids.get(name);
        if (grid == null) {
            throw new InputException("'" + path + "' lacks the block " + name + " (" + shape(rows, columns, vector)
                    + ") of the network; it has "
                    + (grids.isEmpty() ? "no blocks" : String.join(", ", grids.keySet())) + ".");
        }
        boolean fits = grid.rows().length == rows && grid.rows()[0].length == columns;
        if (!fits) {
            throw new InputException("'" + path + "': " + name + " is " + grid.shape() + ", but the network needs "
                    + shape(rows, columns, vector) + ".");
        }
        return grid;
    }

    private static String shape(int rows, int columns, boolean vector) {
        return vector ? Integer.toString(rows) : rows + "x" + columns;
    }

    private void refuseFurther(Mlp network, String name) {
        if (grids.containsKey(name)) {
            throw new InputException("'" + path + "' has a block " + name + ", but the network " + network.text()
                    + " has only " + network.layers().size() + " layers.");
        }
    }
}
