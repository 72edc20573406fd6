package org.thalweg.cli.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.thalweg.cli.data.DataNames;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.objective.NetworkObjective;
import org.thalweg.core.objective.Predictor;

/**
 * What a network predicts beside the data it was trained on: a curve for one input, a map for two, prediction against
 * target for more.
 */
final class PredictionModel {

    private static final int CURVE_POINTS = 300;
    private static final int MAP_POINTS = 51;

    /** Points of a curve where a page shows many. */
    private static final int FEW_POINTS = 101;

    private static final int MOST_SAMPLES = 1500;
    private static final int MOST_OUTPUTS = 4;
    private static final double MARGIN = 0.05;

    private final NetworkObjective objective;
    private final Mlp network;
    private final Predictor predictor;
    private final int outputs;
    private final int[] shown;
    private final int curvePoints;
    private final int mapPoints;

    private PredictionModel(NetworkObjective objective, double[] theta, int curvePoints, int mapPoints) {
        this.curvePoints = curvePoints;
        this.mapPoints = mapPoints;
        this.objective = objective;
        network = objective.network();
        predictor = new Predictor(network, Parameters.of(network.layout(), theta));
        outputs = Math.min(network.outputWidth(), MOST_OUTPUTS);
        int samples = objective.data().samples();
        int count = Math.min(samples, MOST_SAMPLES);
        shown = IntStream.range(0, count)
                .map(i -> (int) ((long) i * samples / count))
                .toArray();
    }

    /** The picture that suits the number of inputs. */
    static Map<String, Object> of(NetworkObjective objective, double[] theta, DataNames names) {
        Map<String, Object> tree = new PredictionModel(objective, theta, CURVE_POINTS, MAP_POINTS).tree();
        names.tree().ifPresent(known -> tree.put("names", known));
        return tree;
    }

    /**
     * What is the same at every point: axes and data, without what is predicted.
     *
     * @param mapPoints points along each edge of a map
     */
    static Map<String, Object> frame(NetworkObjective objective, double[] theta, int mapPoints) {
        Map<String, Object> tree = new PredictionModel(objective, theta, FEW_POINTS, mapPoints).tree();
        tree.remove("lines");
        tree.remove("values");
        return tree;
    }

    /** What {@link #frame} leaves out, packed; nothing where there are more than two inputs. */
    static Map<String, Object> values(NetworkObjective objective, double[] theta, int mapPoints) {
        if (objective.network().inputWidth() > 2) {
            return Map.of();
        }
        Map<String, Object> tree = new PredictionModel(objective, theta, FEW_POINTS, mapPoints).tree();
        tree.keySet().retainAll(List.of("lines", "values"));
        tree.replaceAll((name, columns) -> ((List<?>) columns)
                .stream()
                        .map(column -> name.equals("lines")
                                ? PackedNumbers.finely((double[]) column)
                                : PackedNumbers.coarsely((double[]) column))
                        .toList());
        return tree;
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outputs", outputs);
        tree.put("allOutputs", network.outputWidth());
        tree.put("labels", objective.data().hasLabels());
        tree.put("samples", objective.data().samples());
        tree.put("shownSamples", shown.length);
        switch (network.inputWidth()) {
            case 1 -> curve(tree);
            case 2 -> map(tree);
            default -> parity(tree);
        }
        return tree;
    }

    private void curve(Map<String, Object> tree) {
        double[] grid = grid(0, curvePoints);
        double[][] rows = new double[grid.length][];
        for (int i = 0; i < grid.length; i++) {
            rows[i] = predictor.predict(new double[] {grid[i]});
        }
        tree.put("kind", "curve");
        tree.put("x", grid);
        tree.put("lines", byOutput(rows));
        tree.put("points", points());
    }

    private void map(Map<String, Object> tree) {
        double[] across = grid(0, mapPoints);
        double[] up = grid(1, mapPoints);
        double[][] rows = new double[across.length * up.length][];
        for (int j = 0; j < up.length; j++) {
            for (int i = 0; i < across.length; i++) {
                rows[j * across.length + i] = predictor.predict(new double[] {across[i], up[j]});
            }
        }
        tree.put("kind", "map");
        tree.put("x", across);
        tree.put("y", up);
        tree.put("values", byOutput(rows));
        tree.put("points", points());
    }

    private void parity(Map<String, Object> tree) {
        tree.put("kind", "parity");
        Dataset data = objective.data();
        List<Object> points = new ArrayList<>();
        for (int n : shown) {
            double[] prediction = predictor.predict(input(n));
            for (int j = 0; j < outputs; j++) {
                points.add(Named.of(
                        "sample", n + 1, "output", j + 1, "target", data.target(n, j), "prediction", prediction[j]));
            }
        }
        tree.put("points", points);
    }

    private double[] input(int sample) {
        return column(network.inputWidth(), i -> objective.data().input(sample, i));
    }

    private List<Object> points() {
        Dataset data = objective.data();
        List<Object> points = new ArrayList<>();
        for (int n : shown) {
            int sample = n;
            points.add(Named.of(
                    "input",
                    input(sample),
                    "target",
                    column(outputs, j -> data.target(sample, j)),
                    "label",
                    data.hasLabels() ? data.label(sample) : null));
        }
        return points;
    }

    private double[] grid(int feature, int count) {
        double[] values =
                column(objective.data().samples(), n -> objective.data().input(n, feature));
        double low = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .min()
                .orElse(0);
        double high = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElse(1);
        double margin = high > low ? MARGIN * (high - low) : Math.max(Math.abs(high), 1) * MARGIN;
        return column(count, i -> low - margin + (high - low + 2 * margin) * i / (count - 1));
    }

    private List<Object> byOutput(double[][] rows) {
        List<Object> columns = new ArrayList<>();
        for (int j = 0; j < outputs; j++) {
            int output = j;
            columns.add(column(rows.length, i -> rows[i][output]));
        }
        return columns;
    }

    private static double[] column(int count, IntToDoubleFunction entry) {
        return IntStream.range(0, count).mapToDouble(entry).toArray();
    }
}
