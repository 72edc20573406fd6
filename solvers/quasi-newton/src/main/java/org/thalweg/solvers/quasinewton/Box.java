package org.thalweg.solvers.quasinewton;

import java.util.Arrays;
import java.util.List;

/** Bounds l ≤ θ ≤ u, each possibly infinite. Immutable. */
final class Box {

    private final double[] lower;
    private final double[] upper;

    private Box(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    static Box unbounded(int n) {
        return of(n, List.of(Double.NEGATIVE_INFINITY), List.of(Double.POSITIVE_INFINITY));
    }

    /**
     * Bounds for n parameters from lists with one entry for all or one for each.
     *
     * @throws IllegalArgumentException if a list has another length or a lower bound exceeds its upper bound
     */
    static Box of(int n, List<Double> lower, List<Double> upper) {
        Box box = new Box(spread(n, lower, "lower"), spread(n, upper, "upper"));
        for (int i = 0; i < n; i++) {
            if (!(box.lower[i] <= box.upper[i])) {
                throw new IllegalArgumentException("The lower bound " + box.lower[i] + " of parameter " + i
                        + " exceeds its upper bound " + box.upper[i] + ".");
            }
        }
        return box;
    }

    private static double[] spread(int n, List<Double> bounds, String which) {
        if (bounds.size() != 1 && bounds.size() != n) {
            throw new IllegalArgumentException("There are " + bounds.size() + " " + which + " bounds for " + n
                    + " parameters: give one for all or one for each.");
        }
        double[] spread = new double[n];
        Arrays.setAll(spread, i -> bounds.get(bounds.size() == 1 ? 0 : i));
        return spread;
    }

    double lower(int i) {
        return lower[i];
    }

    double upper(int i) {
        return upper[i];
    }

    /** The nearest value within the bounds of parameter i; NaN stays. */
    double clamp(int i, double value) {
        return value < lower[i] ? lower[i] : value > upper[i] ? upper[i] : value;
    }

    boolean isFree(int i, double value) {
        return value > lower[i] && value < upper[i];
    }

    /** Whether θ + d lies inside. */
    boolean containsStep(double[] theta, double[] direction) {
        for (int i = 0; i < theta.length; i++) {
            double end = theta[i] + direction[i];
            if (!(end >= lower[i] && end <= upper[i])) {
                return false;
            }
        }
        return true;
    }

    /** Largest entry of P(θ − g) − θ, zero exactly at points that meet the first-order conditions. */
    double projectedGradientNorm(double[] theta, double[] gradient) {
        double norm = 0;
        for (int i = 0; i < theta.length; i++) {
            // Not P(θ − g) − θ itself, in which a small gradient would be lost beside θ.
            double room = gradient[i] > 0 ? theta[i] - lower[i] : upper[i] - theta[i];
            norm = Math.max(norm, Math.min(Math.abs(gradient[i]), room));
        }
        return norm;
    }

    /** The largest α for which θ + αd stays inside. */
    double largestStep(double[] theta, double[] direction) {
        double largest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < theta.length; i++) {
            double d = direction[i];
            double room = d > 0 ? upper[i] - theta[i] : d < 0 ? lower[i] - theta[i] : Double.POSITIVE_INFINITY;
            largest = d == 0 ? largest : Math.min(largest, room / d);
        }
        return largest;
    }
}
