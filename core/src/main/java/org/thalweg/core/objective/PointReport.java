package org.thalweg.core.objective;

import java.util.List;
import java.util.Optional;

/**
 * What an objective tells about a point.
 *
 * @param statements numbers with their sentences, the most important first
 * @param series what is worth drawing over one common horizontal axis, in drawing order; empty if nothing is
 * @param axis name of that axis, for instance {@code t}; empty if nothing is drawn
 */
public record PointReport(List<Statement> statements, List<Series> series, String axis) {

    /** Copies the lists. */
    public PointReport {
        statements = List.copyOf(statements);
        series = List.copyOf(series);
    }

    /**
     * {@return a report without pictures}
     *
     * @param statements what is measured or proved of the point
     */
    public static PointReport of(List<Statement> statements) {
        return new PointReport(statements, List.of(), "");
    }

    /**
     * {@return the statement of that name}
     *
     * @param name name of a statement
     */
    public Optional<Statement> statement(String name) {
        return statements.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** How a series is drawn. */
    public enum Mark {
        /** As a line. */
        LINE,
        /** As separate dots. */
        DOTS
    }

    /**
     * Points (x<sub>i</sub>, y<sub>i</sub>).
     *
     * @param label what they are; series of the same thing, such as a prediction and its truth, differ in mark
     * @param color number of the color; series that belong together share one
     * @param mark how they are drawn
     * @param x abscissas, finite
     * @param y ordinates, as many
     */
    public record Series(String label, int color, Mark mark, List<Double> x, List<Double> y) {

        /** Copies the lists and checks that they are equally long. */
        public Series {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size()) {
                throw new IllegalArgumentException(
                        "The series '" + label + "' has " + x.size() + " abscissas but " + y.size() + " ordinates.");
            }
        }
    }
}
