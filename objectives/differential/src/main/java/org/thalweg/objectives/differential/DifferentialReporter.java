package org.thalweg.objectives.differential;

import java.util.List;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.objective.PointReporter;

/** Placeholder until the report is written. */
record DifferentialReporter(DifferentialObjective objective) implements PointReporter {
    @Override
    public PointReport report(double[] theta) {
        return PointReport.of(List.of());
    }
}
