package org.thalweg.analysis.continuation;

import java.util.function.ToDoubleFunction;

/**
 * The point within one step along a branch where a function vanishes, by the Illinois variant of regula falsi.
 *
 * @param from where the step begins, on the branch
 * @param tangent unit tangent there
 * @param step length of the step
 */
record ZeroCrossing(ExtendedSystem system, double[] from, double[] tangent, double step) {

    private static final int MAX_STEPS = 60;
    /** Part of the step to which the place is found. */
    private static final double LOCATED = 1e-14;

    /** A point of the branch; null if no corrected point was found. */
    double[] where(ToDoubleFunction<double[]> function) {
        double a = 0;
        double b = step;
        double fa = function.applyAsDouble(from);
        double[] best = point(b);
        double fb = best == null ? Double.NaN : function.applyAsDouble(best);
        double size = Math.abs(fb);
        for (int i = 0; i < MAX_STEPS && Math.abs(b - a) > LOCATED * step && fa != fb; i++) {
            double c = b - fb * (b - a) / (fb - fa);
            double[] middle = point(c);
            if (middle == null) {
                return best;
            }
            double fc = function.applyAsDouble(middle);
            if (Double.isNaN(fc)) {
                return best;
            }
            if (Math.abs(fc) <= size) {
                best = middle;
                size = Math.abs(fc);
            }
            if (fc == 0) {
                return middle;
            }
            if (fc * fb < 0) {
                a = b;
                fa = fb;
            } else {
                fa /= 2;
            }
            b = c;
            fb = fc;
        }
        return best;
    }

    private double[] point(double along) {
        return system.correct(ExtendedSystem.moved(from, tangent, along), tangent);
    }
}
