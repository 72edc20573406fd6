package org.thalweg.core.internal.elementary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Largest errors in ulps against the reference files, as listed in docs/accuracy.md.
 *
 * <p>An error counts in ulps of the exact result. Within 1/2 of a zero of the derivative in question, other than x = 0, it
 * counts in ulps of the derivative's largest magnitude there.
 */
final class AccuracyTable {

    /** Distance from a zero within which errors are absolute. */
    static final double NEAR_ZERO = 0.5;

    /** The largest error of one derivative of one function, and where it occurs. */
    record Row(String function, int order, int points, double ulps, double at) {}

    /** A line of zeros.csv. */
    private record Zero(String function, int order, double x, double scale) {}

    private AccuracyTable() {}

    static List<Row> of(ElementaryKernels kernels) {
        List<Zero> zeros = zeros();
        List<Row> rows = new ArrayList<>();
        ElementaryFunctions.plain(kernels).forEach((name, f) -> rows.addAll(measure(name, f, zeros)));
        ElementaryFunctions.activations(kernels).forEach((name, f) -> rows.addAll(measure(name, f, zeros)));
        return rows;
    }

    private static List<Row> measure(String name, ElementaryFunctions.Function function, List<Zero> zeros) {
        ReferenceValues reference = ReferenceValues.of(name);
        double[] x = reference.x();
        double[][] computed = new double[reference.orders()][x.length];
        function.evaluate(reference.orders() - 1, x, 0, x.length, computed);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < reference.orders(); k++) {
            int worst = 0;
            double largest = 0;
            for (int i = 0; i < x.length; i++) {
                BigDecimal exact = reference.exact()[k][i];
                double ulps = ReferenceValues.ulps(computed[k][i], exact, scale(name, k, x[i], zeros));
                if (ulps > largest) {
                    largest = ulps;
                    worst = i;
                }
            }
            rows.add(new Row(name, k, x.length, largest, x[worst]));
        }
        return rows;
    }

    private static double scale(String function, int order, double x, List<Zero> zeros) {
        double scale = 0;
        for (Zero zero : zeros) {
            boolean near =
                    zero.function().equals(function) && zero.order() == order && Math.abs(x - zero.x()) < NEAR_ZERO;
            scale = near ? Math.max(scale, zero.scale()) : scale;
        }
        return scale;
    }

    private static List<Zero> zeros() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(AccuracyTable.class.getResourceAsStream("zeros.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(f ->
                            new Zero(f[0], Integer.parseInt(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of docs/accuracy.md: one line per function, one column per order. */
    static List<String> markdown(List<Row> rows) {
        Map<String, List<Row>> byFunction = new LinkedHashMap<>();
        rows.forEach(row -> byFunction
                .computeIfAbsent(row.function(), f -> new ArrayList<>())
                .add(row));
        List<String> lines = new ArrayList<>();
        byFunction.forEach((function, orders) -> {
            StringBuilder line =
                    new StringBuilder("| " + function + " | " + orders.get(0).points() + " |");
            for (int k = 0; k < 4; k++) {
                line.append(
                        k < orders.size()
                                ? String.format(
                                        Locale.ROOT, " %.2f |", orders.get(k).ulps())
                                : " – |");
            }
            lines.add(line.toString());
        });
        return lines;
    }
}
