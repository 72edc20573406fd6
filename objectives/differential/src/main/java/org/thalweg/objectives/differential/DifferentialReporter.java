package org.thalweg.objectives.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.core.objective.Diagnosis;
import org.thalweg.core.objective.PointReport;
import org.thalweg.core.objective.PointReporter;
import org.thalweg.core.objective.Statement;

/** What a network means as a solution: its error, proved and measured, its residual between the points, and its curves. */
record DifferentialReporter(DifferentialObjective objective) implements PointReporter {

    private static final int FINE = 1001;
    private static final int FINE_SQUARE = 61;
    private static final int CURVE = 201;
    private static final int DOTS = 31;

    @Override
    public PointReport report(double[] theta) {
        DifferentialObjective.requireLength(theta, objective.dimension(), "parameter vector");
        List<Statement> statements = new ArrayList<>();
        Optional<Reference> reference = Reference.of(objective.problem());
        ErrorBound.of(objective, theta).ifPresent(bound -> addBound(bound, statements));
        reference.ifPresent(known -> statements.add(error(theta, known)));
        statements.add(residual(theta));
        return new PointReport(statements, curves(theta, reference), axis());
    }

    private void addBound(ErrorBound bound, List<Statement> statements) {
        for (int j = 0; j < bound.bound().size(); j++) {
            boolean single = bound.bound().size() == 1;
            String unknown = objective.problem().names().unknowns().get(j);
            statements.add(Statement.proved(
                    single ? "error-bound" : "error-bound-" + unknown.toLowerCase(java.util.Locale.ROOT),
                    bound.bound().get(j),
                    "|network - solution| of " + unknown + " is nowhere larger than "
                            + bound.bound().get(j) + ", and somewhere reaches "
                            + bound.attained().get(j) + "."));
        }
    }

    private Statement error(double[] theta, Reference reference) {
        double[][] points = Sampling.grid(objective.problem(), FINE, FINE_SQUARE);
        double[][] found = Sampling.unknowns(objective, theta, points);
        double[][] known = reference.at(points);
        double largest = 0;
        int where = 0;
        for (int p = 0; p < points.length; p++) {
            for (int j = 0; j < found[p].length; j++) {
                double error = Math.abs(found[p][j] - known[p][j]);
                // Not a number counts as the largest.
                if (!(error <= largest)) {
                    largest = error;
                    where = p;
                }
            }
        }
        return Statement.measured(
                "error-max",
                largest,
                "The largest error on a grid of " + points.length + " points is " + largest + ", at "
                        + place(points[where]) + ", against " + reference.origin() + ".");
    }

    private Statement residual(double[] theta) {
        ResidualScan scan = ResidualScan.of(objective, theta);
        int worst = scan.worst();
        return Statement.measured(
                "residual-max",
                scan.size(worst),
                "The largest residual of the equations on a grid of " + scan.points().length + " points is "
                        + scan.size(worst) + ", at " + place(scan.points()[worst]) + ".");
    }

    private String place(double[] point) {
        List<String> parts = new ArrayList<>();
        for (int v = 0; v < point.length; v++) {
            parts.add(objective.problem().names().variables().get(v) + " = " + point[v]);
        }
        return String.join(", ", parts);
    }

    private String axis() {
        List<String> variables = objective.problem().names().variables();
        return variables.get(variables.size() - 1);
    }

    /** Along the last variable, the others held in the middle. */
    private double[][] section(int count) {
        Box domain = objective.problem().domain();
        int last = domain.variables() - 1;
        double[][] points = new double[count][domain.variables()];
        for (int p = 0; p < count; p++) {
            for (int v = 0; v < last; v++) {
                points[p][v] = (domain.lower().get(v) + domain.upper().get(v)) / 2;
            }
            points[p][last] = domain.along(last, p, count);
        }
        return points;
    }

    private List<PointReport.Series> curves(double[] theta, Optional<Reference> reference) {
        List<PointReport.Series> series = new ArrayList<>();
        double[][] fine = section(CURVE);
        double[][] found = Sampling.unknowns(objective, theta, fine);
        double[][] coarse = section(DOTS);
        Optional<double[][]> known = reference.map(r -> r.at(coarse));
        for (int j = 0; j < objective.problem().unknowns(); j++) {
            String name = label(j);
            series.add(series(name + ", network", j, PointReport.Mark.LINE, fine, found, j));
            int unknown = j;
            known.ifPresent(values ->
                    series.add(series(name + ", solution", unknown, PointReport.Mark.DOTS, coarse, values, unknown)));
        }
        return series;
    }

    private String label(int unknown) {
        double[] middle = section(1)[0];
        StringBuilder text =
                new StringBuilder(objective.problem().names().unknowns().get(unknown));
        if (middle.length > 1) {
            text.append('(');
            for (int v = 0; v < middle.length - 1; v++) {
                text.append(middle[v]).append(", ");
            }
            text.append(axis()).append(')');
        }
        return text.toString();
    }

    private static PointReport.Series series(
            String label, int color, PointReport.Mark mark, double[][] points, double[][] values, int unknown) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int p = 0; p < points.length; p++) {
            x.add(points[p][points[p].length - 1]);
            y.add(values[p][unknown]);
        }
        return new PointReport.Series(label, color, mark, x, y);
    }

    @Override
    public Diagnosis diagnose(double[] theta) {
        DifferentialObjective.requireLength(theta, objective.dimension(), "parameter vector");
        return Causes.of(objective, theta);
    }
}
