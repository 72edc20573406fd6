package org.thalweg.cli.report;

import java.util.List;
import java.util.function.Function;
import org.thalweg.core.objective.PointReport;

/** The series of an objective's report as a picture. */
final class SeriesPicture {

    private static final int WIDTH = 534;
    private static final int HEIGHT = 388;

    /** Part of the height left free above and below. */
    private static final double MARGIN = 0.04;

    private SeriesPicture() {}

    static String draw(PointReport report, String network, double loss) {
        Svg svg = new Svg(WIDTH, HEIGHT, "Prediction of " + network, description(report, loss));
        Panel panel = new Panel(
                svg,
                90,
                36,
                420,
                300,
                axis(report.axis(), report, PointReport.Series::x, 0),
                axis("value", report, PointReport.Series::y, MARGIN));
        panel.drawAxes();
        List<PointReport.Series> all = report.series();
        for (int i = 0; i < all.size(); i++) {
            PointReport.Series series = all.get(i);
            String color = Svg.color(series.color());
            if (series.mark() == PointReport.Mark.DOTS) {
                panel.drawDots(color, array(series.x()), array(series.y()), 2.5);
            } else {
                panel.drawLine(color, array(series.x()), array(series.y()));
            }
            panel.drawLegend(all.size() - 1 - i, color, series.label());
        }
        return svg.document();
    }

    private static String description(PointReport report, double loss) {
        List<String> labels =
                report.series().stream().map(PointReport.Series::label).toList();
        return String.join(", ", labels) + "; loss " + loss + ".";
    }

    private static Axis axis(
            String label, PointReport report, Function<PointReport.Series, List<Double>> values, double margin) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (PointReport.Series series : report.series()) {
            for (double value : values.apply(series)) {
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                high = Double.isFinite(value) ? Math.max(high, value) : high;
            }
        }
        if (!(low <= high)) {
            return new Axis(label, 0, 1, false);
        }
        double free = high > low ? margin * (high - low) : Math.max(Math.abs(high) * 0.1, 1e-3);
        return new Axis(label, low - free, high + free, false);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
