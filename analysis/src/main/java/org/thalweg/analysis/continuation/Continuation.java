package org.thalweg.analysis.continuation;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.thalweg.core.objective.Objective;

/**
 * Follows a nondegenerate stationary point while a positive scalar of the objective changes, around folds, by
 * pseudo-arclength in θ and the logarithm of the scalar; singular points on the way are located.
 *
 * <p>The objective must be smooth in θ and in the scalar; one that depends linearly on the scalar, as on the λ of a
 * regularizer, is followed with exact tangents. Immutable.
 */
public final class Continuation {

    private final DoubleFunction<? extends Objective> family;
    private final double[] theta;
    private final double parameter;

    private Continuation(DoubleFunction<? extends Objective> family, double[] theta, double parameter) {
        this.family = family;
        this.theta = theta;
        this.parameter = parameter;
    }

    /**
     * {@return a continuation from a stationary point}
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
     * @return the branch from the start on, with its folds, branch points and how it ended
     * @throws IllegalArgumentException if the target is not positive and finite or no step is allowed
     */
    public Branch follow(double target, int maxSteps) {
        requirePositive(target);
        if (target == parameter || maxSteps < 1) {
            throw new IllegalArgumentException("Continuation needs a target other than " + parameter
                    + " and at least 1 step, but got " + target + " and " + maxSteps + ".");
        }
        ExtendedSystem system = system();
        double end = system.coordinate(target);
        return new BranchWalk(system, Math.min(0, end), Math.max(0, end))
                .from(start(), along(target - parameter), maxSteps);
    }

    /**
     * Follows the branch both ways and every branch that leaves it at a singular point, as long as the scalar stays
     * between two values.
     *
     * <p>Branches that are mirror images of others, as of different neurons, are followed once.
     *
     * @param low lowest value, positive, not above the present one
     * @param high highest value, not below the present one and above {@code low}
     * @param limits how far to go
     * @return the branches with what happened on them, and whether the diagram is complete within the window
     * @throws IllegalArgumentException if the window is empty or does not hold the present value
     */
    public BifurcationDiagram diagram(double low, double high, DiagramLimits limits) {
        requirePositive(low);
        requirePositive(high);
        if (!(low <= parameter && parameter <= high && low < high)) {
            throw new IllegalArgumentException("The window " + low + " to " + high
                    + " must hold the present value of the parameter, " + parameter + ", and more.");
        }
        ExtendedSystem system = system();
        DiagramSearch search = new DiagramSearch(system, system.coordinate(low), system.coordinate(high), limits);
        if (low < parameter) {
            search.add(start(), along(-1));
        }
        if (high > parameter) {
            search.add(start(), along(1));
        }
        return search.finish(parameter);
    }

    private ExtendedSystem system() {
        return new ExtendedSystem(family, parameter, theta.length);
    }

    private double[] start() {
        return Arrays.copyOf(theta, theta.length + 1);
    }

    private double[] along(double direction) {
        double[] along = new double[theta.length + 1];
        along[theta.length] = Math.signum(direction);
        return along;
    }
}
