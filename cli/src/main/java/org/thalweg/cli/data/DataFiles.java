package org.thalweg.cli.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.cli.message.InputException;
import org.thalweg.core.data.Dataset;

/**
 * The files of a data set.
 *
 * @param input features, one row per sample
 * @param target target values, one row per sample; absent if labels are given
 * @param labels class labels 0 … classes−1, one column; absent if target values are given
 * @param weights sample weights, one column
 * @param classes names of the classes in the order of their labels; empty if they have none
 */
public record DataFiles(
        Path input, Optional<Path> target, Optional<Path> labels, Optional<Path> weights, List<String> classes) {

    /**
     * What was read.
     *
     * @param data the samples
     * @param names what their columns are called
     */
    public record Content(Dataset data, DataNames names) {}

    /** The files by role, in a fixed order. */
    public Map<String, Path> byRole() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("input", input);
        target.ifPresent(path -> files.put("target", path));
        labels.ifPresent(path -> files.put("labels", path));
        weights.ifPresent(path -> files.put("weights", path));
        return files;
    }

    /** Reads the inputs alone, whose width a network needs to know. */
    public NumberTable readInputs() {
        return NumberTable.read(input, "input file");
    }

    /**
     * Reads targets or labels, and weights.
     *
     * @param inputs what {@link #readInputs} returned
     * @param outputs number of the network's outputs, which is that of the classes if there are labels
     */
    public Content read(NumberTable inputs, int outputs) {
        Content content = labels.isPresent()
                ? labelled(inputs, NumberTable.read(labels.get(), "label file"), outputs)
                : valued(inputs, NumberTable.read(target.orElseThrow(), "target file"));
        return weights.isPresent()
                ? new Content(weighted(content.data(), NumberTable.read(weights.get(), "weight file")), content.names())
                : content;
    }

    private Content valued(NumberTable inputs, NumberTable targets) {
        requireSameRows(inputs.rows().length, targets);
        return new Content(Dataset.of(inputs.rows(), targets.rows()), DataNames.of(inputs, Optional.of(targets)));
    }

    private Content labelled(NumberTable inputs, NumberTable table, int outputs) {
        requireSameRows(inputs.rows().length, table);
        Dataset data = Dataset.ofLabels(inputs.rows(), Labels.of(table, outputs), outputs);
        return new Content(data, DataNames.of(inputs, classes, outputs));
    }

    private Dataset weighted(Dataset data, NumberTable table) {
        requireSameRows(data.samples(), table);
        requireOneColumn(table, "weights");
        double[] values = new double[data.samples()];
        for (int n = 0; n < values.length; n++) {
            values[n] = table.rows()[n][0];
            if (values[n] < 0) {
                throw new InputException(table.path() + ", line " + table.lines()[n] + ", column 1: the weight "
                        + values[n] + " is negative, but weights must be 0 or more.");
            }
        }
        return data.withWeights(values);
    }

    private void requireSameRows(int samples, NumberTable table) {
        if (table.rows().length != samples) {
            throw new InputException("'" + input + "' has " + samples + " rows, but '" + table.path() + "' has "
                    + table.rows().length + ": one row per sample is needed in each.");
        }
    }

    static void requireOneColumn(NumberTable table, String what) {
        if (table.columns() != 1) {
            throw new InputException(
                    "'" + table.path() + "' has " + table.columns() + " columns, but " + what + " need exactly one.");
        }
    }
}
