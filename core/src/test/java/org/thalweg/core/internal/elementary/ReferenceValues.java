package org.thalweg.core.internal.elementary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a reference file: arguments and the exact value and derivatives there, see README.md beside the files. */
record ReferenceValues(double[] x, BigDecimal[][] exact) {

    static ReferenceValues of(String function) {
        List<String[]> rows = read(function + ".csv");
        int orders = rows.get(0).length - 1;
        double[] x = new double[rows.size()];
        BigDecimal[][] exact = new BigDecimal[orders][rows.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = Double.parseDouble(rows.get(i)[0]);
            for (int k = 0; k < orders; k++) {
                exact[k][i] = new BigDecimal(rows.get(i)[k + 1]);
            }
        }
        return new ReferenceValues(x, exact);
    }

    private static List<String[]> read(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(ReferenceValues.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int orders() {
        return exact.length;
    }

    /**
     * |computed − exact| in ulps of the exact value (ulp of the double nearest to it; where that is infinite, 0 if
     * computed is the same infinity).
     */
    static double ulps(double computed, BigDecimal exact) {
        return ulps(computed, exact, 0);
    }

    /** The same in ulps of the larger of |exact| and {@code scale}. */
    static double ulps(double computed, BigDecimal exact, double scale) {
        double nearest = exact.doubleValue();
        if (Double.isInfinite(nearest) || Double.isNaN(computed) || Double.isInfinite(computed)) {
            return computed == nearest ? 0 : Double.POSITIVE_INFINITY;
        }
        double ulp = Math.ulp(Math.max(Math.abs(nearest), scale));
        return new BigDecimal(computed).subtract(exact).abs().doubleValue() / ulp;
    }
}
