package org.thalweg.cli.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.cli.data.NpyArray;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Predictor;

/** Arrays of a stored result for other programs. */
public final class ExportedArrays {

    private static final List<String> TRAJECTORY =
            List.of("stage", "iteration", "evaluations", "seconds", "t", "loss", "gradientNormInf", "parameterNorm");

    private ExportedArrays() {}

    /**
     * The blocks of θ by name: matrices of neurons × inputs, and vectors of biases.
     *
     * @throws InputException if the result does not say where its blocks lie, or they do not fit its parameters
     */
    public static Map<String, NpyArray> blocks(StoredResult result) {
        double[] theta = result.parameters();
        Map<String, NpyArray> blocks = new LinkedHashMap<>();
        int next = 0;
        for (Map<?, ?> block : result.tables("layout")) {
            int rows = whole(result, block, "rows");
            int columns = whole(result, block, "columns");
            int offset = whole(result, block, "offset");
            if (offset != next || rows < 1 || columns < 1 || (long) rows * columns > theta.length - offset) {
                break;
            }
            next = offset + rows * columns;
            String name = String.valueOf(block.get("name"));
            double[] values = Arrays.copyOfRange(theta, offset, next);
            blocks.put(name, name.endsWith(".bias") ? NpyArray.vector(values) : NpyArray.matrix(rows, columns, values));
        }
        if (next != theta.length || blocks.isEmpty()) {
            throw new InputException("'" + result.path() + "' contradicts itself: its layout does not cover its "
                    + theta.length + " parameters.");
        }
        return blocks;
    }

    private static int whole(StoredResult result, Map<?, ?> block, String key) {
        if (block.get(key) instanceof Integer value) {
            return value;
        }
        throw new InputException(
                "'" + result.path() + "' is not a whole result: a block of its layout lacks '" + key + "'.");
    }

    /**
     * The recorded states by column; columns that no state has are left out, single gaps are NaN.
     *
     * @throws InputException if there are no states
     */
    public static Map<String, NpyArray> trajectory(StoredResult result) {
        List<Map<?, ?>> states = result.tables("trajectory");
        if (states.isEmpty()) {
            throw new InputException("'" + result.path() + "' holds no states along the way.");
        }
        Map<String, NpyArray> columns = new LinkedHashMap<>();
        for (String name : TRAJECTORY) {
            if (states.stream().anyMatch(state -> state.get(name) instanceof Number)) {
                columns.put(
                        name,
                        NpyArray.vector(states.stream()
                                .mapToDouble(state ->
                                        state.get(name) instanceof Number number ? number.doubleValue() : Double.NaN)
                                .toArray()));
            }
        }
        return columns;
    }

    /** Inputs, targets and what the network predicts, samples × features or outputs. */
    public static Map<String, NpyArray> predictions(NetworkObjective objective, double[] theta) {
        Mlp network = objective.network();
        Dataset data = objective.data();
        Predictor predictor = new Predictor(network, Parameters.of(network.layout(), theta));
        double[] inputs = new double[data.samples() * data.inputWidth()];
        double[] targets = new double[data.samples() * data.targetWidth()];
        double[] predictions = new double[data.samples() * network.outputWidth()];
        for (int n = 0; n < data.samples(); n++) {
            double[] input = new double[data.inputWidth()];
            for (int i = 0; i < input.length; i++) {
                input[i] = data.input(n, i);
            }
            System.arraycopy(input, 0, inputs, n * input.length, input.length);
            for (int j = 0; j < data.targetWidth(); j++) {
                targets[n * data.targetWidth() + j] = data.target(n, j);
            }
            System.arraycopy(
                    predictor.predict(input), 0, predictions, n * network.outputWidth(), network.outputWidth());
        }
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("input", NpyArray.matrix(data.samples(), data.inputWidth(), inputs));
        arrays.put("target", NpyArray.matrix(data.samples(), data.targetWidth(), targets));
        arrays.put("prediction", NpyArray.matrix(data.samples(), network.outputWidth(), predictions));
        return arrays;
    }
}
