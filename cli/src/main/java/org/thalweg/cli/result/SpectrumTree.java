package org.thalweg.cli.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.analysis.spectrum.Eigenpair;
import org.thalweg.analysis.spectrum.Estimate;
import org.thalweg.analysis.spectrum.SpectralDensity;

/** Eigenpairs and estimates as they stand in the output of {@code spectrum --json}. */
public final class SpectrumTree {

    /** Points at which a density is given. */
    private static final int GRID = 201;
    /** Width of the Gaussian by which a density is smoothed, as a part of its range. */
    private static final double SMOOTHING = 0.01;

    private SpectrumTree() {}

    /** Pairs with their bounds. */
    public static List<Object> of(List<Eigenpair> pairs, boolean vectors) {
        List<Object> list = new ArrayList<>();
        for (Eigenpair pair : pairs) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("value", pair.value());
            tree.put("errorBound", pair.errorBound());
            tree.put("converged", pair.converged());
            if (vectors) {
                tree.put("vector", pair.vector());
            }
            list.add(tree);
        }
        return list;
    }

    /** An estimate with its standard error. */
    public static Map<String, Object> of(Estimate estimate) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", estimate.value());
        tree.put("standardError", estimate.standardError());
        return tree;
    }

    /** Estimates of a diagonal. */
    public static Map<String, Object> diagonal(List<Estimate> entries) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("values", entries.stream().mapToDouble(Estimate::value).toArray());
        tree.put(
                "standardErrors",
                entries.stream().mapToDouble(Estimate::standardError).toArray());
        return tree;
    }

    /** A density on a grid over its range, with the moments that check it. */
    public static Map<String, Object> of(SpectralDensity density) {
        double low = density.smallestNode();
        double high = density.largestNode();
        double width =
                Math.max(high - low, Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * GRID + Double.MIN_NORMAL);
        double smoothing = SMOOTHING * width;
        double[] at = new double[GRID];
        double[] values = new double[GRID];
        double[] errors = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            at[i] = low - 4 * smoothing + i * (width + 8 * smoothing) / (GRID - 1);
            Estimate estimate = density.density(at[i], smoothing);
            values[i] = estimate.value();
            errors[i] = estimate.standardError();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("smoothing", smoothing);
        tree.put("at", at);
        tree.put("values", values);
        tree.put("standardErrors", errors);
        tree.put("partBelowZero", of(density.partBelow(0)));
        tree.put("trace", of(density.sum(x -> x)));
        tree.put("traceOfSquare", of(density.sum(x -> x * x)));
        return tree;
    }
}
