package org.thalweg.solvers.gradientflow.esdirk;

import org.thalweg.solvers.gradientflow.integration.FlowPoint;
import org.thalweg.solvers.gradientflow.integration.FlowProblem;
import org.thalweg.solvers.gradientflow.linear.ShiftedHessian;

/**
 * The equation Y = θ + base + c·f(Y) of an implicit stage, by Newton steps with the Hessian at the first guess, and with a
 * new one where they converge slowly.
 */
final class StageEquation {

    /** Newton error aimed at, in units of the tolerance. */
    private static final double TOLERANCE = 0.01;

    /** Rounding errors of one evaluation of the equation. */
    private static final double ROUNDINGS = 4;

    private static final int MAX_CORRECTIONS = 10;

    private static final int MAX_HESSIANS = 4;

    /** Above this ratio of two corrections a new Hessian costs less than the corrections it saves. */
    private static final double SLOW = 0.6;

    private final FlowProblem problem;
    private final ShiftedHessian matrix;
    private final FlowPoint point;
    private final double[] correction;

    StageEquation(FlowProblem problem) {
        int n = problem.dimension();
        this.problem = problem;
        this.matrix = new ShiftedHessian(problem);
        this.point = new FlowPoint(n, true);
        this.correction = new double[n];
    }

    /**
     * Improves Y until its error is within the tolerance, or is rounding of the equation's terms.
     *
     * @param theta the start of the step, which sets the scale of errors
     * @param base what Y − θ − c·f(Y) must be
     * @param c step size times the diagonal entry of the method
     * @param stage first guess of Y, overwritten by the solution
     * @return the error left in units of the step's tolerance; infinite if the steps do not converge, NaN if something was not
     *     finite
     */
    double solve(double[] theta, double[] base, double c, double[] stage) {
        double previous = Double.POSITIVE_INFINITY;
        boolean linearize = true;
        int hessians = 0;
        for (int round = 0; round < MAX_CORRECTIONS && hessians <= MAX_HESSIANS; round++) {
            if (!evaluate(stage, c, linearize)) {
                return Double.NaN;
            }
            hessians += linearize ? 1 : 0;
            double size = correct(theta, base, c, stage);
            double left = left(size, previous);
            if (Double.isNaN(size) || left <= TOLERANCE || size >= previous && size <= rounding(base, theta, stage)) {
                return left;
            }
            linearize = size > SLOW * previous;
            previous = size;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** What a linearly converging iteration still lacks after its latest correction. */
    private static double left(double size, double previous) {
        double ratio = size / previous;
        return ratio > 0 && ratio < 1 ? size * ratio / (1 - ratio) : size;
    }

    /** What rounding of base and Y may do to the equation; after a stiff transient base is huge. */
    private double rounding(double[] base, double[] theta, double[] stage) {
        for (int m = 0; m < stage.length; m++) {
            correction[m] = ROUNDINGS * Math.ulp(Math.max(Math.abs(base[m]), Math.abs(stage[m])));
        }
        return problem.tolerance().norm(correction, theta, stage);
    }

    /** The rate at Y and, if asked, the factorized Hessian there; false if that is impossible. */
    private boolean evaluate(double[] stage, double c, boolean linearize) {
        System.arraycopy(stage, 0, point.theta(), 0, stage.length);
        if (linearize) {
            return matrix.prepare(point, c);
        }
        problem.evaluate(point);
        return true;
    }

    private double correct(double[] theta, double[] base, double c, double[] stage) {
        for (int m = 0; m < stage.length; m++) {
            correction[m] = c * point.rate()[m] + base[m] - (stage[m] - theta[m]);
        }
        matrix.solve(correction);
        for (int m = 0; m < stage.length; m++) {
            stage[m] += correction[m];
        }
        return problem.tolerance().norm(correction, theta, stage);
    }
}
