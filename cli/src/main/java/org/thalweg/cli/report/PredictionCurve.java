package org.thalweg.cli.report;

import java.util.Optional;
import org.thalweg.cli.data.DataNames;
import org.thalweg.cli.result.Training;
import org.thalweg.core.data.Dataset;
import org.thalweg.core.network.Mlp;
import org.thalweg.core.network.Parameters;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.objective.Predictor;

/**
 * Prediction of a network with one input as a picture: a line for each output, and points for the data; or what the
 * objective itself finds worth drawing.
 */
public final class PredictionCurve {

    private static final int WIDTH = 534;
    private static final int HEIGHT = 388;
    private static final int POINTS = 400;

    private PredictionCurve() {}

    /** The picture, if there is something to draw and the outputs are few enough to tell apart. */
    public static Optional<String> draw(Training training) {
        Optional<PointReport> report =
                training.report().filter(told -> !told.series().isEmpty());
        Mlp network = training.problem().network();
        Optional<Dataset> known = training.problem().data();
        if (report.isPresent()) {
            return Optional.of(SeriesPicture.draw(
                    report.get(), network.text(), training.end().loss()));
        }
        if (known.isEmpty() || network.inputWidth() != 1 || network.outputWidth() > 6) {
            return Optional.empty();
        }
        Dataset data = known.get();
        DataNames names = training.problem().names();
        String input = names.input(0, i -> "input");
        Axis across = Axis.around(input, column(data.samples(), n -> data.input(n, 0)));
        Axis x = new Axis(input, across.logarithmic() ? 0 : across.low(), across.high(), false);
        double[] grid = column(POINTS, i -> x.low() + (x.high() - x.low()) * i / (POINTS - 1));
        double[][] predictions = predictions(training, grid);
        Axis y = linear(network.outputWidth() == 1 ? names.output(0, j -> "output") : "output", data, predictions);
        Svg svg = new Svg(
                WIDTH,
                HEIGHT,
                "Prediction of " + network.text(),
                "Lines are the network's outputs, points the " + data.samples() + " samples; loss "
                        + training.end().loss() + ".");
        Panel panel = new Panel(svg, 90, 36, 420, 300, x, y);
        panel.drawAxes();
        for (int j = 0; j < network.outputWidth(); j++) {
            int output = j;
            panel.drawDots(
                    Svg.color(j),
                    column(data.samples(), n -> data.input(n, 0)),
                    column(data.samples(), n -> data.target(n, output)),
                    2.5);
            panel.drawLine(Svg.color(j), grid, column(POINTS, i -> predictions[i][output]));
            if (network.outputWidth() > 1) {
                panel.drawLegend(
                        network.outputWidth() - 1 - j, Svg.color(j), names.output(j, k -> "output " + (k + 1)));
            }
        }
        return Optional.of(svg.document());
    }

    private static double[][] predictions(Training training, double[] grid) {
        Mlp network = training.problem().network();
        Predictor predictor = new Predictor(
                network, Parameters.of(network.layout(), training.solved().point()));
        double[][] predictions = new double[grid.length][];
        for (int i = 0; i < grid.length; i++) {
            predictions[i] = predictor.predict(new double[] {grid[i]});
        }
        return predictions;
    }

    private static Axis linear(String label, Dataset data, double[][] predictions) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : predictions) {
            for (double value : row) {
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                high = Double.isFinite(value) ? Math.max(high, value) : high;
            }
        }
        for (double value : data.copyTargets()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double margin = high > low ? 0.04 * (high - low) : Math.max(Math.abs(high) * 0.1, 1e-3);
        return new Axis(label, low - margin, high + margin, false);
    }

    private static double[] column(int count, java.util.function.IntToDoubleFunction entry) {
        return java.util.stream.IntStream.range(0, count).mapToDouble(entry).toArray();
    }
}
