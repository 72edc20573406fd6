package org.thalweg.cli.page;

import java.util.Map;
import org.thalweg.core.objective.PointReport;

/** What an objective itself tells of a point: sentences, and curves such as a solution beside the network. */
final class ObjectiveModel {

    private ObjectiveModel() {}

    static Map<String, Object> of(PointReport report) {
        return Named.of(
                "axis",
                report.axis(),
                "statements",
                report.statements().stream()
                        .map(told -> Named.of("sentence", told.sentence(), "proved", told.proved()))
                        .toList(),
                "series",
                report.series().stream()
                        .map(series -> Named.of(
                                "label",
                                series.label(),
                                "color",
                                series.color(),
                                "dots",
                                series.mark() == PointReport.Mark.DOTS,
                                "x",
                                series.x(),
                                "y",
                                series.y()))
                        .toList());
    }
}
