package org.thalweg.analysis.continuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.thalweg.analysis.spectrum.HessianSpectrum;
import org.thalweg.core.objective.Objective;

/**
 * Follows a nondegenerate stationary point while a positive scalar of the objective changes, around folds, by
 * pseudo-arclength in θ and the logarithm of the scalar; singular points on the way are located.
 *
 * <p>The objective should depend linearly on the scalar, as on the λ of a regularizer. Immutable.
 */
public final class Continuation {

    private static final double FIRST_STEP = 0.02;
    private static final double LARGEST_STEP = 0.5;
    private static final double SMALLEST_STEP = 1e-7;
    private static final int EASY = 4;
    private static final int LOCATE_STEPS = 60;
    private static final double LOCATED = 1e-14;

    private final DoubleFunction<? extends Objective> family;
    private final double[] theta;
    private final double parameter;

    private Continuation(DoubleFunction<? extends Objective> family, double[] theta, double parameter) {
        this.family = family;
        this.theta = theta;
        this.parameter = parameter;
    }

    /**
     * A continuation from a stationary point.
     *
     * @param family the objective for each value of the scalar
     * @param theta θ[n], stationary for {@code parameter}
     * @param parameter present value of the scalar, positive
     * @throws IllegalArgumentException if the parameter is not positive and finite
     */
    public static Continuation of(DoubleFunction<? extends Objective> family, double[] theta, double parameter) {
        requirePositive(parameter);
        return new Continuation(family, theta.clone(), parameter);
    }

    private static void requirePositive(double parameter) {
        if (!(parameter > 0) || Double.isInfinite(parameter)) {
            throw new IllegalArgumentException(
                    "The continued parameter must be positive and finite, but is " + parameter + ".");
        }
    }

    /**
     * Follows the branch until the scalar reaches a target, returns through its first value, or the steps are spent.
     *
     * @param target value to head for, positive, different from the first
     * @param maxSteps most steps
     * @throws IllegalArgumentException if the target is not positive and finite or no step is allowed
     */
    public Branch follow(double target, int maxSteps) {
        requirePositive(target);
        if (target == parameter || maxSteps < 1) {
            throw new IllegalArgumentException("Continuation needs a target other than " + parameter
                    + " and at least 1 step, but got " + target + " and " + maxSteps + ".");
        }
        return new Walk(Math.signum(target - parameter)).to(StrictMath.log(target), maxSteps);
    }

    /** One run along the branch. */
    private final class Walk {

        private final int n = theta.length;
        private final ExtendedSystem system = new ExtendedSystem(family, n);
        private final List<BranchPoint> points = new ArrayList<>();
        private final List<BranchEvent> events = new ArrayList<>();
        private final double direction;
        private double[] u;
        private double[] tangent;

        Walk(double direction) {
            this.direction = direction;
        }

        Branch to(double goal, int maxSteps) {
            double[] along = new double[n + 1];
            along[n] = direction;
            double[] start = Arrays.copyOf(theta, n + 1);
            start[n] = StrictMath.log(parameter);
            u = system.correct(start, along);
            tangent = u == null ? null : system.tangent(u, along);
            if (tangent == null) {
                return end("the first point could not be corrected to a stationary one");
            }
            points.add(point(u));
            double step = FIRST_STEP;
            for (int count = 0; count < maxSteps; count++) {
                double[] next = system.correct(moved(u, tangent, step), tangent);
                double[] nextTangent = next == null ? null : system.tangent(next, tangent);
                if (nextTangent == null || turn(tangent, nextTangent) < 0.8) {
                    step /= 2;
                    if (step < SMALLEST_STEP) {
                        return end("no further point was found beyond " + parameterOf(u));
                    }
                    continue;
                }
                int corrections = system.lastSteps();
                BranchPoint reached = point(next);
                locate(points.get(points.size() - 1), reached, nextTangent, step);
                points.add(reached);
                u = next;
                tangent = nextTangent;
                if (direction * (u[n] - goal) >= 0) {
                    return end("the target was reached");
                }
                if (direction * (u[n] - start[n]) < 0) {
                    return end("the branch turned back to where it started");
                }
                step = corrections <= EASY ? Math.min(LARGEST_STEP, 1.5 * step) : step;
            }
            return end(maxSteps + " steps were spent");
        }

        private Branch end(String why) {
            return new Branch(points, events, why);
        }

        private double turn(double[] a, double[] b) {
            double dot = 0;
            for (int i = 0; i <= n; i++) {
                dot = Math.fma(a[i], b[i], dot);
            }
            return dot;
        }

        private double[] moved(double[] from, double[] way, double step) {
            double[] to = new double[n + 1];
            for (int i = 0; i <= n; i++) {
                to[i] = Math.fma(step, way[i], from[i]);
            }
            return to;
        }

        private double parameterOf(double[] point) {
            return StrictMath.exp(point[n]);
        }

        private BranchPoint point(double[] at) {
            double[] position = Arrays.copyOf(at, n);
            Objective objective = family.apply(parameterOf(at));
            double value = objective.value(position, objective.newWorkspace());
            return new BranchPoint(parameterOf(at), position, value, negative(spectrum(at)));
        }

        private double[] spectrum(double[] at) {
            Objective objective = family.apply(parameterOf(at));
            double[] hessian = new double[n * n];
            objective.hessian(Arrays.copyOf(at, n), new double[n], hessian, objective.newWorkspace());
            return HessianSpectrum.ofMatrix(hessian, n).eigenvalues();
        }

        private int negative(double[] eigenvalues) {
            return (int) Arrays.stream(eigenvalues).filter(lambda -> lambda < 0).count();
        }

        /** Looks between the last point and the one reached for the eigenvalues that changed sign. */
        private void locate(BranchPoint before, BranchPoint reached, double[] nextTangent, double step) {
            int low = Math.min(before.morseIndex(), reached.morseIndex());
            int high = Math.max(before.morseIndex(), reached.morseIndex());
            boolean fold = tangent[n] * nextTangent[n] < 0;
            // Several eigenvalues that cross at the same place are one event.
            double last = Double.NaN;
            for (int k = low; k < high; k++) {
                double[] at = zeroOf(k, step);
                if (at != null && !(Math.abs(at[n] - last) < 1e-9)) {
                    last = at[n];
                    BranchEvent.Kind kind = fold ? BranchEvent.Kind.FOLD : BranchEvent.Kind.BRANCHING;
                    events.add(new BranchEvent(kind, point(at)));
                }
            }
        }

        /** The point within the step where eigenvalue k vanishes, by the Illinois variant of regula falsi. */
        private double[] zeroOf(int k, double step) {
            double a = 0;
            double b = step;
            double fa = spectrum(u)[k];
            double[] end = system.correct(moved(u, tangent, b), tangent);
            double[] best = end;
            double fb = end == null ? Double.NaN : spectrum(end)[k];
            for (int i = 0; i < LOCATE_STEPS && Math.abs(b - a) > LOCATED * step && fa != fb; i++) {
                double c = b - fb * (b - a) / (fb - fa);
                double[] middle = system.correct(moved(u, tangent, c), tangent);
                if (middle == null) {
                    return best;
                }
                best = middle;
                double fc = spectrum(middle)[k];
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
    }
}
