package org.thalweg.solvers.gradientflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.core.objective.Objective;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.integration.Tolerance;

/**
 * What every flow solver can be told.
 *
 * @param endTime where the flow ends; infinity for the fixed point
 * @param timeScale the factor s
 * @param parameterTimeScales a further factor for each parameter, positive; empty for none
 * @param relativeTolerance allowed local error of an entry of θ relative to its size
 * @param absoluteTolerance allowed local error of an entry of θ, added to the relative one
 * @param gradientTolerance largest absolute entry of the mean-loss gradient at which the fixed point is reached
 */
public record FlowOptions(
        double endTime,
        TimeScale timeScale,
        List<Double> parameterTimeScales,
        double relativeTolerance,
        double absoluteTolerance,
        double gradientTolerance) {

    /** Checks ranges. */
    public FlowOptions {
        parameterTimeScales = List.copyOf(parameterTimeScales);
        requirePositive(endTime, "end-time");
        requirePositive(relativeTolerance, "relative-tolerance");
        requirePositive(absoluteTolerance, "absolute-tolerance");
        if (!(gradientTolerance >= 0)) {
            throw new IllegalArgumentException(
                    "Option 'gradient-tolerance' must not be negative, but is " + gradientTolerance + ".");
        }
        for (double scale : parameterTimeScales) {
            if (!(scale > 0) || Double.isInfinite(scale)) {
                throw new IllegalArgumentException(
                        "Option 'parameter-time-scales' must hold positive finite numbers, but one is " + scale + ".");
            }
        }
    }

    /** {@return options that go to the fixed point with s = 1, tolerances 1e-6, gradient tolerance 1e-15} */
    public static FlowOptions defaults() {
        return new FlowOptions(Double.POSITIVE_INFINITY, TimeScale.mean(), List.of(), 1e-6, 1e-6, 1e-15);
    }

    /**
     * {@return a copy with another end time}
     *
     * @param time where the flow ends; infinity for the fixed point
     */
    public FlowOptions withEndTime(double time) {
        return new FlowOptions(
                time, timeScale, parameterTimeScales, relativeTolerance, absoluteTolerance, gradientTolerance);
    }

    /**
     * {@return a copy with another time scale}
     *
     * @param scale the factor s
     */
    public FlowOptions withTimeScale(TimeScale scale) {
        return new FlowOptions(
                endTime, scale, parameterTimeScales, relativeTolerance, absoluteTolerance, gradientTolerance);
    }

    /**
     * {@return a copy with a factor for each parameter}
     *
     * @param scales a further factor for each parameter, positive; empty for none
     */
    public FlowOptions withParameterTimeScales(List<Double> scales) {
        return new FlowOptions(endTime, timeScale, scales, relativeTolerance, absoluteTolerance, gradientTolerance);
    }

    /**
     * {@return a copy with other tolerances of the integration}
     *
     * @param relative relative tolerance of one step, positive
     * @param absolute absolute tolerance of one step, positive
     */
    public FlowOptions withTolerances(double relative, double absolute) {
        return new FlowOptions(endTime, timeScale, parameterTimeScales, relative, absolute, gradientTolerance);
    }

    /**
     * {@return a copy with another gradient tolerance}
     *
     * @param tolerance largest absolute entry of the mean-loss gradient at which the fixed point is reached
     */
    public FlowOptions withGradientTolerance(double tolerance) {
        return new FlowOptions(
                endTime, timeScale, parameterTimeScales, relativeTolerance, absoluteTolerance, tolerance);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("end-time", endTime);
        map.put("time-scale", timeScale.text());
        map.put("parameter-time-scales", parameterTimeScales);
        map.put("relative-tolerance", relativeTolerance);
        map.put("absolute-tolerance", absoluteTolerance);
        map.put("gradient-tolerance", gradientTolerance);
        return map;
    }

    /** The differential equation for an objective. */
    FlowProblem problem(Objective objective) {
        return new FlowProblem(
                objective,
                rateFactors(objective),
                endTime,
                new Tolerance(relativeTolerance, absoluteTolerance),
                gradientTolerance);
    }

    private double[] rateFactors(Objective objective) {
        int n = objective.dimension();
        if (!parameterTimeScales.isEmpty() && parameterTimeScales.size() != n) {
            throw new IllegalArgumentException("Option 'parameter-time-scales' has " + parameterTimeScales.size()
                    + " values, but there are " + n + " parameters: give one for each, or none.");
        }
        double[] factors = new double[n];
        double common = timeScale.factor(objective);
        for (int i = 0; i < n; i++) {
            factors[i] = parameterTimeScales.isEmpty() ? common : common * parameterTimeScales.get(i);
        }
        return factors;
    }

    private static void requirePositive(double value, String option) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("Option '" + option + "' must be positive, but is " + value + ".");
        }
    }
}
